using System.Globalization;
using System.Text.RegularExpressions;
using AudioPipelines.Model;

namespace AudioPipelines.Descriptions;

/// <summary>Turns a text or an object into a parameter's value, or says what is expected.</summary>
internal static partial class ParameterConverter
{
    /// <summary>The value; <see langword="null"/>: it is not one, and <paramref name="expected"/> says what would be.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="given">What was given.</param>
    /// <param name="expected">What a value must be, for the error message.</param>
    public static ParameterValue? Convert(ParameterDefinition parameter, object given, out string expected)
    {
        if (parameter.IsRepeated) return ListConverter.Convert(parameter, given, out expected);
        if (given is RepeatedText texts) given = texts[^1];
        expected = Expected(parameter);
        if (ToText(given) is not { } text) return null;
        if (Canonical(parameter, text) is not { } canonical || !IsInRange(parameter, canonical)) return null;
        if (parameter.IsFormat && canonical.Contains('%', StringComparison.Ordinal))
        {
            expected = "a text without '%', since it is read as a format";
            return null;
        }

        return new ParameterValue(parameter.Type, canonical) { Unit = parameter.Unit };
    }

    /// <summary>What a value of the parameter must be.</summary>
    public static string Expected(ParameterDefinition parameter)
    {
        if (parameter.IsRepeated) return ListConverter.Expected(parameter);
        string type = parameter.Type switch
        {
            ParameterType.Integer => "a whole number",
            ParameterType.Number => "a number",
            ParameterType.Boolean => "true or false",
            ParameterType.Duration when parameter.Unit != "ns" => $"{DurationText.Expected}, in whole {parameter.Unit}",
            ParameterType.Duration => DurationText.Expected,
            ParameterType.Path => "a path without control characters",
            ParameterType.Uri when parameter.Schemes is ["udp"] => "a URI of the form udp://ADDRESS:PORT",
            ParameterType.Uri when parameter.Schemes.Count > 0 =>
                $"a URI that begins with {string.Join(" or ", parameter.Schemes.Select(s => s + "://"))}",
            ParameterType.Uri => "a URI or a path without control characters",
            ParameterType.Enum => $"one of {string.Join(", ", parameter.Choices)}",
            ParameterType.FrameLength => SettingKinds.FrameLength.Expected,
            _ => "a text without control characters",
        };
        return (parameter.Minimum, parameter.Maximum) switch
        {
            ({ } minimum, { } maximum) => $"{type} from {minimum} to {maximum}",
            ({ } minimum, null) => $"{type}, {minimum} or more",
            (null, { } maximum) => $"{type}, {maximum} or less",
            _ => type,
        };
    }

    /// <summary>A value's size, to compare it with its limits: nanoseconds for durations.</summary>
    public static decimal? Magnitude(ParameterType type, string text) => type switch
    {
        ParameterType.Integer
            when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long i) => i,
        ParameterType.Duration when DurationText.TryParseNanoseconds(text, out long ns) => ns,
        _ => null,
    };

    private static string? ToText(object given) => given switch
    {
        string text => text,
        bool boolean => boolean ? "true" : "false",
        TimeSpan duration => DurationText.FromTimeSpan(duration) is { } ns ? DurationText.Format(ns) : null,
        Uri uri => uri.IsAbsoluteUri ? uri.AbsoluteUri : uri.OriginalString,
        FileSystemInfo file => file.FullName,
        double or float =>
            System.Convert.ToDouble(given, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string? Canonical(ParameterDefinition parameter, string text)
    {
        switch (parameter.Type)
        {
            case ParameterType.Integer:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
                    ? integer.ToString(CultureInfo.InvariantCulture)
                    : null;
            case ParameterType.Number:
                return TryNumber(text, out double number) ? number.ToString("R", CultureInfo.InvariantCulture) : null;
            case ParameterType.Boolean:
                return text is "true" or "false" ? text : text is "True" ? "true" : text is "False" ? "false" : null;
            case ParameterType.Duration:
                return DurationText.TryParseNanoseconds(text, out long ns) && ns % DurationText.LengthOf(parameter.Unit) == 0
                    ? DurationText.Format(ns)
                    : null;
            case ParameterType.Enum:
                return parameter.Choices.Contains(text) ? text : null;
            case ParameterType.FrameLength:
                return SettingKinds.FrameLength.TryParse(text, out _) ? text : null;
            default:
                return IsText(text) && HasScheme(parameter, text) ? Located(parameter.Type, text) : null;
        }
    }

    private static bool HasScheme(ParameterDefinition parameter, string text) =>
        parameter.Schemes.Count == 0
        || parameter.Schemes.Any(s => text.StartsWith(s + "://", StringComparison.OrdinalIgnoreCase)
            && text.Length > s.Length + "://".Length
            && (s != "udp" || IsUdpAddress(text))
            && (!s.StartsWith("rtsp", StringComparison.Ordinal) || RtspAddress().IsMatch(text)));

    private static bool IsUdpAddress(string text) =>
        UdpAddress().Match(text) is { Success: true } match && ushort.TryParse(
            match.Groups["port"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port) && port > 0;

    /// <summary>The form that udpsrc reads as written. It silently turns other texts into another address, and so it does with
    /// ports above 65535.</summary>
    [GeneratedRegex(
        @"^udp://(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+):(?<port>[0-9]{1,5})/?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UdpAddress();

    /// <summary>The form that rtspsrc reads as written: with a host. It takes other texts for none, and says nothing.</summary>
    [GeneratedRegex(
        @"^[a-z]+://(?:[^@/?#\s]*@)?(?:\[[0-9A-Fa-f:.]+\]|[\p{L}\p{N}._-]+)(?::[0-9]{1,5})?(?:[/?].*)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RtspAddress();

    private static string? Located(ParameterType type, string text)
    {
        if (type is ParameterType.String) return text;
        if (text.Length == 0) return null;
        return type is ParameterType.Path
            ? Path.GetFullPath(text)
            : LocalUri.From(text, OperatingSystem.IsWindows(), Environment.CurrentDirectory);
    }

    private static bool IsInRange(ParameterDefinition parameter, string canonical)
    {
        if (parameter.Type is ParameterType.Number)
        {
            return TryNumber(canonical, out double number)
                && (parameter.Minimum is null || (TryNumber(parameter.Minimum, out double low) && number >= low))
                && (parameter.Maximum is null || (TryNumber(parameter.Maximum, out double high) && number <= high));
        }

        return Magnitude(parameter.Type, canonical) is not { } size
            || ((parameter.Minimum is null || size >= Magnitude(parameter.Type, parameter.Minimum))
                && (parameter.Maximum is null || size <= Magnitude(parameter.Type, parameter.Maximum)));
    }

    internal static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    /// <summary>Whether the text is valid Unicode without control characters.</summary>
    private static bool IsText(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i])) return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }
}
