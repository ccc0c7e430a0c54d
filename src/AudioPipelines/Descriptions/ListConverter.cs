using System.Collections;
using System.Globalization;

namespace AudioPipelines.Descriptions;

/// <summary>Turns texts with commas, and sequences, into a list's value.</summary>
internal static class ListConverter
{
    /// <summary>The value; <see langword="null"/>: it is not one, and <paramref name="expected"/> says what would be.</summary>
    public static ParameterValue? Convert(ParameterDefinition parameter, object given, out string expected)
    {
        expected = Expected(parameter);
        ParameterDefinition item = parameter.ToItem();
        List<ParameterValue> values = [];
        foreach (object? part in Split(given))
        {
            if (part is null || ParameterConverter.Convert(item, part, out _) is not { } value) return null;
            values.Add(value);
        }

        if (values.Count < Least(parameter) || values.Count > Most(parameter)) return null;
        return new ParameterValue(parameter.Type, string.Join(',', values.Select(v => v.Text)))
        {
            Items = [.. values.Select(v => new Dictionary<string, ParameterValue> { [parameter.Name] = v })],
        };
    }

    /// <summary>What a value of the parameter must be.</summary>
    public static string Expected(ParameterDefinition parameter)
    {
        int least = Least(parameter), most = Most(parameter);
        string count = least == most ? $"{least}" : most == Repetition.MostItems ? $"{least} or more" : $"{least} to {most}";
        return $"{count} values with commas between them, each {ParameterConverter.Expected(parameter.ToItem())}";
    }

    /// <summary>The items of a text: separated by commas, without the spaces around them.</summary>
    private static string[] Split(string text) => text.Split(',', StringSplitOptions.TrimEntries);

    private static IEnumerable<object?> Split(object given) => given switch
    {
        RepeatedText texts => texts.SelectMany(Split),
        string text => Split(text),
        IEnumerable items => items.Cast<object?>(),
        _ => [given],
    };

    private static int Least(ParameterDefinition parameter) => Count(parameter.Minimum) ?? 1;

    private static int Most(ParameterDefinition parameter) => Count(parameter.Maximum) ?? Repetition.MostItems;

    private static int? Count(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
