namespace AudioPipelines.Descriptions;

/// <summary>Reads one mapping of a description: refuses keys it does not know and values of the wrong form.</summary>
internal sealed class SectionReader
{
    private readonly Dictionary<string, Node> _values = [];
    private readonly IReadOnlyDictionary<string, ParameterDefinition> _parameters;

    /// <summary>Creates a reader.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="what">What the section is, for messages.</param>
    /// <param name="keys">The keys it may have.</param>
    /// <param name="parameters">The parameters that placeholders may name.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public SectionReader(
        Node node, string what, string[] keys, IReadOnlyDictionary<string, ParameterDefinition> parameters, ErrorList errors)
    {
        Errors = errors;
        Node = node;
        _parameters = parameters;
        if (node is not MappingNode mapping)
        {
            errors.Add(node, $"{what} is {node.Kind}", $"a mapping with {string.Join(", ", keys.Where(k => k[0] != '$'))}");
            return;
        }

        foreach ((ScalarNode key, Node value) in mapping.Entries)
        {
            if (key.Text.Equals("trust", StringComparison.OrdinalIgnoreCase))
            {
                errors.Add(key, "a description cannot say how far it is trusted; the host does (GstSourceOptions.Trust, the "
                    + "key Trust of its configuration, --trust)", "no such key");
            }
            else if (!keys.Contains(key.Text))
            {
                errors.Add(key, $"{what} has no key '{key.Text}'", $"one of {string.Join(", ", keys.Where(k => k[0] != '$'))}",
                    NearestName.Of(key.Text, keys));
            }
            else if (value is ScalarNode { IsNull: true })
            {
                errors.Add(key, $"'{key.Text}' is empty", "a value, or no such key");
            }
            else
            {
                _values.Add(key.Text, value);
            }
        }
    }

    public ErrorList Errors { get; }

    public Node Node { get; }

    public Node? Find(string key) => _values.GetValueOrDefault(key);

    /// <summary>A single value; <see langword="null"/>: there is none, or it is something else.</summary>
    public ScalarNode? Scalar(string key, string expected = "a text") =>
        Find(key) is { } node ? AsScalar(key, node, expected) : null;

    public string? Text(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        return scalar.Text.Trim();
    }

    public bool Flag(string key)
    {
        if (Scalar(key, "true or false") is not { } scalar) return false;
        if (scalar.Text is "true" or "false") return scalar.Text is "true";
        Errors.Add(scalar, $"'{key}' is {scalar.Kind}", "true or false", NearestFlag(scalar.Text));
        return false;
    }

    /// <summary>A value that may be a placeholder.</summary>
    /// <param name="key">The key.</param>
    /// <param name="kind">What it must be.</param>
    /// <param name="parameters">What the placeholder may name; <see langword="null"/>: the section's parameters.</param>
    public Setting<T>? Setting<T>(
        string key, SettingKind<T> kind, IReadOnlyDictionary<string, ParameterDefinition>? parameters = null)
    {
        if (Scalar(key, kind.Expected) is not { } scalar) return null;
        string text = scalar.Text;
        if (text is ['{', .. var name, '}'] && Names.IsParameter(name))
            return Placeholder(key, scalar, name, kind, parameters ?? _parameters);
        if (kind.TryParse(text, out T value)) return new Setting<T>(kind, scalar.Position, value, null);
        string? nearest = NearestName.Of(text, kind.Words) ?? (kind.Words.Contains("true") ? NearestFlag(text) : null);
        Errors.Add(scalar, $"'{key}' is {scalar.Kind}", kind.Expected, nearest);
        return null;
    }

    public IReadOnlyList<Node> List(string key, string expected)
    {
        if (Find(key) is not { } node) return [];
        if (node is SequenceNode sequence) return sequence.Items;
        Errors.Add(node, $"'{key}' is {node.Kind}", expected);
        return [];
    }

    public ScalarNode? AsScalar(string key, Node node, string expected)
    {
        if (node is ScalarNode { IsNull: false } scalar) return scalar;
        if (node is MappingNode { BarePlaceholder: { } name })
            Errors.Add(node, $"YAML reads {{{name}}} as a mapping", $"quotes round it: \"{{{name}}}\"");
        else
            Errors.Add(node, $"'{key}' is {node.Kind}", expected);
        return null;
    }

    private Setting<T>? Placeholder<T>(
        string key, ScalarNode scalar, string name, SettingKind<T> kind,
        IReadOnlyDictionary<string, ParameterDefinition> parameters)
    {
        if (!parameters.TryGetValue(name, out ParameterDefinition? parameter))
        {
            Errors.Add(scalar, $"there is no parameter '{name}'", "a parameter that is declared under 'parameters'",
                NearestName.Of(name, parameters.Keys));
            return null;
        }

        if (parameter.IsBroken) return null;
        if (!kind.Types.Contains(parameter.Type) || parameter.IsText)
        {
            string types = string.Join(" or ", kind.Types.Select(t => DescriptionKeys.Types[(int)t]));
            Errors.Add(scalar,
                $"'{key}' cannot come from '{name}', which is of type {DescriptionKeys.Types[(int)parameter.Type]}",
                $"a parameter of type {types}");
            return null;
        }

        foreach (string choice in parameter.Choices.Where(c => !kind.TryParse(c, out _)))
            Errors.Add(scalar, $"'{key}' cannot be '{choice}', which '{name}' allows", kind.Expected, NearestName.Of(
                choice, kind.Words));
        return new Setting<T>(kind, scalar.Position, default!, name);
    }

    private static string? NearestFlag(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" or "Y" or "1" => "true",
        "FALSE" or "NO" or "OFF" or "N" or "0" => "false",
        _ => NearestName.Of(text, ["true", "false"]),
    };
}
