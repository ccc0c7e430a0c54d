using System.Buffers;
using AudioPipelines.Model;

namespace AudioPipelines.Descriptions;

/// <summary>
/// Writes a text as a property's value in launch text, so that GStreamer reads exactly that text.
/// </summary>
/// <remarks>
/// What GStreamer 1.22 does with <c>property="…"</c>, found by trying it:
/// <list type="bullet">
/// <item>Escaping <c>\</c> as <c>\\</c> is not enough. The lexer takes the longest match, in which any quote after a backslash
/// may be an escaped one: in <c>a="x\\" b=" ! filesink "</c> the first value runs on to the second's opening quote, and the
/// second value becomes elements. So no backslash may come from a value at all.</item>
/// <item>The unquoted text is deserialised: <c>NULL</c> becomes no value, and a text in quotes of its own loses them.</item>
/// <item>Where the property is itself an element (<c>playbin audio-sink=…</c>), the text is parsed as launch text.</item>
/// </list>
/// Hence a plain word that does not begin as a property would (<c>a=</c>) goes between quotes as it is, and any other text in
/// GStreamer's serialised form, quotes within the quotes and octal escapes (<c>"\"\\141\\040b\""</c>), whose first character is
/// always escaped so that it never is an element's name. URIs need neither, being percent-encoded.
/// </remarks>
internal static class GstQuoting
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly SearchValues<char> _plainCharacters = SearchValues.Create(Alphanumeric + "_.:@+,=/-");
    private static readonly SearchValues<char> _uriCharacters = SearchValues.Create(Alphanumeric + "-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>The text, quoted. It holds no control characters.</summary>
    public static string Quote(string text) => IsPlain(text) ? $"\"{text}\"" : Serialise(text);

    /// <summary>The percent-encoded URI, quoted.</summary>
    public static string QuoteUri(string uri) => uri.AsSpan().ContainsAnyExcept(_uriCharacters) ? Serialise(uri) : $"\"{uri}\"";

    /// <summary>Whether GStreamer reads the text between quotes as it is.</summary>
    private static bool IsPlain(string text) =>
        text != "NULL" && !text.AsSpan().ContainsAnyExcept(_plainCharacters) && !text.Contains("://", StringComparison.Ordinal)
        && !BeginsAsProperty(text);

    /// <summary>Whether an equals sign comes before any slash, unlike in a media type.</summary>
    private static bool BeginsAsProperty(string text) => text.AsSpan().IndexOfAny('=', '/') is >= 0 and var at && text[at] == '=';

    private static string Serialise(string text) => $"\"\\\"{OctalText.Escape(text, @"\\", escapesFirst: true)}\\\"\"";
}
