using System.Security.Cryptography;
using AudioPipelines.Hosting.Setup;

namespace AudioPipelines.Hosting.Sources;

/// <summary>Where a source's plan comes from: its description with the values the host has for it.</summary>
internal sealed class DescriptionSource
{
    private readonly SourceSetup _setup;

    public DescriptionSource(SourceSetup setup, HostSetup host)
    {
        _setup = setup;
        string description = setup.Description!;
        string path = host.FullPath(description);
        if (!PipelineDescription.Presets.Contains(description) && System.IO.File.Exists(path)) File = path;
        Name = File ?? description;
        Trust = host.TrustOf(setup);
    }

    /// <summary>The description as errors call it: a preset's name or a full path.</summary>
    public string Name { get; }

    /// <summary>How far the description, its parameters and its media are trusted.</summary>
    public SourceTrust Trust { get; }

    /// <summary>The file to watch; <see langword="null"/>: a preset, which does not change.</summary>
    public string? File { get; }

    /// <summary>Whether the file is not there any more.</summary>
    public bool IsGone => File is not null && !System.IO.File.Exists(File);

    /// <summary>The fingerprint of the file at its last load.</summary>
    public string LoadedFingerprint { get; private set; } = "";

    /// <summary>Reads the description and gives its parameters their values.</summary>
    /// <exception cref="DescriptionException">The description or a value is wrong.</exception>
    public (PipelinePlan Plan, SourceOrigin Origin) Load()
    {
        if (File is not null) LoadedFingerprint = Fingerprint(); // before reading, so that an edit in between is seen
        PipelineDescription description = PipelineDescription.Load(Name);
        ParameterValues values = _setup.Values(description);
        ParameterSources sources = ParameterSources.Process;
        if (Trust is RestrictedPolicy) sources = sources with { Environment = null };
        try
        {
            PipelinePlan plan = description.Resolve(values, trust: Trust) with { Name = _setup.Name };
            return (plan, new SourceOrigin(
                Name, File is not null, description.Summary, description.Text,
                description.ResolveParameters(values, sources)));
        }
        catch (DescriptionException thrown)
        {
            throw new DescriptionException([.. thrown.Errors.Select(OfThisSource)]);
        }
    }

    /// <summary>A fingerprint of the file's bytes; empty when it cannot be read.</summary>
    public string Fingerprint()
    {
        try
        {
            using FileStream file = System.IO.File.Open(
                File!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Convert.ToHexString(SHA256.HashData(file));
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>Names the source in an error of the values, since two sources may share a description.</summary>
    private DescriptionError OfThisSource(DescriptionError error) =>
        error.Line > 0 ? error : error with { File = $"source '{_setup.Name}' ({Name})" };
}
