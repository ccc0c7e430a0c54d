namespace AudioPipelines.Descriptions;

/// <summary>The value of a key outside launch text: written out, or a placeholder for a parameter's value.</summary>
/// <param name="Kind">What it must be.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Literal">The value, if it is written out.</param>
/// <param name="Parameter">The parameter, if it is a placeholder.</param>
internal sealed record Setting<T>(SettingKind<T> Kind, SourcePosition Position, T Literal, string? Parameter)
{
    /// <summary>The value.</summary>
    /// <returns>Whether there is one. The parameter may have no value, or one that does not fit here, which is an
    /// error.</returns>
    public bool TryResolve(IReadOnlyDictionary<string, ParameterValue> values, ErrorList errors, out T value)
    {
        value = Literal;
        if (Parameter is null) return true;
        if (!values.TryGetValue(Parameter, out ParameterValue? given)) return false;
        if (Kind.TryParse(given.Text, out value)) return true;
        errors.Add(Position, $"parameter '{Parameter}' is '{given.Text}'", Kind.Expected, NearestName.Of(given.Text, Kind.Words));
        return false;
    }
}
