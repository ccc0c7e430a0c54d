using System.Globalization;

namespace AudioPipelines.Nats.Broker;

/// <summary>The parts of an address such as <c>nats://user:password@broker:4222/hall?from=first</c>. Each value may be taken
/// once; what was not taken in the end is not known. Errors hide user and password.</summary>
internal sealed class NatsAddress
{
    private const string Scheme = "nats://";

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _known = [];

    /// <exception cref="ArgumentException">It is no address of a NATS broker.</exception>
    public NatsAddress(string text)
    {
        string[] parts = text.Split('?', 2);
        string rest = parts[0];
        Shown = BrokerLink.WithoutUsers(rest);
        if (!rest.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"'{Shown}' is not the address of a NATS broker. Write nats://HOST:4222.");
        rest = rest[Scheme.Length..];
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        Url = Scheme + (slash < 0 ? rest : rest[..slash]);
        Path = slash < 0 ? "" : Uri.UnescapeDataString(rest[(slash + 1)..]);
        foreach (string broker in Url[Scheme.Length..].Split(',')) CheckBroker(broker);
        foreach (string pair in parts.Length < 2 ? [] : parts[1].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = pair.Split('=', 2);
            if (sides.Length < 2 || sides[1].Length == 0)
                throw new ArgumentException($"'{pair}' in the address '{Shown}' gives no value. Write NAME=VALUE behind '?'.");
            if (!_values.TryAdd(sides[0], Uri.UnescapeDataString(sides[1])))
                throw new ArgumentException($"'{sides[0]}' is given twice in the address '{Shown}'. Give it once.");
        }
    }

    /// <summary>The broker's address, or several of one cluster.</summary>
    public string Url { get; }

    /// <summary>What follows it; empty: nothing.</summary>
    public string Path { get; }

    /// <summary>The address for people, without users, passwords and values.</summary>
    public string Shown { get; }

    public T Take<T>(string name, T otherwise, string expected, Func<string, (bool IsValid, T Value)> read)
    {
        _known.Add(name);
        if (!_values.Remove(name, out string? text)) return otherwise;
        (bool isValid, T value) = read(text);
        return isValid
            ? value
            : throw new ArgumentException($"'{name}={text}' in the address '{Shown}' cannot be read. Write {expected}.");
    }

    public T TakeWord<T>(string name, T otherwise)
        where T : struct, Enum => Take(
            name, otherwise, string.Join(" or ", Enum.GetNames<T>().Select(word => word.ToLowerInvariant())),
            text => (
                Enum.TryParse(text, ignoreCase: true, out T word) && Enum.IsDefined(word) && char.IsAsciiLetter(text[0]), word));

    public string TakeText(string name, string otherwise) => Take(name, otherwise, "a text", text => (true, text));

    /// <exception cref="ArgumentException">A value is left that nobody knows.</exception>
    public void CheckAllTaken()
    {
        if (_values.Count == 0) return;
        string names = string.Join(", ", _known);
        throw new ArgumentException(
            $"'{_values.Keys.First()}' in the address '{Shown}' is not known. Behind '?' there may be: {names}.");
    }

    private void CheckBroker(string broker)
    {
        string host = broker[(broker.LastIndexOf('@') + 1)..];
        if (Uri.TryCreate(Scheme + host, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0 && uri.Port != 0) return;
        throw new ArgumentException(string.Create(
            CultureInfo.InvariantCulture, $"'{host}' in the address '{Shown}' is no host with a port. Write nats://HOST:4222."));
    }
}
