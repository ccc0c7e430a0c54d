namespace AudioPipelines;

/// <summary>How far a source's description, its parameters and its media are trusted. The host decides, in code, in configuration
/// or on the command line; a description cannot.</summary>
/// <seealso cref="RestrictedPolicy"/>
public abstract record SourceTrust
{
    private protected SourceTrust()
    {
    }

    /// <summary>Everything GStreamer can do is allowed: read and write any file, reach any host, run any element.</summary>
    public static SourceTrust Full { get; } = new FullTrust();

    /// <summary>The restrictions as they are by default: decoding from public hosts, no files, no output.</summary>
    public static RestrictedPolicy Restricted { get; } = new();

    private sealed record FullTrust : SourceTrust;
}
