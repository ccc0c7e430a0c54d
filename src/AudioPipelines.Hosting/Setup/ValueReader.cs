using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace AudioPipelines.Hosting.Setup;

/// <summary>Reads the values of a configuration's keys. A wrong value is noted, and counts as missing.</summary>
internal sealed class ValueReader(List<DescriptionError> errors)
{
    /// <summary>The text of a key; <see langword="null"/> if it is missing or empty, as for all values here.</summary>
    public static string? Text(IConfigurationSection section, string key) => section[key] is { Length: > 0 } text ? text : null;

    /// <summary>A list, or a single value.</summary>
    public static string[]? List(IConfigurationSection section, string key)
    {
        IConfigurationSection list = section.GetSection(key);
        string[] items = [.. list.GetChildren().Select(item => item.Value).OfType<string>()];
        return items.Length > 0 ? items : list.Value is { Length: > 0 } one ? [one] : null;
    }

    public bool? Boolean(IConfigurationSection section, string key) =>
        Text(section, key) is not { } text ? null
        : bool.TryParse(text, out bool value) ? value
        : Refuse<bool>(section, key, text, "true or false");

    public TimeSpan? Time(IConfigurationSection section, string key) =>
        Text(section, key) is not { } text ? null
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan value) && value >= TimeSpan.Zero
            && value <= TimeSpan.FromDays(1) ? value
        : Refuse<TimeSpan>(section, key, text, "a time up to a day, as hours:minutes:seconds (00:00:00.5)");

    public int? Number(IConfigurationSection section, string key, int least = 0, int most = int.MaxValue) =>
        Text(section, key) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least
            && value <= most ? value
        : Refuse<int>(section, key, text, most == int.MaxValue
            ? $"a whole number from {least}"
            : $"a whole number from {least} to {most}");

    /// <summary>One of the names of an enumeration.</summary>
    public T? Word<T>(IConfigurationSection section, string key)
        where T : struct, Enum =>
        Text(section, key) is not { } text ? null
        : Enum.GetNames<T>().FirstOrDefault(
            name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<T>(known)
        : Refuse<T>(section, key, text, string.Join(" or ", Enum.GetNames<T>()));

    /// <summary>Notes every key that is not known here.</summary>
    public void CheckKeys(IConfigurationSection section, string[] known)
    {
        foreach (IConfigurationSection child in section.GetChildren())
        {
            if (!known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                Note(
                    child.Path, $"there is no key '{child.Key}' here", $"one of {string.Join(", ", known)}",
                    NearestName.Of(child.Key, known));
            }
        }
    }

    /// <summary>Notes that something is wrong.</summary>
    public void Note(string where, string message, string expected, string? nearest = null) =>
        errors.Add(new DescriptionError(where, 0, 0, message, expected, nearest));

    private T? Refuse<T>(IConfigurationSection section, string key, string text, string expected)
        where T : struct
    {
        Note(ConfigurationPath.Combine(section.Path, key), $"it cannot be '{text}'", expected);
        return null;
    }
}
