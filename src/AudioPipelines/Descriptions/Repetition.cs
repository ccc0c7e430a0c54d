using System.Globalization;

namespace AudioPipelines.Descriptions;

/// <summary>The scope of one repetition of a launch text or a stream. The item's values come before the description's.</summary>
/// <param name="Parameters">What placeholders may name.</param>
/// <param name="Values">Their values; <see langword="null"/> when the text is only checked.</param>
/// <param name="Number">The item's number, counted from 1; <see langword="null"/>: nothing is repeated.</param>
internal sealed record LaunchScope(
    IReadOnlyDictionary<string, ParameterDefinition> Parameters, IReadOnlyDictionary<string, ParameterValue>? Values,
    string? Number)
{
    /// <summary>The text with the item's number in it.</summary>
    public string WithNumber(string text) =>
        Number is null ? text : text.Replace("{" + Repetition.Number + "}", Number, StringComparison.Ordinal);
}

/// <summary>Launch texts and streams that are repeated for each item of a list (<c>each</c>).</summary>
internal static class Repetition
{
    /// <summary>The name that stands for the item's number.</summary>
    public const string Number = "number";

    /// <summary>The most items a list may have.</summary>
    public const int MostItems = 256;

    /// <summary>The list under <c>each</c>; <see langword="null"/> when there is none, or no list.</summary>
    public static ParameterDefinition? ReadEach(
        SectionReader section, IReadOnlyDictionary<string, ParameterDefinition> parameters)
    {
        if (section.Scalar("each", "the name of a list parameter") is not { } name) return null;
        if (!parameters.TryGetValue(name.Text, out ParameterDefinition? parameter))
        {
            section.Errors.Add(name, $"there is no parameter '{name.Text}'", "a list that is declared under 'parameters'",
                NearestName.Of(name.Text, parameters.Values.Where(p => p.IsRepeated).Select(p => p.Name)));
            return null;
        }

        if (parameters.ContainsKey(Number))
            section.Errors.Add(
                name, "here {number} is the item's number, and a parameter is named so too", "another name for it");
        if (parameter.IsRepeated) return parameter;
        if (!parameter.IsBroken)
            section.Errors.Add(name, $"'{name.Text}' is of type {DescriptionKeys.Types[(int)parameter.Type]}",
                "a parameter of type list or sdp");
        return null;
    }

    /// <summary>What holds in each repetition.</summary>
    /// <param name="model">The description.</param>
    /// <param name="each">The list; <see langword="null"/>: nothing is repeated.</param>
    /// <param name="values">The parameters' values; <see langword="null"/>: two repetitions are assumed, so that names that must
    /// differ show.</param>
    public static IReadOnlyList<LaunchScope> Scopes(
        DescriptionModel model, string? each, IReadOnlyDictionary<string, ParameterValue>? values)
    {
        if (each is null) return [new LaunchScope(model.ParametersByName, values, null)];
        ParameterDefinition list = model.ParametersByName[each];
        IReadOnlyDictionary<string, ParameterDefinition> parameters = Parameters(model, list);
        if (values is null)
            return [.. Enumerable.Range(1, list.Maximum == "1" ? 1 : 2).Select(n => new LaunchScope(parameters, null, Text(n)))];
        if (!values.TryGetValue(each, out ParameterValue? value)) return [];
        return [.. value.Items.Select((item, i) => new LaunchScope(parameters, With(values, item), Text(i + 1)))];
    }

    /// <summary>What placeholders may name in a repeated text.</summary>
    public static IReadOnlyDictionary<string, ParameterDefinition> Parameters(DescriptionModel model, ParameterDefinition list) =>
        Parameters(model.ParametersByName, list);

    /// <inheritdoc cref="Parameters(DescriptionModel, ParameterDefinition)"/>
    public static IReadOnlyDictionary<string, ParameterDefinition> Parameters(
        IReadOnlyDictionary<string, ParameterDefinition> parameters, ParameterDefinition list) =>
        With(parameters, list.Type is ParameterType.Sdp
            ? SdpFields.Definitions
            : new Dictionary<string, ParameterDefinition> { [list.Name] = list.ToItem() });

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T> all, IReadOnlyDictionary<string, T> own)
    {
        var result = new Dictionary<string, T>(all);
        foreach ((string name, T value) in own) result[name] = value;
        return result;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
