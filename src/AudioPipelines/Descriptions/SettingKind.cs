namespace AudioPipelines.Descriptions;

internal delegate bool TextParser<T>(string text, out T value);

/// <summary>What a key's value must be.</summary>
/// <param name="Expected">What to write, for error messages.</param>
/// <param name="TryParse">Reads a text.</param>
/// <param name="Types">The parameter types whose values can stand here.</param>
/// <param name="Words">The words of a choice; otherwise empty.</param>
internal sealed record SettingKind<T>(
    string Expected, TextParser<T> TryParse, ParameterType[] Types, IReadOnlyList<string> Words);
