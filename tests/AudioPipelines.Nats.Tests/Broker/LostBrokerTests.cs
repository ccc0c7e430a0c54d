using AudioPipelines.Nats.Tests.Support;

namespace AudioPipelines.Nats.Tests.Broker;

/// <summary>A broker that is killed costs nothing up to the bound, and beyond it exactly what is told.</summary>
public class LostBrokerTests
{
    [Test]
    public async Task A_killed_broker_that_returns_loses_nothing_that_fits_into_the_bound()
    {
        using NatsServer server = NatsServer.Start();
        await using Path path = await Path.OpenAsync(server, FrameTransport.JetStream, bound: 16 << 20);
        path.Release(100);
        path.There.WaitFor(100);

        server.Kill();
        path.Release(200);
        path.Here.WaitFor(300);
        Eventually.Is(() => path.Remote.State == AudioSourceState.Recovering, "a consumer that knows");
        server.StartAgain();
        path.Release(100);
        await path.EndsAsync();

        Assert.That(path.There.Frames, Is.EqualTo(path.Here.Frames));
        Assert.That(path.Publisher.Counts.DroppedSamples, Is.Zero);
        Assert.That(path.Remote.Counts.Losses, Is.Positive);
        Assert.That(path.There.Told<SourceFailed>().Select(failed => failed.IsFinal), Has.All.False);
    }

    [TestCase(FrameTransport.JetStream)]
    [TestCase(FrameTransport.Core)]
    public async Task What_does_not_fit_into_the_bound_is_dropped_counted_and_a_gap_of_that_length(FrameTransport transport)
    {
        using NatsServer server = NatsServer.Start();
        int bytesOfFrame = 2 * 96 * sizeof(float);
        await using Path path = await Path.OpenAsync(server, transport, bound: 100 * bytesOfFrame);
        path.Release(100);
        path.There.WaitFor(100);

        server.Kill();
        path.Release(500);
        path.Here.WaitFor(600);
        Eventually.Is(() => path.Publisher.Counts.DroppedSamples > 0, "a bound that overflows");
        server.StartAgain();
        Eventually.Is(() => path.Publisher.Counts.BufferedBytes == 0, "what was buffered");
        path.Release(100);
        await path.EndsAsync();

        NatsPublisherCounts sent = path.Publisher.Counts;
        RemoteCounts heard = path.Remote.Counts;
        TestContext.Out.WriteLine($"{sent} {heard}");
        if (transport is FrameTransport.JetStream) Assert.That(heard.FilledSamples, Is.EqualTo(sent.DroppedSamples));
        else Assert.That(heard.FilledSamples, Is.GreaterThanOrEqualTo(sent.DroppedSamples)); // and what was on its way
        Assert.That(path.There.Instants, Is.EqualTo(path.Here.Instants), "every instant is there, as audio or as a gap");
        Assert.That(path.Remote.Ledger.Channels.Select(channel => channel.Lost), Has.All.EqualTo(heard.FilledSamples));
        HeardFrame[] whole = [.. path.There.Frames.Where(frame => frame.Gaps.Length == 0)];
        Assert.That(whole, Is.SubsetOf(path.Here.Frames));
    }

    /// <summary>A source, its publisher and a consumer.</summary>
    private sealed class Path : IAsyncDisposable
    {
        private readonly SemaphoreSlim _gate = new(0);
        private readonly ScriptSource _local;
        private int _left = 2_000;

        private Path(NatsServer server, FrameTransport transport, long bound)
        {
            _local = new ScriptSource(ScriptSource.Frames(_left), ScriptSource.Format) { Gate = _gate };
            Here = new Listening(_local);
            Publisher = new NatsPublisher(_local, new NatsPublisherOptions
            {
                Url = server.Url,
                Transport = transport,
                BufferBytes = bound,
                BatchTime = TimeSpan.FromMilliseconds(20),
                AnswerDeadline = TimeSpan.FromSeconds(2),
                MaximumRetryDelay = TimeSpan.FromMilliseconds(200),
            });
            Remote = new RemoteSource(_local.Name, new RemoteSourceOptions
            {
                Url = server.Url,
                Transport = transport,
                AnswerDeadline = TimeSpan.FromSeconds(2),
                MaximumRetryDelay = TimeSpan.FromMilliseconds(200),
            });
            There = new Listening(Remote);
        }

        public NatsPublisher Publisher { get; }

        public RemoteSource Remote { get; }

        public Listening Here { get; }

        public Listening There { get; }

        public static async Task<Path> OpenAsync(NatsServer server, FrameTransport transport, long bound)
        {
            var path = new Path(server, transport, bound);
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

        /// <summary>Lets the source come to its end, once it is sure that the consumer is there again.</summary>
        public async Task EndsAsync()
        {
            int before = There.Count;
            Eventually.Is(
                () =>
                {
                    if (_left > 1) Release(1);
                    return There.Count > before && Remote.State == AudioSourceState.Running;
                },
                "a consumer that is there again");
            Release(_left);
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
