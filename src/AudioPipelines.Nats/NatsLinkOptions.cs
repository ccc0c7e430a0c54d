using System.Globalization;
using System.Text;
using AudioPipelines.Nats.Broker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NATS.Client.Core;

namespace AudioPipelines.Nats;

/// <summary>Which broker, and how frames go through it. Publisher and consumers of a source need the same prefix and
/// transport.</summary>
public abstract record NatsLinkOptions
{
    /// <summary>A broker on this machine.</summary>
    public const string DefaultUrl = "nats://127.0.0.1:4222";

    /// <summary>The broker's address, or several of one cluster, separated by commas. A user and password may be in it
    /// (<c>nats://user:password@host:4222</c>). Not used where there is a <see cref="Connection"/>.</summary>
    /// <value>The default is <see cref="DefaultUrl"/>.</value>
    public string Url { get; init; } = DefaultUrl;

    /// <summary>The broker's address for people: without users and passwords.</summary>
    public string ShownUrl => BrokerLink.WithoutUsers(Connection?.Opts.Url ?? Url);

    /// <summary>A connection of the application's own, which any number of publishers and remote sources may share. It is not
    /// disposed of. Credentials, TLS and all else that NATS knows are among its options.</summary>
    /// <value>The default is <see langword="null"/>: a connection to <see cref="Url"/> is made when it is needed. All publishers
    /// of the process with the same options share one, and all remote sources another.</value>
    public INatsConnection? Connection { get; init; }

    /// <summary>What subjects begin with: frames go to <c>audio.SOURCE.frames</c>.</summary>
    /// <value>The default is <c>audio</c>.</value>
    public string SubjectPrefix { get; init; } = "audio";

    /// <summary>How frames go through the broker.</summary>
    /// <value>The default is <see cref="FrameTransport.JetStream"/>.</value>
    public FrameTransport Transport { get; init; }

    /// <summary>How long the broker has to answer before it counts as gone.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan AnswerDeadline { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait between two attempts while the broker is not there. The first is a tenth of a second, and each
    /// is about twice as long as the one before.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan MaximumRetryDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Where failures and returns are logged, each episode once.</summary>
    /// <value>The default is no log.</value>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Makes a connection to <see cref="Url"/> that waits and tries again as these options say, for
    /// <see cref="Connection"/>. It is opened when it is needed; the caller disposes of it, behind all that use it.</summary>
    /// <param name="name">Names it at the broker.</param>
    public NatsConnection MakeConnection(string name) => new(new NatsOpts
    {
        Url = Url,
        Name = name,
        ConnectTimeout = AnswerDeadline,
        RequestTimeout = AnswerDeadline,
        CommandTimeout = AnswerDeadline,
        ReconnectWaitMin = TimeSpan.FromMilliseconds(100),
        ReconnectWaitMax = MaximumRetryDelay,
        IgnoreAuthErrorAbort = true,
    });

    /// <summary>Asks whether the broker is there and lets us in; where frames go by JetStream, whether it has that, too. For a
    /// word at the start of a program: publishers and remote sources wait for a broker that comes later.</summary>
    /// <exception cref="AudioSourceException">It does not answer, or refuses; the message says what to do.</exception>
    public async Task CheckBrokerAsync(CancellationToken cancellationToken = default)
    {
        var link = new BrokerLink(this, "AudioPipelines");
        await using (link.ConfigureAwait(false))
        {
            await link.ConnectAsync(cancellationToken).ConfigureAwait(false);
            if (Transport is not FrameTransport.JetStream) return;
            await link.AskAsync(
                async deadline => await link.JetStream.GetAccountInfoAsync(deadline).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>What <c>ToString</c> shows: no user and no password.</summary>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append(
            CultureInfo.InvariantCulture, $"Url = {ShownUrl}, SubjectPrefix = {SubjectPrefix}, Transport = {Transport}");
        return true;
    }

    internal void Check()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(SubjectPrefix);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(AnswerDeadline, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(MaximumRetryDelay, TimeSpan.Zero);
        if (!Enum.IsDefined(Transport)) throw new ArgumentOutOfRangeException(nameof(Transport), Transport, null);
        foreach (char letter in SubjectPrefix)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '-' or '_'))
            {
                throw new ArgumentException(
                    $"The subject prefix '{SubjectPrefix}' has a '{letter}'. Use letters, digits, '-', '_' and single dots.");
            }
        }

        if (SubjectPrefix.Split('.').Contains(""))
        {
            throw new ArgumentException(
                $"The subject prefix '{SubjectPrefix}' has an empty part. Use single dots between parts.");
        }
    }
}
