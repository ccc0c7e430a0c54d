using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace AudioPipelines.ReadmeTests;

/// <summary>The default that a property's documentation states: <c>The default is 5 seconds.</c>, or <c>The default, null, keeps
/// none.</c></summary>
internal static partial class DocumentedDefault
{
    private static readonly Dictionary<string, TimeSpan> _units = new()
    {
        ["millisecond"] = TimeSpan.FromMilliseconds(1),
        ["ms"] = TimeSpan.FromMilliseconds(1),
        ["second"] = TimeSpan.FromSeconds(1),
        ["minute"] = TimeSpan.FromMinutes(1),
        ["hour"] = TimeSpan.FromHours(1),
        ["day"] = TimeSpan.FromDays(1),
    };

    /// <summary>Whether the documentation states this default.</summary>
    public static bool States(string documentation, object? value)
    {
        Match match = Statement().Match(documentation);
        return match.Success && Means(match.Groups["stated"].Value, value, documentation);
    }

    private static bool Means(string stated, object? value, string documentation)
    {
        if (Reference().Match(stated) is { Success: true } reference)
            return Equals(Referred(reference.Groups["to"].Value), value);
        return value switch
        {
            null => stated == "null",
            bool truth => stated == (truth ? "true" : "false"),
            string text => text.Length == 0 ? stated == "empty" : stated == text,
            TimeSpan time => Time(stated) == time,
            FrameLength length => Time(stated) is { } time && FrameLength.FromTime(time) == length,
            IEnumerable list => IsList(stated, [.. list.Cast<object>().Select(item => item.ToString()!)], documentation),
            IConvertible => Number(stated) == Convert.ToDouble(value, CultureInfo.InvariantCulture),
            _ => false,
        };
    }

    private static bool IsList(string stated, string[] items, string documentation) => items.Length == 0
        ? stated == "none"
        : items.All(item => Regex.IsMatch(documentation, $@"\b{Regex.Escape(item)}\b"));

    private static double? Number(string stated)
    {
        Match number = Quantity().Match(stated);
        if (!number.Success) return null;
        double value = double.Parse(number.Groups["number"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        return number.Groups["unit"].Value == "MiB" ? value * (1 << 20) : value;
    }

    private static TimeSpan? Time(string stated)
    {
        Match number = Quantity().Match(stated);
        if (!number.Success) return null;
        double value = double.Parse(number.Groups["number"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        if (value == 0) return TimeSpan.Zero;
        return _units.TryGetValue(number.Groups["unit"].Value.TrimEnd('s'), out TimeSpan unit)
            || _units.TryGetValue(number.Groups["unit"].Value, out unit) ? unit * value : null;
    }

    /// <summary>The value of a static member that the documentation refers to.</summary>
    private static object? Referred(string member)
    {
        string typeName = member[..member.LastIndexOf('.')], name = member[(member.LastIndexOf('.') + 1)..];
        string nested = $"{typeName[..typeName.LastIndexOf('.')]}+{typeName[(typeName.LastIndexOf('.') + 1)..]}";
        Type? type = AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetType(typeName) ?? assembly.GetType(nested))
            .FirstOrDefault(found => found is not null);
        const BindingFlags statics = BindingFlags.Public | BindingFlags.Static;
        return type?.GetProperty(name, statics)?.GetValue(null) ?? type?.GetField(name, statics)?.GetValue(null)
            ?? throw new ArgumentException($"There is no {member}.", nameof(member));
    }

    [GeneratedRegex(@"^The default(?: is|,) (?<stated>\{[^}]*\}|[^.:;,(]*(?:[.,]\d[^.:;,(]*)*)")]
    private static partial Regex Statement();

    [GeneratedRegex(@"^\{(?<to>[^}]*)\}$")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?<number>\d[\d,]*)(?: (?<unit>\w+))?")]
    private static partial Regex Quantity();
}
