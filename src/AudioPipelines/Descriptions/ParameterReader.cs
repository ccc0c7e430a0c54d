using System.Globalization;

namespace AudioPipelines.Descriptions;

/// <summary>Reads what a description says under <c>parameters</c>.</summary>
internal sealed class ParameterReader(string description, ErrorList errors)
{
    private const int Most = 64;
    private static readonly Dictionary<string, ParameterDefinition> _noParameters = [];

    public IReadOnlyList<ParameterDefinition> Read(Node? node)
    {
        if (node is null) return [];
        if (node is not MappingNode mapping)
        {
            errors.Add(node, $"'parameters' is {node.Kind}", "a mapping from each parameter's name to its type and the rest");
            return [];
        }

        if (mapping.Entries.Count > Most) errors.Add(mapping, $"there are more than {Most} parameters");
        List<ParameterDefinition> result = [];
        Dictionary<string, string> variables = [];
        foreach ((ScalarNode key, Node value) in mapping.Entries.Take(Most))
        {
            if (!Names.IsParameter(key.Text))
            {
                errors.Add(key, $"'{key.Text}' is not a parameter's name", Names.ParameterRule);
                continue;
            }

            ParameterDefinition parameter = ReadOne(key, value);
            result.Add(parameter);
            Claim(parameter.Name, parameter.EnvironmentVariable);
            if (parameter.FormerName is { } former) Claim(former, Names.EnvironmentVariable(description, former));

            void Claim(string name, string variable)
            {
                if (!variables.TryAdd(variable, name))
                    errors.Add(key, $"'{name}' and '{variables[variable]}' share the environment variable {variable}",
                        "names that differ");
            }
        }

        return result;
    }

    private ParameterDefinition ReadOne(ScalarNode key, Node value)
    {
        string name = key.Text;
        var bare = new ParameterDefinition { Name = name, EnvironmentVariable = Names.EnvironmentVariable(description, name) };
        // "name:" with nothing behind it declares a text.
        if (value is ScalarNode { IsNull: true }) return bare;
        var section = new SectionReader(value, $"parameter '{name}'", DescriptionKeys.Parameter, _noParameters, errors);
        ParameterType? type = ReadType(section);
        ParameterDefinition parameter = bare with
        {
            Type = type ?? ParameterType.String,
            IsBroken = type is null,
            Summary = section.Text("summary") ?? "",
            Required = section.Flag("required"),
            MustExist = section.Flag("exists"),
            IsFormat = section.Flag("format"),
            IsSecret = section.Flag("secret"),
            EnvironmentVariable = ReadVariable(section) ?? bare.EnvironmentVariable,
            FormerName = FormerNames.Read(section),
        };
        if (parameter.IsBroken) return parameter;
        parameter = ParameterChoices.Read(section, parameter);
        if (parameter.Type is ParameterType.Enum && parameter.Choices.Count == 0) return parameter;
        parameter = ReadLimits(section, DurationUnit.Read(section, ParameterLists.Read(section, parameter)));
        CheckFlags(section, parameter);
        return ReadDefault(section, parameter);
    }

    private ParameterType? ReadType(SectionReader section)
    {
        if (section.Find("type") is null) return ParameterType.String;
        string expected = $"one of {string.Join(", ", DescriptionKeys.Types)}";
        if (section.Scalar("type", expected) is not { } word) return null;
        if (DescriptionKeys.TypeOf(word.Text) is { } type) return type;
        errors.Add(word, $"there is no type {word.Kind}", expected, NearestName.Of(word.Text, DescriptionKeys.Types));
        return null;
    }

    private string? ReadVariable(SectionReader section)
    {
        if (section.Scalar("environment", "an environment variable's name") is not { } variable) return null;
        if (Names.IsEnvironmentVariable(variable.Text)) return variable.Text;
        errors.Add(variable, $"{variable.Kind} is not an environment variable's name", "letters, digits and underscores");
        return null;
    }

    private ParameterDefinition ReadLimits(SectionReader section, ParameterDefinition parameter)
    {
        // A list's limits count its items.
        ParameterDefinition measured = !parameter.IsRepeated ? parameter
            : parameter with
            {
                Type = ParameterType.Integer,
                Minimum = "1",
                Maximum = Repetition.MostItems.ToString(CultureInfo.InvariantCulture),
            };
        string? minimum = Limit("minimum"), maximum = Limit("maximum");
        ParameterDefinition limited = parameter with { Minimum = minimum, Maximum = maximum };
        if (minimum is null || maximum is null
            || ParameterConverter.Convert(measured with { Minimum = minimum }, maximum, out _) is not null)
            return limited;
        errors.Add(section.Find("maximum")!, $"the maximum {maximum} is less than the minimum {minimum}");
        return limited with { Maximum = null };

        string? Limit(string key)
        {
            if (section.Scalar(key) is not { } scalar) return null;
            if (measured.Type is not (ParameterType.Integer or ParameterType.Number or ParameterType.Duration))
                errors.Add(scalar, $"only integers, numbers, durations and lists have a {key}", "no such key");
            else if (ParameterConverter.Convert(measured, scalar.Text, out string expected) is { } value)
                return value.Text;
            else
                errors.Add(scalar, $"the {key} is {scalar.Kind}", expected);
            return null;
        }
    }

    private void CheckFlags(SectionReader section, ParameterDefinition parameter)
    {
        ParameterType single = parameter.Type is ParameterType.List ? parameter.ItemType : parameter.Type;
        if (parameter.MustExist && single is not (ParameterType.Path or ParameterType.Uri))
            errors.Add(section.Find("exists")!, "only paths and URIs can exist", "type path or uri");
        if (parameter.IsFormat && single is not (ParameterType.String or ParameterType.Path))
            errors.Add(section.Find("format")!, "only texts and paths are read as formats", "type string or path");
        if (parameter.Required && section.Find("default") is { } value)
            errors.Add(value, "a required parameter has no use for a default", "'required' or 'default'");
    }

    private ParameterDefinition ReadDefault(SectionReader section, ParameterDefinition parameter)
    {
        if (parameter.IsRepeated && ParameterLists.ReadDefault(section) is { } items)
        {
            if (ParameterConverter.Convert(parameter, items, out string each) is null)
                errors.Add(section.Find("default")!, $"the default of '{parameter.Name}' is not one", each);
            return parameter with { Default = string.Join(',', items), DefaultItems = items };
        }

        if (section.Scalar("default", ParameterConverter.Expected(parameter)) is not { } scalar) return parameter;
        if (ParameterConverter.Convert(parameter, scalar.Text, out string expected) is not null)
            return parameter with { Default = scalar.Text };
        errors.Add(scalar, $"the default of '{parameter.Name}' is {(parameter.IsSecret ? "not one" : scalar.Kind)}", expected,
            NearestName.Of(scalar.Text, parameter.Choices));
        return parameter;
    }
}
