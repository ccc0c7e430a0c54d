using AudioPipelines.Nats;

namespace AudioPipelines.Cli.Running;

/// <summary>What a user names to run: a preset, a description file, audio itself or a recording, which pick their preset, or a
/// source that runs elsewhere.</summary>
/// <param name="Description">The preset's name or the description's path.</param>
/// <param name="Parameter">The preset's parameter that says where the audio is; <see langword="null"/>: the user named a
/// description.</param>
/// <param name="Value">That parameter's value.</param>
internal sealed record Target(string Description, string? Parameter = null, string? Value = null)
{
    private const int MostRead = 64 * 1024;

    private static readonly string[] _descriptions = [".yaml", ".yml", ".json"];

    /// <summary>Where the source runs elsewhere; <see langword="null"/>: it runs here.</summary>
    public RemoteAddress? Remote { get; private init; }

    /// <summary>Whether it is standard input.</summary>
    public bool IsStandardInput => Description == "stdin";

    /// <summary>What a file that is made of it may be called: after its file or host, or its description.</summary>
    public string FileName
    {
        get
        {
            string path = Remote is not null ? Remote.Source
                : Uri.TryCreate(Value, UriKind.Absolute, out Uri? uri) && !uri.IsFile ? uri.Host : Value ?? Description;
            string name = Path.GetFileNameWithoutExtension(path.TrimEnd('/', Path.DirectorySeparatorChar));
            string plain = new([.. name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
            return plain.Trim('-') is { Length: > 0 } usable && char.IsAsciiLetter(usable[0]) ? usable : "source";
        }
    }

    /// <summary>Finds out what a text names. A preset's name means the preset, even if a file has that name.</summary>
    public static Target Of(string text)
    {
        if (PipelineDescription.Presets.Contains(text)) return new Target(text);
        if (text == "-") return new Target("stdin");
        if (RemoteAddress.Is(text)) return OfRemote(text);
        if (text.IndexOf("://", StringComparison.Ordinal) > 1)
        {
            (string preset, string parameter, string value) = PipelineDescription.ForUri(text);
            return new Target(preset, parameter, value);
        }

        if (File.Exists(Path.Combine(text, "index.jsonl"))) return new Target("replay", "folder", text);
        if (!File.Exists(text)) return new Target(text);
        string extension = Path.GetExtension(text).ToLowerInvariant();
        if (_descriptions.Contains(extension)) return new Target(text);
        if (extension == ".sdp") return new Target("sdp", "location", text);
        return IsDescription(text) ? new Target(text) : new Target("file", "location", text);
    }

    /// <summary>Makes the plan of what is named, with the values.</summary>
    /// <param name="values">As for <see cref="Load"/>.</param>
    /// <param name="value">As for <see cref="Load"/>.</param>
    /// <param name="trust">How far the description is trusted; <see langword="null"/>: fully.</param>
    /// <exception cref="UsageException">A value has no parameter, or a parameter has two.</exception>
    public PlannedSource Plan(ParameterValues values, string? value, SourceTrust? trust = null)
    {
        if (Remote is null) return new PlannedSource(Load(values, value).Resolve(values, trust: trust));
        if (value is not null) throw new UsageException($"'{value}' is one argument too many: '{Remote}' is the whole source.");
        if (values.Count > 0)
        {
            throw new UsageException(
                $"'{values.First().Key}' is no parameter of '{Remote}', which runs elsewhere and is set there. The address can "
                + $"say where to begin: {Remote}?from=first");
        }

        return new PlannedSource(new PipelinePlan { Name = Remote.Source, LaunchTexts = [] }) { Remote = Remote };
    }

    /// <summary>Loads the description, and adds what the target says to the values.</summary>
    /// <param name="values">The other values given; the target's parameter must not be among them.</param>
    /// <param name="value">What follows the target on the command line: the value of the description's first required parameter;
    /// <see langword="null"/>: nothing follows.</param>
    /// <exception cref="UsageException">The value has no parameter, or the parameter has two.</exception>
    public PipelineDescription Load(ParameterValues values, string? value)
    {
        if (Remote is not null)
        {
            throw new UsageException(
                $"'{Remote}' runs elsewhere: what this verb looks at is there. Run the verb there, or hear the source here with "
                + "run, record, convert, audit, meter, plot or serve.");
        }

        PipelineDescription description = PipelineDescription.Load(Description);
        if (Parameter is not null) Add(values, Parameter, Value!);
        if (value is null) return description;
        ParameterDefinition? required = Parameter is null ? description.Parameters.FirstOrDefault(p => p.Required) : null;
        Add(values, required?.Name
            ?? throw new UsageException($"'{value}' is one argument too many: {Explain(description)}"), value);
        return description;
    }

    private static Target OfRemote(string text)
    {
        try
        {
            return new Target(text) { Remote = RemoteAddress.Parse(text) };
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private string Explain(PipelineDescription description) => Parameter is not null
        ? $"'{Value}' is what '{Description}' plays. Write --set NAME=VALUE for other parameters."
        : $"'{description.Name}' has no parameter that must be given. Write --set NAME=VALUE for others.";

    private static void Add(ParameterValues values, string name, string value)
    {
        if (values.Contains(name))
            throw new UsageException($"'{name}' is given twice: '{value}' and '{values[name]}'. Give it once.");
        values.Append(name, value);
    }

    /// <summary>Whether a file of any name is a description: text that gives a launch text. Everything else counts as
    /// audio.</summary>
    private static bool IsDescription(string path)
    {
        try
        {
            using var reader = new StreamReader(path, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));
            var start = new char[MostRead];
            string text = new(start, 0, reader.ReadBlock(start));
            return !text.Contains('\0', StringComparison.Ordinal) && text.Contains("launch", StringComparison.Ordinal);
        }
        catch (Exception unreadable)
            when (unreadable is IOException or UnauthorizedAccessException or System.Text.DecoderFallbackException)
        {
            return false;
        }
    }
}
