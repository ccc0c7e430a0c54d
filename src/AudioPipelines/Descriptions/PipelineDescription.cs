using AudioPipelines.Descriptions;
using AudioPipelines.Trust;

namespace AudioPipelines;

/// <summary>
/// A description file: a source's launch texts, parameters and streams, and how its frames are made. Immutable; it can be
/// resolved many times with different values.
/// </summary>
/// <remarks>The format is explained in <c>pipelines/README.md</c>.</remarks>
public sealed class PipelineDescription
{
    private readonly DescriptionModel _model;
    private readonly string _text;

    private PipelineDescription(DescriptionModel model, string text, string fileName)
    {
        _model = model;
        _text = text;
        FileName = fileName;
    }

    /// <summary>The source's name: the description's own, else that of its file.</summary>
    public string Name => _model.Name;

    /// <summary>What the source is, in a sentence or two; empty when the description does not say.</summary>
    public string Summary => _model.Summary;

    /// <summary>What to look at when the source cannot be opened; <see langword="null"/>: the description does not say.</summary>
    public string? Hint => _model.Hint;

    /// <summary>The file as named by the caller, or the preset's name. Each error begins with it.</summary>
    public string FileName { get; }

    /// <summary>The text that it was read from, for people: every secret that is known, and each default of a secret parameter,
    /// is <see cref="ParameterValues.SecretMark"/>.</summary>
    public string Text
    {
        get
        {
            string text = Secrets.Hide(_text);
            foreach (ParameterDefinition parameter in Parameters.Where(parameter => parameter.IsSecret))
            {
                foreach (string value in parameter.DefaultItems ?? (parameter.Default is { } one ? [one] : []))
                    if (value.Length > 0) text = text.Replace(value, Secrets.Mark, StringComparison.Ordinal);
            }

            return text;
        }
    }

    /// <summary>The parameters in the description's order.</summary>
    public IReadOnlyList<ParameterDefinition> Parameters => _model.Parameters;

    /// <summary>The launch texts as written, with placeholders.</summary>
    public IReadOnlyList<string> LaunchTexts => [.. _model.Launch.Select(l => l.Source.Text)];

    /// <summary>The names of the presets, the descriptions that come with the library; sorted.</summary>
    public static IReadOnlyList<string> Presets => AudioPipelines.Presets.Names;

    /// <summary>A preset's file, to start one's own from.</summary>
    /// <exception cref="DescriptionException">There is no preset of this name.</exception>
    public static string ReadPreset(string name) => AudioPipelines.Presets.ReadText(name);

    /// <summary>The JSON schema of descriptions, by which editors complete and check them
    /// (<c>pipelines/pipeline.schema.json</c>).</summary>
    public static string ReadSchema() => AudioPipelines.Presets.ReadSchema();

    /// <summary>The preset that plays what a URI names, by its scheme: <c>file</c>, <c>rtsp</c>, <c>rtp</c> (also for
    /// <c>udp</c>), and <c>uri</c> for all others.</summary>
    /// <param name="uri">For example <c>https://radio.example/live.mp3</c> or <c>rtsp://camera.local/stream</c>.</param>
    /// <returns>The preset, its parameter that takes the URI, and that parameter's value.</returns>
    /// <exception cref="ArgumentException">It has no scheme.</exception>
    public static (string Preset, string Parameter, string Value) ForUri(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        int colon = uri.IndexOf("://", StringComparison.Ordinal);
        if (colon < 2)
            throw new ArgumentException(
                $"'{uri}' is no URI: it begins with no scheme, such as https://. Is it a file?", nameof(uri));
        return uri[..colon].ToLowerInvariant() switch
        {
            "file" => ("file", "location", uri),
            "udp" => ("rtp", "streams", uri),
            "rtp" => ("rtp", "streams", "udp" + uri[colon..]),
            var scheme when scheme.StartsWith("rtsp", StringComparison.Ordinal) => ("rtsp", "location", uri),
            _ => ("uri", "uri", uri),
        };
    }

    /// <summary>Loads a description.</summary>
    /// <param name="pathOrPreset">A preset's name (<c>file</c>), or the path of a file of at most 1 MiB UTF-8, YAML or JSON.
    /// Without a file <c>pipelines/file.yaml</c>, that path means the shipped preset.</param>
    /// <exception cref="DescriptionException">There is no such file or preset, or it is not valid; all errors are told at
    /// once.</exception>
    public static PipelineDescription Load(string pathOrPreset)
    {
        ArgumentNullException.ThrowIfNull(pathOrPreset);
        var errors = new ErrorList(pathOrPreset);
        string? text = DescriptionLocator.Read(pathOrPreset, errors);
        errors.ThrowIfAny();
        return Parse(text!, pathOrPreset);
    }

    /// <summary>Reads a description from a text.</summary>
    /// <param name="text">YAML, or JSON if it begins with <c>{</c>.</param>
    /// <param name="fileName">What errors call it.</param>
    /// <exception cref="DescriptionException">It is not valid; all errors are told at once.</exception>
    public static PipelineDescription Parse(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        var errors = new ErrorList(fileName);
        DescriptionModel? model = DescriptionReader.Read(text, errors);
        errors.ThrowIfAny();
        return new PipelineDescription(model!, text, fileName);
    }

    /// <summary>Everything that is wrong with a description; empty when it is valid.</summary>
    /// <param name="pathOrPreset">As for <see cref="Load"/>.</param>
    /// <remarks>Needs no GStreamer. <see cref="GstSource.Validate"/> also checks elements, properties and values.</remarks>
    public static IReadOnlyList<DescriptionError> Validate(string pathOrPreset) => Validate(pathOrPreset, null);

    internal static IReadOnlyList<DescriptionError> Validate(string pathOrPreset, IInstalledElements? installed)
    {
        ArgumentNullException.ThrowIfNull(pathOrPreset);
        var errors = new ErrorList(pathOrPreset);
        if (DescriptionLocator.Read(pathOrPreset, errors) is { } text) DescriptionReader.Read(text, errors, installed);
        return errors.ToList();
    }

    /// <summary>Everything that is wrong with a description; empty when it is valid.</summary>
    /// <param name="text">As for <see cref="Parse"/>.</param>
    /// <param name="fileName">What errors call it.</param>
    public static IReadOnlyList<DescriptionError> ValidateText(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        var errors = new ErrorList(fileName);
        DescriptionReader.Read(text, errors);
        return errors.ToList();
    }

    /// <summary>What a plan says under each key that a description may have, defaults included, in words; keys that say nothing
    /// are left out.</summary>
    /// <param name="plan">A plan, of a description or made by hand.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Explain(PipelinePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            .. PlanKeys.All.Select(key => (key.Name, Text: key.Show(plan))).Where(shown => shown.Text is not null)
                .Select(shown => new KeyValuePair<string, string>(shown.Name, shown.Text!)),
        ];
    }

    /// <summary>Each parameter with its value and where that came from.</summary>
    /// <param name="values">The caller's values; they come before everything else.</param>
    /// <param name="sources">Where other values come from; <see langword="null"/>:
    /// <see cref="ParameterSources.Process"/>.</param>
    /// <exception cref="DescriptionException">A value is missing, of the wrong type or out of range, or has no
    /// parameter.</exception>
    public IReadOnlyList<ResolvedParameter> ResolveParameters(ParameterValues? values = null, ParameterSources? sources = null)
    {
        var errors = new ErrorList(FileName);
        var resolved = ParameterResolver.Resolve(_model, values, sources ?? ParameterSources.Process, errors);
        errors.ThrowIfAny();
        return [.. resolved.Select(r => new ResolvedParameter(r.Definition, r.Definition.IsSecret && r.Value is not null
            ? Secrets.Mark
            : r.Value?.Text, r.Origin))];
    }

    /// <summary>Gives every parameter its value and makes the plan.</summary>
    /// <param name="values">The caller's values; they come before everything else.</param>
    /// <param name="sources">Where other values come from; <see langword="null"/>:
    /// <see cref="ParameterSources.Process"/>.</param>
    /// <param name="trust">How far the description is trusted; <see langword="null"/>: fully. A restricted one reads no
    /// environment variables, since it chooses their names, and SDP files only where it may. The source that is made from the
    /// plan must be told of the restriction too (<see cref="GstSourceOptions.Trust"/>).</param>
    /// <exception cref="DescriptionException">A value is missing, of the wrong type or out of range, or has no parameter. Missing
    /// files and devices show when the source is started.</exception>
    /// <exception cref="AudioSourceException">An SDP file, which is read here, does not exist or cannot be used.</exception>
    public PipelinePlan Resolve(ParameterValues? values = null, ParameterSources? sources = null, SourceTrust? trust = null)
    {
        var errors = new ErrorList(FileName);
        sources ??= ParameterSources.Process;
        var rules = trust is RestrictedPolicy policy ? new ResourceRules(policy) : null;
        if (rules is not null) sources = sources with { Environment = null };
        var resolved = ParameterResolver.Resolve(_model, values, sources, errors);
        errors.ThrowIfAny();
        var byName = new Dictionary<string, ParameterValue>();
        foreach ((ParameterDefinition definition, ParameterValue? value, _) in resolved)
        {
            if (value is not null)
                byName[definition.Name] = value.Type is ParameterType.Sdp ? SdpFields.Read(definition, value, rules) : value;
        }

        PipelinePlan plan = new PlanBuilder(_model, byName, errors).Build();
        errors.ThrowIfAny();
        return plan;
    }
}
