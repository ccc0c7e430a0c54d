using AudioPipelines.Nats.Broker;
using AudioPipelines.Nats.Flac;

namespace AudioPipelines.Nats;

/// <summary>How the frames of a source are published.</summary>
public sealed record NatsPublisherOptions : NatsLinkOptions
{
    /// <summary>The name under which the source is published.</summary>
    /// <value>The default is <see langword="null"/>: the source's own name.</value>
    public string? Name { get; init; }

    /// <summary>The fencing token: it says which owner of the source this is. Of two, the one with the higher token is believed,
    /// by consumers and by JetStream. A cluster gives a higher one with each placement.</summary>
    /// <value>The default is <see langword="null"/>: milliseconds since 1970 when the publisher is made.</value>
    public ulong? Token { get; init; }

    /// <summary>How samples are written.</summary>
    /// <value>The default is <see cref="FrameEncoding.Source"/>.</value>
    public FrameEncoding Encoding { get; init; }

    /// <summary>How much audio is gathered into one message. A message goes at the latest when its first frame has waited that
    /// long; frames that came while eight messages were not acknowledged go together in any case.</summary>
    /// <value>The default is 50 milliseconds; 0 sends each frame at once.</value>
    public TimeSpan BatchTime { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How large a message becomes at most, in bytes, unless one frame alone is larger; also how many bytes of messages
    /// may wait for their acknowledgement before no further one is written. The broker's own limit holds besides.</summary>
    /// <value>The default is 262,144.</value>
    public int BatchBytes { get; init; } = 256 * 1_024;

    /// <summary>How much audio waits at most while the broker is slow or gone, in bytes of the source's samples. What comes
    /// beyond it is dropped and counted until half of it is free, and consumers see a gap.</summary>
    /// <value>The default is 16,777,216.</value>
    public long BufferBytes { get; init; } = 16 << 20;

    /// <summary>Whether frames are published only while somebody wants them. A <see cref="RemoteSource"/> says so every two
    /// seconds. Nothing is kept for later consumers meanwhile, and the source is not even looked at.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool OnDemand { get; init; }

    /// <summary>How long frames are published after somebody wanted them last, where they are published on demand.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan DemandTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether frames count as wanted when the publisher begins, where they are published on demand. For an owner that
    /// follows another one: who listened to that one need not ask again first.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool WantedAtStart { get; init; }

    /// <summary>Whether the publisher may speak for the source at this moment. It is asked for each frame, on the source's
    /// thread, and before each message, on the publisher's; it must not block. While it says no, frames are dropped and counted,
    /// and nothing is sent.</summary>
    /// <value>The default is <see langword="null"/>: it always may.</value>
    public Func<bool>? IsOwner { get; init; }

    /// <summary>How long JetStream keeps messages, where the publisher makes the stream. A stream that exists and takes the
    /// source's subject is used as it is.</summary>
    /// <value>The default is 10 minutes.</value>
    public TimeSpan Retention { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many bytes JetStream keeps at most, where the publisher makes the stream. The broker sets them
    /// aside.</summary>
    /// <value>The default is <see langword="null"/>: only the time limits them.</value>
    public long? RetentionBytes { get; init; }

    /// <summary>Whether the broker keeps messages in memory instead of files, where the publisher makes the stream. They do not
    /// outlive the broker.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool KeepInMemory { get; init; }

    /// <summary>Reads options from an address such as <c>nats://broker:4222?encoding=s16&amp;batch=20ms</c>. Behind <c>?</c>
    /// there may be <c>transport</c> (<c>jetstream</c> or <c>core</c>), <c>prefix</c> (of subjects), <c>encoding</c>
    /// (<c>source</c>, <c>s16</c>, <c>f32</c> or <c>flac</c>), <c>batch</c> (a time) and <c>ondemand</c> (<c>true</c> or
    /// <c>false</c>).</summary>
    /// <param name="address">The address; user and password may be before the host.</param>
    /// <param name="otherwise">What it does not say; <see langword="null"/>: the defaults.</param>
    /// <exception cref="ArgumentException">It is none; the message says what is wrong and what to write, and holds no
    /// password.</exception>
    public static NatsPublisherOptions FromAddress(string address, NatsPublisherOptions? otherwise = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        otherwise ??= new NatsPublisherOptions();
        var read = new NatsAddress(address);
        if (read.Path.Length > 0)
        {
            throw new ArgumentException(
                $"The address '{read.Shown}' goes on behind the broker. Leave out '/{read.Path}': sources are published under "
                + "their names.");
        }

        NatsPublisherOptions options = otherwise with
        {
            Url = read.Url,
            Transport = read.TakeWord("transport", otherwise.Transport),
            SubjectPrefix = read.TakeText("prefix", otherwise.SubjectPrefix),
            Encoding = read.TakeWord("encoding", otherwise.Encoding),
            BatchTime = read.Take(
                "batch", otherwise.BatchTime, "a time such as 50ms, or 0",
                text => (DurationText.TryParse(text, out TimeSpan time) || text == "0", time)),
            OnDemand = read.Take(
                "ondemand", otherwise.OnDemand, "true or false", text => (bool.TryParse(text, out bool truth), truth)),
        };
        read.CheckAllTaken();
        options.Check();
        return options;
    }

    internal new void Check()
    {
        base.Check();
        if (Name is not null) ArgumentException.ThrowIfNullOrWhiteSpace(Name);
        if (!Enum.IsDefined(Encoding)) throw new ArgumentOutOfRangeException(nameof(Encoding), Encoding, null);
        if (Encoding is FrameEncoding.Flac && !LibFlac.IsThere) throw LibFlac.Missing();
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(BatchBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(BufferBytes);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(DemandTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(Retention, TimeSpan.FromSeconds(1));
        if (RetentionBytes is { } bytes) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes);
    }
}
