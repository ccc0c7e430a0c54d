using System.Globalization;
using System.Text;

namespace AudioPipelines.Nats.Broker;

/// <summary>The names that a source has at the broker. WIRE.md describes them.</summary>
/// <param name="Frames">Where its messages go.</param>
/// <param name="Ask">Where consumers say that they want frames, and ask how things stand.</param>
/// <param name="Stream">The stream that is made where none takes its frames.</param>
internal sealed record SubjectNames(string Frames, string Ask, string Stream)
{
    public static SubjectNames Of(string prefix, string source)
    {
        string part = PartOf(source);
        return new SubjectNames(
            $"{prefix}.{part}.frames", $"{prefix}.{part}.ask", $"{prefix.Replace('.', '_')}_{part}");
    }

    /// <summary>A source's name as one part of a subject: what is neither letter, digit, '-' nor '_' is written as '=' and two
    /// hexadecimal digits for each byte of its UTF-8.</summary>
    private static string PartOf(string source)
    {
        var part = new StringBuilder(source.Length);
        foreach (byte letter in Encoding.UTF8.GetBytes(source))
        {
            if (char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'-' or (byte)'_') part.Append((char)letter);
            else part.Append(CultureInfo.InvariantCulture, $"={letter:X2}");
        }

        return part.ToString();
    }
}
