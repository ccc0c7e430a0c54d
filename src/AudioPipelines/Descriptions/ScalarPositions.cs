using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AudioPipelines.Descriptions;

/// <summary>Finds where in a YAML file a character of a scalar's value was written.</summary>
internal static class ScalarPositions
{
    /// <summary>
    /// Quoting, folding and indentation change white space and add backslashes and quotes. The other characters keep their order.
    /// So the value and its source are read side by side, and characters that the value lacks are skipped.
    /// </summary>
    public static SourcePosition Locate(string source, Scalar scalar, int offset)
    {
        int at = (int)Math.Clamp(scalar.Start.Index, 0, source.Length);
        int end = (int)Math.Clamp(scalar.End.Index, at, source.Length);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            int header = source.IndexOf('\n', at, end - at);
            if (header >= 0) at = header + 1;
        }
        else if (scalar.Style is not ScalarStyle.Plain)
        {
            at++;
        }

        string value = scalar.Value;
        offset = Math.Clamp(offset, 0, value.Length);
        for (int i = 0; i <= offset; i++)
        {
            if (i == value.Length || char.IsWhiteSpace(value[i])) continue;
            int found = at < end ? source.IndexOf(value[i], at, end - at) : -1;
            if (found < 0) break;
            at = i == offset ? found : found + 1;
        }

        int lineStart = at == 0 ? 0 : source.LastIndexOf('\n', at - 1) + 1;
        return new(source.AsSpan(0, lineStart).Count('\n') + 1, at - lineStart + 1);
    }
}
