using System.Globalization;
using AudioPipelines.Nats.Broker;

namespace AudioPipelines.Nats;

/// <summary>Where a source is published, in one line: <c>nats://broker:4222/hall</c>. Behind a <c>?</c> may follow, with
/// <c>&amp;</c> between them, <c>from</c> (<c>now</c>, <c>first</c>, a sample index, or a time such as
/// <c>2026-11-29T06:12:00Z</c>), <c>transport</c> (<c>jetstream</c> or <c>core</c>) and <c>prefix</c> (of subjects).</summary>
/// <example>
/// <code>
/// RemoteAddress address = RemoteAddress.Parse("nats://broker:4222/hall?from=first");
/// await using var hall = new RemoteSource(address.Source, address.Options);
/// </code>
/// </example>
public sealed record RemoteAddress
{
    private readonly string _shown;

    private RemoteAddress(string source, RemoteSourceOptions options, string shown) =>
        (Source, Options, _shown) = (source, options, shown);

    /// <summary>The name under which the source is published.</summary>
    public string Source { get; }

    /// <summary>Which broker, and where to begin.</summary>
    public RemoteSourceOptions Options { get; }

    /// <summary>Whether a text is meant as such an address: it begins with <c>nats://</c>.</summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith("nats://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads an address. User and password may be before the host. A name with <c>?</c>, <c>%</c> or the like in it is
    /// written with percent signs, as in any address.</summary>
    /// <exception cref="ArgumentException">It is none; the message says what is wrong and what to write, and holds no
    /// password.</exception>
    public static RemoteAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var address = new NatsAddress(text);
        if (string.IsNullOrWhiteSpace(address.Path))
        {
            throw new ArgumentException(
                $"The address '{address.Shown}' names no source. Write {address.Shown.TrimEnd('/')}/SOURCE, with the name under "
                + "which it is published.");
        }

        var usual = new RemoteSourceOptions();
        RemoteSourceOptions options = usual with
        {
            Url = address.Url,
            From = address.Take(
                "from", usual.From, "now, first, a sample index, or a time such as 2026-11-29T06:12:00Z", ReadStart),
            Transport = address.TakeWord("transport", usual.Transport),
            SubjectPrefix = address.TakeText("prefix", usual.SubjectPrefix),
        };
        address.CheckAllTaken();
        options.Check();
        return new RemoteAddress(address.Path, options, address.Shown);
    }

    /// <summary>The address for people, without user and password.</summary>
    public override string ToString() => _shown;

    private static (bool IsValid, RemoteStart Value) ReadStart(string text)
    {
        if (text.Equals("now", StringComparison.OrdinalIgnoreCase)) return (true, RemoteStart.Now);
        if (text.Equals("first", StringComparison.OrdinalIgnoreCase)) return (true, RemoteStart.First);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long index))
            return (true, RemoteStart.AtIndex(index));
        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? (true, RemoteStart.AtTime(time))
            : (false, RemoteStart.Now);
    }
}
