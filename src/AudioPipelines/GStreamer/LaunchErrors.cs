using System.Text.RegularExpressions;

namespace AudioPipelines.GStreamer;

/// <summary>Turns the launch parser's errors into exceptions that say what to do.</summary>
internal static partial class LaunchErrors
{
    private enum ParseError
    {
        Syntax,
        NoSuchElement,
        NoSuchProperty,
        Link,
        CouldNotSetProperty,
        EmptyBin,
        Empty,
        DelayedLink,
    }

    /// <param name="code">A <c>GstParseError</c>.</param>
    /// <param name="text">GStreamer's message.</param>
    /// <param name="missing">The elements the parse context lists as missing. On 1.22 it also lists those whose properties are
    /// wrong, so it counts only with the code of a missing element.</param>
    /// <param name="launch">The launch string.</param>
    public static AudioSourceException ToException(int code, string text, string[] missing, string launch)
    {
        string[] quoted = [.. Quoted().Matches(text).Select(match => match.Groups[1].Value)];
        return (ParseError)code switch
        {
            ParseError.NoSuchElement when missing.Length > 0 && !text.Contains("URI", StringComparison.Ordinal) =>
                NoSuchElement(missing[^1], text),
            ParseError.NoSuchElement when text.Contains("URI", StringComparison.Ordinal) && quoted.Length > 0 =>
                Create(AudioSourceErrorKind.MissingPlugin, $"No installed element reads '{quoted[0]}'.", text),
            ParseError.NoSuchElement =>
                Invalid("The launch text refers to an element by a name that no element has.", text),
            ParseError.NoSuchProperty when quoted.Length == 2 => NoSuchProperty(quoted[0], quoted[1], text),
            ParseError.CouldNotSetProperty when quoted.Length == 3 =>
                Invalid($"'{quoted[2]}' is not a value for the property '{quoted[0]}' of the element '{quoted[1]}'.", text,
                    quoted[1]),
            // The second element of that name was not added to the pipeline, so nothing can be linked to it.
            ParseError.Link when TwiceNamed(launch) is { } name =>
                Invalid($"Two elements of the launch text are named '{name}'. Give each a name of its own.", text, name),
            ParseError.Link or ParseError.DelayedLink => Invalid($"Elements of the launch text cannot be linked: {text}.", text),
            ParseError.Empty => Invalid("The launch text is empty.", text),
            ParseError.EmptyBin => Invalid("The launch text holds an empty bin.", text),
            ParseError.Syntax => Invalid(
                "The launch text has a syntax error: an element may be missing before or after a '!', or a parenthesis.", text),
            _ => Invalid($"The launch text is wrong: {text}.", text),
        };
    }

    private static AudioSourceException NoSuchElement(string name, string text)
    {
        if (DebianElements.PackageOf(name) is { } package)
        {
            return Create(
                AudioSourceErrorKind.MissingPlugin,
                $"The GStreamer element '{name}' is not installed. On Debian: apt install {package}",
                text);
        }

        string hint = NearestName.Of(name, Registry.ElementNames()) is { } near
            ? $"; did you mean '{near}'?"
            : " among those that are installed: check its name, or install the plugin that holds it.";
        return Invalid($"There is no element '{name}'{hint}", text);
    }

    private static AudioSourceException NoSuchProperty(string property, string element, string text)
    {
        string hint = NearestName.Of(property, Registry.PropertyNames(element)) is { } near ? $"; did you mean '{near}'?" : ".";
        return Invalid($"The element '{element}' has no property '{property}'{hint}", text, element);
    }

    private static AudioSourceException Invalid(string message, string text, string? element = null) =>
        Create(AudioSourceErrorKind.InvalidDescription, message, text, element);

    private static AudioSourceException Create(AudioSourceErrorKind kind, string message, string text, string? element = null) =>
        new(kind, message) { GStreamerMessage = text, Element = element };

    private static string? TwiceNamed(string launch) =>
        Names().Matches(launch).GroupBy(match => match.Groups[1].Value, StringComparer.Ordinal).FirstOrDefault(
            group => group.Count() > 1)?.Key;

    [GeneratedRegex("\\bname\\s*=\\s*\"?([^\\s\"]+)")]
    private static partial Regex Names();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();
}
