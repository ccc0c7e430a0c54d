using AudioPipelines.Model;

namespace AudioPipelines.Descriptions;

/// <summary>Splits a description's launch text, and refuses what GStreamer reads differently than it looks.</summary>
internal static class LaunchTokens
{
    /// <summary>The tokens.</summary>
    /// <param name="flat">The text.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="complete">Whether the text was read to its end. It is not if the end of a quote is uncertain.</param>
    public static IReadOnlyList<LaunchToken> Read(FlatLaunchText flat, ErrorList errors, out bool complete)
    {
        string text = flat.Text;
        List<LaunchToken> tokens = [];
        foreach (LaunchToken token in new LaunchLexer(text))
        {
            if (token.Fault is not LaunchFault.None && !errors.IsFull)
            {
                (string message, string expected) = Describe(token, text);
                errors.Add(flat.Locate(token.FaultAt), message, expected);
            }

            complete = token.Fault is not (
                LaunchFault.UnclosedQuote or LaunchFault.EscapedClosingQuote or LaunchFault.QuoteOutsideValue);
            if (complete || token.Kind is LaunchTokenKind.Assignment) tokens.Add(token);
            if (!complete) return tokens;
        }

        complete = true;
        return tokens;
    }

    private static (string Message, string Expected) Describe(LaunchToken token, string text) => token.Fault switch
    {
        LaunchFault.UnclosedQuote or LaunchFault.EscapedClosingQuote when token.Kind is LaunchTokenKind.Assignment =>
            ("this quote is never closed", "a closing quote that no backslash precedes"),
        LaunchFault.SingleQuote => ("GStreamer takes single quotes for a part of the value", "double quotes"),
        LaunchFault.TextAfterQuote => ("a closing quote is followed by more text", "a space"),
        LaunchFault.NoValue => ($"'{text[token.Start..token.NameEnd]}' has no value", "property=value"),
        LaunchFault.Backslash => ("a backslash outside quotes",
            "none at the end of a line (lines need no joining), and quotes round a value with spaces"),
        _ => ("a quote outside a property's value", "property=\"value\""),
    };
}
