using System.Net.NetworkInformation;
using AudioPipelines.Nats.Tests.Support;

namespace AudioPipelines.Nats.Tests.Broker;

/// <summary>The sources of a process do not need a connection each, and do not get into each other's way on the one that they
/// share.</summary>
public class SharedConnectionTests
{
    private const int Sources = 5, Frames = 200;

    [Test]
    public async Task All_publishers_share_one_connection_and_all_remote_sources_another()
    {
        using NatsServer server = NatsServer.Start();
        var paths = new List<SharedPath>();
        for (int number = 0; number < Sources; number++) paths.Add(await SharedPath.OpenAsync(server, $"shared-{number}"));
        Assert.That(Connections(server), Is.EqualTo(2));

        await paths[0].DisposeAsync();
        Assert.That(Connections(server), Is.EqualTo(2), "one has left");
        foreach (SharedPath path in paths.Skip(1)) await path.EndsAsync();
        foreach (SharedPath path in paths.Skip(1)) await path.DisposeAsync();
        Eventually.Is(() => Connections(server) == 0, "no connection when all have left");

        await using SharedPath again = await SharedPath.OpenAsync(server, "shared-again");
        await again.EndsAsync();
    }

    [Test]
    public async Task A_consumer_that_takes_nothing_does_not_keep_others_from_a_broker_that_returns()
    {
        using NatsServer server = NatsServer.Start();
        using var taking = new ManualResetEventSlim();
        await using SharedPath slow = await SharedPath.OpenAsync(server, "slow", taking);
        await using SharedPath other = await SharedPath.OpenAsync(server, "other");
        slow.Release(Frames - 1);
        Eventually.Is(() => slow.Publisher.Counts.Frames == Frames - 1, "more than waits for the slow one");

        server.Kill();
        Eventually.Is(() => other.Remote.State == AudioSourceState.Recovering, "one that knows that the broker is gone");
        server.StartAgain();
        await other.EndsAsync();

        taking.Set();
        await slow.EndsAsync();
        Assert.That(other.There.Frames, Is.EqualTo(other.Here.Frames));
    }

    private static int Connections(NatsServer server) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
        .Count(one => one.RemoteEndPoint.Port == server.Port && one.State == TcpState.Established);

    /// <summary>A source, its publisher and a consumer, on the connections of the process.</summary>
    private sealed class SharedPath : IAsyncDisposable
    {
        private readonly SemaphoreSlim _gate = new(0);
        private readonly ScriptSource _local;
        private int _left = Frames;

        private SharedPath(NatsServer server, string name, ManualResetEventSlim? taking)
        {
            _local = new ScriptSource(ScriptSource.Frames(Frames), ScriptSource.Format) { Gate = _gate };
            Here = new Listening(_local);
            var longest = TimeSpan.FromMilliseconds(200);
            Publisher = new NatsPublisher(_local, new NatsPublisherOptions
            {
                Url = server.Url,
                Name = name,
                MaximumRetryDelay = longest,
                BatchBytes = 1_024, // a frame each, so that there are more messages than a consumer has room for
            });
            Remote = new RemoteSource(name, new RemoteSourceOptions { Url = server.Url, MaximumRetryDelay = longest });
            There = new Listening(Remote) { BeforeEach = () => taking?.Wait() };
        }

        public NatsPublisher Publisher { get; }

        public RemoteSource Remote { get; }

        public Listening Here { get; }

        public Listening There { get; }

        public static async Task<SharedPath> OpenAsync(NatsServer server, string name, ManualResetEventSlim? taking = null)
        {
            var path = new SharedPath(server, name, taking);
            Eventually.Is(() => path.Publisher.State == NatsPublisherState.Publishing, "the publisher");
            path._local.Start();
            await path.Remote.StartAsync();
            return path;
        }

        public void Release(int frames)
        {
            _left -= frames;
            _gate.Release(frames);
        }

        public async Task EndsAsync()
        {
            if (_left > 0) Release(_left);
            await Eventually.Completes(_local.Completion, "the end");
            await Eventually.Completes(Remote.Completion, "the end there");
            LedgerAssert.Balances(_local);
            LedgerAssert.Balances(Remote);
        }

        public async ValueTask DisposeAsync()
        {
            await Remote.DisposeAsync();
            await Publisher.DisposeAsync();
            await _local.DisposeAsync();
            _gate.Dispose();
        }
    }
}
