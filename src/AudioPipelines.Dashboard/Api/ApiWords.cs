using System.Collections.Frozen;
using System.Text.Json;

namespace AudioPipelines.Dashboard.Api;

/// <summary>The API's words for the library's names.</summary>
internal static class ApiWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All[value];

    private static class Names<T>
        where T : struct, Enum
    {
        public static FrozenDictionary<T, string> All { get; } = Enum.GetValues<T>().ToFrozenDictionary(
            value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
    }

    /// <summary>The sentence of an error that says what to do: by the library's style its last, where it has more than
    /// one.</summary>
    public static string? Advice(string message)
    {
        ReadOnlySpan<char> text = message.AsSpan().TrimEnd();
        for (int end = text.Length - 2; end > 0; end--)
        {
            bool begins = text[end] == ' ' && text[end - 1] is '.' or '!' or '?' && char.IsUpper(text[end + 1]);
            if (begins) return text[(end + 1)..].ToString();
        }

        return null;
    }
}
