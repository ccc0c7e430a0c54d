using System.Globalization;
using System.Text;

namespace AudioPipelines;

/// <summary>Makes texts of strangers (a server's reason, a file's tag, a device's name) safe for a terminal.</summary>
internal static class ShownText
{
    /// <summary>The text with control characters and those that reverse the writing direction escaped (<c>\x1b</c>). Line ends
    /// and tabs stay.</summary>
    public static string WithoutControls(string text)
    {
        if (!text.Any(MustBeWrittenOut)) return text;
        var shown = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            if (!MustBeWrittenOut(c)) shown.Append(c);
            else if (c < 256) shown.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return shown.ToString();
    }

    private static bool MustBeWrittenOut(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
