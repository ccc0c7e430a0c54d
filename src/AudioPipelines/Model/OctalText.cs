using System.Text;

namespace AudioPipelines.Model;

/// <summary>A text in GStreamer's serialised form: bytes that are no letters, digits or <c>_-+/:.</c> as octal escapes.</summary>
internal static class OctalText
{
    /// <summary>Escapes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="backslash">How a backslash is written where the text will stand.</param>
    /// <param name="escapesFirst">Whether the first byte is always escaped.</param>
    public static string Escape(string text, string backslash, bool escapesFirst)
    {
        var result = new StringBuilder(text.Length + 16);
        bool escapes = escapesFirst;
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            char c = (char)b;
            if (!escapes && (char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+' or '/' or ':' or '.')) result.Append(c);
            else result.Append(backslash).Append(Convert.ToString(b, 8).PadLeft(3, '0'));
            escapes = false;
        }

        return result.ToString();
    }
}
