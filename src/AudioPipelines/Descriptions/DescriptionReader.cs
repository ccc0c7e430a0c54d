namespace AudioPipelines.Descriptions;

/// <summary>Reads a description's text into its model, and collects all errors.</summary>
internal sealed class DescriptionReader(ErrorList errors)
{
    /// <summary>The model; usable only if <paramref name="errors"/> stays empty.</summary>
    /// <param name="text">The description.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="installed">What launch texts may name; <see langword="null"/>: anything.</param>
    public static DescriptionModel? Read(string text, ErrorList errors, IInstalledElements? installed = null)
    {
        if (!DescriptionText.Check(text, errors)) return null;
        Node? root = text.AsSpan().TrimStart() is ['{', ..]
            ? JsonNodeReader.Read(text, errors)
            : YamlNodeReader.Read(text, errors);
        if (root is null) return null;
        DescriptionModel model = new DescriptionReader(errors).ReadRoot(root);
        if (root is MappingNode) DescriptionChecks.Run(model, root, installed, errors);
        return model;
    }

    private DescriptionModel ReadRoot(Node root)
    {
        // Placeholders need the parameters, and the parameters' environment variables need the name.
        Node? name = null, declared = null;
        foreach ((ScalarNode key, Node value) in (root as MappingNode)?.Entries ?? [])
        {
            if (key.Text == "name") name = value;
            else if (key.Text == "parameters" && value is not ScalarNode { IsNull: true }) declared = value;
        }

        string description = ReadName(name);
        IReadOnlyList<ParameterDefinition> parameters = new ParameterReader(description, errors).Read(declared);
        Dictionary<string, ParameterDefinition> byName = parameters.ToDictionary(p => p.Name);
        var section = new SectionReader(root, "the description", DescriptionKeys.Root, byName, errors);
        return new DescriptionModel
        {
            Name = description,
            Summary = section.Text("summary") ?? "",
            Hint = section.Text("hint"),
            Parameters = parameters,
            ParametersByName = byName,
            Launch = LaunchReader.Read(section, byName),
            Streams = StreamsReader.Read(section, byName),
            Settings = PlanKeyReader.Read(section, byName),
            HasWorker = PlanKeyReader.IsSection(PlanKeys.Isolation, section),
        };
    }

    private string ReadName(Node? node)
    {
        if (node is ScalarNode { IsNull: false } name)
        {
            if (Names.IsParameter(name.Text)) return name.Text;
            errors.Add(name, $"{name.Kind} cannot be a name", Names.ParameterRule);
        }
        else if (node is not null and not ScalarNode)
        {
            errors.Add(node, $"'name' is {node.Kind}", Names.ParameterRule);
        }

        // Without a name, that of the file, as far as it can be one.
        string stem = Path.GetFileNameWithoutExtension(errors.File);
        string fitting = new([.. stem.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-').Take(64)]);
        return Names.IsParameter(fitting) ? fitting : "pipeline";
    }
}
