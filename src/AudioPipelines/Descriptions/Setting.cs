namespace AudioPipelines.Descriptions;

/// <summary>The value of a key outside launch text: written out, or a placeholder for a parameter's value.</summary>
/// <param name="Kind">What it must be.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Literal">The value, if it is written out.</param>
/// <param name="Parameter">The parameter, if it is a placeholder.</param>
internal sealed record Setting<T>(SettingKind<T> Kind, SourcePosition Position, T Literal, string? Parameter)
{
    /// <summary>The value; <paramref name="otherwise"/> where its parameter has none.</summary>
    public T Resolve(IReadOnlyDictionary<string, ParameterValue> values, ErrorList errors, T otherwise)
    {
        if (Parameter is null) return Literal;
        if (!values.TryGetValue(Parameter, out ParameterValue? given)) return otherwise;
        if (Kind.TryParse(given.Text, out T value)) return value;
        errors.Add(Position, $"parameter '{Parameter}' is '{given.Text}'", Kind.Expected, NearestName.Of(given.Text, Kind.Words));
        return otherwise;
    }
}

/// <summary>Resolves settings that may be missing.</summary>
internal static class SettingExtensions
{
    public static T Or<T>(
        this Setting<T>? setting, T otherwise, IReadOnlyDictionary<string, ParameterValue> values, ErrorList errors) =>
        setting is null ? otherwise : setting.Resolve(values, errors, otherwise);

    /// <summary>The value; <see langword="null"/> where there is none.</summary>
    public static T? OrNull<T>(this Setting<T>? setting, IReadOnlyDictionary<string, ParameterValue> values, ErrorList errors)
        where T : struct =>
        setting is null || (setting.Parameter is { } name && !values.ContainsKey(name))
            ? null
            : setting.Resolve(values, errors, default);
}
