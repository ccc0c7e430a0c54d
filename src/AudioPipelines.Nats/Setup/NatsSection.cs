using Microsoft.Extensions.Configuration;

namespace AudioPipelines.Nats.Setup;

/// <summary>Reads the section that says what a host publishes and consumes over NATS.</summary>
internal sealed class NatsSection
{
    private static readonly string[] _keys =
    [
        "Url", "Transport", "SubjectPrefix", "Publish", "Encoding", "BatchTime", "OnDemand", "Consume",
    ];

    private readonly IConfiguration _section;

    /// <exception cref="ArgumentException">A key or a value is not known.</exception>
    public NatsSection(IConfiguration section)
    {
        _section = section;
        foreach (IConfigurationSection child in section.GetChildren())
        {
            if (!_keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                throw new ArgumentException($"The key '{child.Path}' is not known. There are: {string.Join(", ", _keys)}.");
        }

        var publisher = new NatsPublisherOptions();
        Publisher = publisher with
        {
            Url = Text("Url") ?? publisher.Url,
            Transport = Word("Transport", publisher.Transport),
            SubjectPrefix = Text("SubjectPrefix") ?? publisher.SubjectPrefix,
            Encoding = Word("Encoding", publisher.Encoding),
            BatchTime = Time("BatchTime") ?? publisher.BatchTime,
            OnDemand = Truth("OnDemand") ?? publisher.OnDemand,
        };
        Remote = new RemoteSourceOptions
        {
            Url = Publisher.Url,
            Transport = Publisher.Transport,
            SubjectPrefix = Publisher.SubjectPrefix,
        };
        Publish = List("Publish");
        Consume = List("Consume");
    }

    public NatsPublisherOptions Publisher { get; }

    public RemoteSourceOptions Remote { get; }

    public IReadOnlyList<string> Publish { get; }

    public IReadOnlyList<string> Consume { get; }

    private string? Text(string key) => string.IsNullOrWhiteSpace(_section[key]) ? null : _section[key];

    private T Word<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Text(key) is not { } text) return otherwise;
        return Enum.TryParse(text, ignoreCase: true, out T word) && Enum.IsDefined(word)
            ? word
            : throw Wrong(key, text, string.Join(" or ", Enum.GetNames<T>()));
    }

    private TimeSpan? Time(string key) => Text(key) is not { } text ? null
        : DurationText.TryParse(text, out TimeSpan time) ? time
        : TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out time) ? time
        : throw Wrong(key, text, "a time such as 50ms");

    private bool? Truth(string key) => Text(key) is not { } text ? null
        : bool.TryParse(text, out bool truth) ? truth
        : throw Wrong(key, text, "true or false");

    private string[] List(string key) =>
    [
        .. Text(key) is { } one ? [one] : Array.Empty<string>(),
        .. _section.GetSection(key).GetChildren().Select(child => child.Value).OfType<string>()
            .Where(value => !string.IsNullOrWhiteSpace(value)),
    ];

    private static ArgumentException Wrong(string key, string value, string expected) =>
        new($"The key '{key}' of the NATS section is '{value}'. It has to be {expected}.");
}
