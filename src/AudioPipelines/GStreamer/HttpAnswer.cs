using System.Globalization;
using System.Text.RegularExpressions;

namespace AudioPipelines.GStreamer;

/// <summary>What a web server's status code means for the user.</summary>
internal static partial class HttpAnswer
{
    /// <summary>The status code of a refusal in an element's texts; <see langword="null"/>: there is none.</summary>
    public static int? Of(string texts) =>
        Status().Match(texts) is { Success: true } match
            ? int.Parse(match.Groups["code"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    public static Words Explain(int status) => status switch
    {
        401 or 407 => new(
            $"was refused: the server asks for a user and a password ({status})", "Give those that it knows.",
            AudioSourceErrorKind.AccessDenied),
        403 => new(
            "was refused: the server does not let you have it (403)",
            "Ask whoever runs it, or check the user and the address.", AudioSourceErrorKind.AccessDenied),
        404 or 410 => new(
            $"was not found: the server has nothing under that name ({status})", "Check the path of the address.",
            AudioSourceErrorKind.NotFound),
        429 => new("was refused: the server was asked too often (429)", "Try again later.", AudioSourceErrorKind.Network),
        >= 500 => new($"could not be had: the server failed ({status})", "Try again later, or tell whoever runs it.",
            AudioSourceErrorKind.Network),
        < 400 => new(
            $"leads from address to address without an end ({status})", "Open the address of the audio itself.",
            AudioSourceErrorKind.Network),
        _ => new($"was refused by the server ({status})", "Check the address.", AudioSourceErrorKind.Network),
    };

    // A blank comes before the status, unlike before the line of a source file ("gsttcpclientsrc.c(491):").
    // souphttpsrc: "Not Found (404), URL: …", and "Found (302), URL: …" once it has followed too often.
    // rtspsrc: "Unauthorized (401)" or "Error (404): Not Found".
    [GeneratedRegex(@"(?<=\s)\((?<code>[345]\d\d)\)(?=[,:]|\s*$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Status();
}
