using System.Collections;
using AudioPipelines.Descriptions;

namespace AudioPipelines;

/// <summary>
/// Values for a description's parameters: <c>new() { ["location"] = "talk.flac", ["realtime"] = true }</c>. A value is a text, as
/// on a command line, or of its parameter's own type: <see cref="bool"/>, any number, <see cref="TimeSpan"/>, <see cref="Uri"/>,
/// <see cref="FileSystemInfo"/>; for a list, any sequence of these. <see langword="null"/> counts as not given.
/// </summary>
public sealed class ParameterValues : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly Dictionary<string, object?> _values = [];

    /// <summary>The value of a parameter; <see langword="null"/> when none was given.</summary>
    public object? this[string name]
    {
        get => _values.GetValueOrDefault(name);
        set => _values[name] = value;
    }

    /// <summary>How many values there are.</summary>
    public int Count => _values.Count;

    /// <summary>What stands in place of a secret value in texts for people.</summary>
    public static string SecretMark => Secrets.Mark;

    /// <summary>Keeps secret values out of a text for people: those of parameters with <c>secret: true</c>, and passwords in
    /// addresses. The library's errors, warnings, logs and graphs are without them already. Any thread.</summary>
    /// <returns>The text with <see cref="SecretMark"/> in place of every secret.</returns>
    public static string HideSecrets(string text) => Secrets.Hide(text);

    /// <summary>Gives a value, once.</summary>
    /// <exception cref="ArgumentException">The parameter has a value already.</exception>
    public void Add(string name, object? value) => _values.Add(name, value);

    /// <summary>Gives a text, once or several times, as a command line does: a list takes all of them, any other parameter the
    /// last.</summary>
    public void Append(string name, string text)
    {
        if (_values.GetValueOrDefault(name) is not RepeatedText texts) _values[name] = texts = new RepeatedText();
        texts.Add(text);
    }

    /// <summary>Whether a value was given under this name.</summary>
    public bool Contains(string name) => _values.ContainsKey(name);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
