using System.Globalization;

namespace AudioPipelines.Benchmarks.Comparison;

/// <summary>The arguments of a sub-command: <c>--name N</c> or <c>--name=N</c>, and names of what to run.</summary>
internal sealed class CommandOptions
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public CommandOptions(string[] arguments)
    {
        var names = new List<string>();
        for (int at = 0; at < arguments.Length; at++)
        {
            if (!arguments[at].StartsWith("--", StringComparison.Ordinal))
            {
                names.Add(arguments[at]);
                continue;
            }

            string[] pair = arguments[at][2..].Split('=', 2);
            string value = pair.Length == 2 ? pair[1] : at + 1 < arguments.Length ? arguments[++at] : "";
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                throw new ArgumentException($"--{pair[0]} wants a whole number.", nameof(arguments));
            _numbers[pair[0]] = number;
        }

        Names = [.. names];
    }

    /// <summary>What is not an option.</summary>
    public string[] Names { get; }

    /// <summary>An option's number.</summary>
    public int Number(string option, int otherwise) => _numbers.GetValueOrDefault(option, otherwise);
}
