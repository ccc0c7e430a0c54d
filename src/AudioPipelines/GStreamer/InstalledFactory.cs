namespace AudioPipelines.GStreamer;

/// <summary>An element factory of the registry.</summary>
/// <param name="Name">Such as <c>flacdec</c>.</param>
/// <param name="Plugin">The plugin that has it: <c>flac</c>.</param>
/// <param name="Class">What it is, as words between slashes: <c>Codec/Decoder/Audio</c>.</param>
/// <param name="Rank">How eagerly it is plugged automatically.</param>
internal sealed record InstalledFactory(string Name, string Plugin, string Class, uint Rank)
{
    private const uint Marginal = 64; // GST_RANK_MARGINAL

    /// <summary>Whether decoding bins take it at all.</summary>
    public bool IsPlugged => Rank >= Marginal;

    /// <summary>Whether its class has all these words.</summary>
    public bool Is(params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (!Class.Contains(word, StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
