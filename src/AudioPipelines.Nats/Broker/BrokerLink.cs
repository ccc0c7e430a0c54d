using NATS.Client.Core;
using NATS.Client.JetStream;

namespace AudioPipelines.Nats.Broker;

/// <summary>A connection to the broker: the application's, or one that is shared in this process
/// (<see cref="SharedConnections"/>). Errors name the broker.</summary>
internal sealed class BrokerLink : IAsyncDisposable
{
    private readonly NatsLinkOptions _options;
    private readonly string _users;
    private int _disposed;

    /// <param name="options">Which broker.</param>
    /// <param name="users">Names us, and those who share the connection with us, at the broker.</param>
    public BrokerLink(NatsLinkOptions options, string users)
    {
        (_options, _users) = (options, users);
        Connection = options.Connection ?? SharedConnections.Take(options, users);
        JetStream = new NatsJSContext(Connection);
        Address = WithoutUsers(Connection.Opts.Url);
    }

    public INatsConnection Connection { get; }

    public INatsJSContext JetStream { get; }

    /// <summary>The broker's address, without a password.</summary>
    public string Address { get; }

    /// <summary>Whether the connection stands.</summary>
    public bool IsOpen => Connection.ConnectionState == NatsConnectionState.Open;

    /// <summary>How large a message may be, in bytes.</summary>
    public int MaximumPayload => Connection.ServerInfo?.MaxPayload is { } most and > 0 ? most : 1_048_576;

    /// <summary>Waits until the connection stands.</summary>
    /// <exception cref="AudioSourceException">It does not, within the deadline; the error says why.</exception>
    public async Task ConnectAsync(CancellationToken stopping)
    {
        if (IsOpen) return;
        try
        {
            await Connection.ConnectAsync().AsTask().WaitAsync(_options.AnswerDeadline, stopping).ConfigureAwait(false);
            if (!IsOpen) throw new NatsException($"the connection is {Connection.ConnectionState}");
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            throw BrokerErrors.Of(thrown, Address, _options);
        }
    }

    /// <summary>Runs a call to the broker with its deadline.</summary>
    /// <exception cref="AudioSourceException">It failed; the error says why.</exception>
    public async Task<T> AskAsync<T>(Func<CancellationToken, ValueTask<T>> call, CancellationToken stopping)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        deadline.CancelAfter(_options.AnswerDeadline);
        try
        {
            return await call(deadline.Token).ConfigureAwait(false);
        }
        catch (Exception thrown) when (!stopping.IsCancellationRequested && thrown is not AudioSourceException)
        {
            throw BrokerErrors.Of(thrown, Address, _options);
        }
    }

    /// <summary>The name of the stream that keeps a subject's messages; <see langword="null"/>: there is none.</summary>
    public Task<string?> FindStreamAsync(string subject, CancellationToken stopping) => AskAsync<string?>(
        async deadline =>
        {
            await foreach (string name in JetStream.ListStreamNamesAsync(subject, deadline).ConfigureAwait(false)) return name;
            return null;
        },
        stopping);

    public async ValueTask DisposeAsync()
    {
        if (_options.Connection is not null || Interlocked.Exchange(ref _disposed, 1) != 0) return;
        await SharedConnections.GiveBackAsync(_options, _users).ConfigureAwait(false);
    }

    /// <summary>An address without users and passwords, for people.</summary>
    public static string WithoutUsers(string url) => string.Join(',', url.Split(',').Select(WithoutUser));

    private static string WithoutUser(string url)
    {
        int scheme = url.IndexOf("//", StringComparison.Ordinal), host = scheme < 0 ? 0 : scheme + 2;
        int path = url.IndexOf('/', host), user = url.LastIndexOf('@', (path < 0 ? url.Length : path) - 1);
        return user < host ? url : string.Concat(url.AsSpan(0, host), url.AsSpan(user + 1));
    }
}
