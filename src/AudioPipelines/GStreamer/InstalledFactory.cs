namespace AudioPipelines.GStreamer;

/// <summary>An element factory of the registry.</summary>
/// <param name="Name">Such as <c>flacdec</c>.</param>
/// <param name="Plugin">The plugin that has it: <c>flac</c>.</param>
/// <param name="Class">What it is, as words between slashes: <c>Codec/Decoder/Audio</c>.</param>
internal sealed record InstalledFactory(string Name, string Plugin, string Class)
{
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
