namespace AudioPipelines.Model;

/// <summary>What the texts of a <see cref="RecordingPlan"/> may be.</summary>
internal static class RecordingWords
{
    /// <summary>What an encoding is, for error messages.</summary>
    public const string Encoding =
        "wav, flac, opus, or an extension and the launch text of an encoder with its container, like 'mka: flacenc ! "
        + "matroskamux'";

    /// <summary>What a name of files is, for error messages.</summary>
    public const string FileName =
        "a name without extension; %n is the segment's number, %i its first index, %t its UTC time; no other '%', no '/' or '\\'";

    /// <summary>Takes an encoding apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="extension">The files' extension, without a dot.</param>
    /// <param name="encoder">The launch text; empty for WAV, which needs none.</param>
    public static bool TryReadEncoding(string text, out string extension, out string encoder)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        (extension, encoder) = text switch
        {
            "wav" => ("wav", ""),
            "flac" => ("flac", "flacenc"),
            "opus" => ("opus", "opusenc ! oggmux"),
            _ when colon > 0 => (text[..colon].Trim(), text[(colon + 1)..].Trim()),
            _ => ("", ""),
        };
        return extension.Length > 0 && extension.All(char.IsAsciiLetterOrDigit) && (text is "wav" || encoder.Length > 0);
    }

    /// <summary>Whether a text names the files of segments.</summary>
    public static bool IsFileName(string text)
    {
        if (text is "" || text[0] == '.' || text.AsSpan().ContainsAny('/', '\\', '\0')) return false;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '%' && (++at == text.Length || text[at] is not ('n' or 'i' or 't'))) return false;
        }

        return true;
    }
}
