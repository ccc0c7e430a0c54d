using System.Diagnostics;
using System.Globalization;
using AudioPipelines.Nats.Tests.Support;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace AudioPipelines.Nats.Tests.Broker;

/// <summary>What a source over NATS costs. Prints figures with the machine's load and asserts only that all arrived.</summary>
[Explicit("Measures for minutes.")]
[Category("Long")]
public class CostTests
{
    private static readonly AudioFormat _format = new()
    {
        SampleRate = 48_000,
        ChannelLabels = ["left", "right"],
        SamplesPerFrame = 480,
    };

    /// <remarks>A broker that writes files keeps the last 8 MiB of each stream in a buffer, which grows by a quarter at a time
    /// and is copied then (nats-server 2.9). Streams of one age and size all do so in the same moment; those of a fleet do not,
    /// so their sources start one after the other.</remarks>
    [TestCase(FrameTransport.Core, false, 1)]
    [TestCase(FrameTransport.JetStream, true, 1)]
    [TestCase(FrameTransport.JetStream, false, 1)]
    [TestCase(FrameTransport.JetStream, false, 0)]
    public async Task Latency_over_local_delivery_at_2000_frames_a_second(
        FrameTransport transport, bool inMemory, int secondsApart)
    {
        const int Sources = 20, Frames = 4_000, Warm = 3_000;
        using NatsServer server = NatsServer.Start();
        await using var sending = new NatsConnection(new NatsOpts { Url = server.Url });
        await using var receiving = new NatsConnection(new NatsOpts { Url = server.Url });
        long[][] sent = [.. Enumerable.Range(0, Sources).Select(_ => new long[Frames])];
        long[][] heard = [.. Enumerable.Range(0, Sources).Select(_ => new long[Frames])];
        var paths = new List<(TimedSource Local, NatsPublisher Publisher, RemoteSource Remote)>();
        for (int number = 0; number < Sources; number++)
        {
            int which = number;
            string name = string.Create(CultureInfo.InvariantCulture, $"latency-{number}");
            var local = new TimedSource(_format, Frames, TimeSpan.FromMilliseconds(10));
            local.SetCallback(frame => sent[which][frame.SampleIndex / 480] = Stopwatch.GetTimestamp());
            var publisher = new NatsPublisher(local, new NatsPublisherOptions
            {
                Connection = sending,
                Name = name,
                Transport = transport,
                BatchTime = TimeSpan.Zero,
                KeepInMemory = inMemory,
                Encoding = FrameEncoding.S16,
            });
            Eventually.Is(() => publisher.State == NatsPublisherState.Publishing, "a publisher");
            var remote = new RemoteSource(name, new RemoteSourceOptions { Connection = receiving, Transport = transport });
            remote.SetCallback(frame => heard[which][frame.SampleIndex / 480] = Stopwatch.GetTimestamp());
            await remote.StartAsync();
            paths.Add((local, publisher, remote));
        }

        foreach ((TimedSource local, _, _) in paths)
        {
            local.Start();
            await Task.Delay(TimeSpan.FromSeconds(secondsApart));
        }

        foreach ((TimedSource local, NatsPublisher publisher, RemoteSource remote) in paths)
        {
            await Eventually.Completes(remote.Completion, "the end there", TimeSpan.FromMinutes(2));
            LedgerAssert.Balances(local);
            LedgerAssert.Balances(remote);
            await remote.DisposeAsync();
            await publisher.DisposeAsync();
            local.Dispose();
        }

        // The runtime compiles the code again, better, while it first runs: those frames are told apart. The publisher sees a
        // frame before the local callback does, so a difference can be negative.
        string where = (transport is FrameTransport.Core ? "" : inMemory ? " in memory" : " in files")
            + (secondsApart == 0 ? ", all streams of one age" : "");
        string first = Delays(sent, heard, (Warm / 30)..(Warm / 3)), then = Delays(sent, heard, Warm..);
        Print($"{transport}{where}, {Sources} sources of 100 frames a second, over the local callback: {then}; in the first ten "
            + $"seconds {first}");
        Assert.That(heard.SelectMany(one => one), Has.None.EqualTo(0L));
    }

    [TestCase(FrameTransport.Core, FrameEncoding.Source, 0)]
    [TestCase(FrameTransport.Core, FrameEncoding.S16, 50)]
    [TestCase(FrameTransport.JetStream, FrameEncoding.Source, 0)]
    [TestCase(FrameTransport.JetStream, FrameEncoding.Source, 50)]
    [TestCase(FrameTransport.JetStream, FrameEncoding.S16, 0)]
    [TestCase(FrameTransport.JetStream, FrameEncoding.S16, 50)]
    [TestCase(FrameTransport.JetStream, FrameEncoding.Flac, 50)]
    public async Task Processor_time_of_a_frame(FrameTransport transport, FrameEncoding encoding, int batchMilliseconds)
    {
        const int Frames = 10_000;
        using NatsServer server = NatsServer.Start();
        await AloneAsync(500);
        double alone = await AloneAsync(Frames);
        using var local = new TimedSource(_format, Frames, TimeSpan.FromMilliseconds(1));
        await using var publisher = new NatsPublisher(local, new NatsPublisherOptions
        {
            Url = server.Url,
            Name = "cost",
            Transport = transport,
            Encoding = encoding,
            BatchTime = TimeSpan.FromMilliseconds(batchMilliseconds),
            BufferBytes = 1L << 30,
        });
        Eventually.Is(() => publisher.State == NatsPublisherState.Publishing, "the publisher");
        (double here, double there) = await RunAsync(1, () => true);
        NatsPublisherCounts counts = publisher.Counts;

        await using var remote = new RemoteSource("cost", new RemoteSourceOptions { Url = server.Url, Transport = transport });
        long heard = 0;
        remote.SetCallback(frame => Interlocked.Increment(ref heard));
        await remote.StartAsync();
        (double withReader, double thereWithReader) = await RunAsync(2, () => Interlocked.Read(ref heard) >= Frames);
        Print($"{transport}, {encoding}, batches of {batchMilliseconds} ms: publisher {here - alone:0.0} µs a frame "
            + $"(source alone {alone:0.0}), broker {there:0.0} µs, reader {withReader - here:0.0} µs and "
            + $"{thereWithReader - there:0.0} µs of the broker; {(double)counts.Frames / counts.Messages:0.0} frames and "
            + $"{counts.Bytes / counts.Messages} bytes a message");

        async Task<(double Here, double There)> RunAsync(int runs, Func<bool> isHeard)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime, brokerBefore = TimeOf(server.ProcessId);
            local.Start();
            await Eventually.Completes(local.Completion, "the end", TimeSpan.FromMinutes(5));
            Eventually.Is(
                () => publisher.Counts.Frames == runs * Frames && isHeard(), "all frames", TimeSpan.FromMinutes(2));
            LedgerAssert.Balances(local);
            return ((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds / Frames,
                (TimeOf(server.ProcessId) - brokerBefore).TotalMicroseconds / Frames);
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Frames_of_one_broker_core_against_a_bare_publisher(bool inMemory)
    {
        const int Messages = 10_000, FramesPerMessage = 5;
        byte[] payload = new byte[FramesPerMessage * 480 * 2 * 2];
        double bare = await BareAsync(inMemory, payload, Messages, isFenced: false) / FramesPerMessage;
        double fenced = await BareAsync(inMemory, payload, Messages, isFenced: true) / FramesPerMessage;

        using NatsServer server = NatsServer.Start();
        var pace = TimeSpan.FromTicks(TimeSpan.TicksPerMillisecond / 3);
        using var local = new TimedSource(_format, Messages * FramesPerMessage, pace);
        await using var publisher = new NatsPublisher(local, new NatsPublisherOptions
        {
            Url = server.Url,
            Name = "full",
            Encoding = FrameEncoding.S16,
            BatchTime = TimeSpan.FromMilliseconds(50),
            BufferBytes = 4L << 30,
            KeepInMemory = inMemory,
        });
        Eventually.Is(() => publisher.State == NatsPublisherState.Publishing, "the publisher");
        TimeSpan before = TimeOf(server.ProcessId);
        local.Start();
        await Eventually.Completes(local.Completion, "the end", TimeSpan.FromMinutes(5));
        Eventually.Is(
            () => publisher.Counts.Frames == Messages * FramesPerMessage, "all frames", TimeSpan.FromMinutes(5));
        double ours = (TimeOf(server.ProcessId) - before).TotalMicroseconds / publisher.Counts.Frames;
        Print($"stereo S16 frames of 10 ms by JetStream {(inMemory ? "in memory" : "in files")}, one processor of the broker: "
            + $"{1e6 / ours:0} a second ({ours:0.0} µs each) in messages of "
            + $"{(double)publisher.Counts.Frames / publisher.Counts.Messages:0.0}; a bare publisher of as many bytes, five to a "
            + $"message: {1e6 / bare:0} ({bare:0.0} µs), with our two headers {1e6 / fenced:0} ({fenced:0.0} µs)");
        LedgerAssert.Balances(local);
    }

    [Test]
    public async Task Memory_of_a_published_and_of_a_remote_source()
    {
        const int Sources = 200, Frames = 300;
        using NatsServer server = NatsServer.Start();
        await using var connection = new NatsConnection(new NatsOpts { Url = server.Url });
        TimedSource[] locals =
            [.. Enumerable.Range(0, Sources).Select(_ => new TimedSource(_format, Frames, TimeSpan.FromMilliseconds(20)))];
        foreach (TimedSource local in locals) local.Start();
        foreach (TimedSource local in locals) await Eventually.Completes(local.Completion, "the end", TimeSpan.FromMinutes(2));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var publishers = new List<NatsPublisher>();
        foreach ((int number, TimedSource local) in locals.Index())
        {
            publishers.Add(new NatsPublisher(local, new NatsPublisherOptions
            {
                Connection = connection,
                Name = string.Create(CultureInfo.InvariantCulture, $"memory-{number}"),
                Encoding = FrameEncoding.S16,
            }));
        }

        foreach (NatsPublisher publisher in publishers)
            Eventually.Is(() => publisher.State == NatsPublisherState.Publishing, "a publisher", TimeSpan.FromMinutes(2));
        await RunAsync(1);
        long published = GC.GetTotalMemory(forceFullCollection: true);
        long resident = Environment.WorkingSet;
        await using var receiving = new NatsConnection(new NatsOpts { Url = server.Url });
        var remotes = new List<RemoteSource>();
        long heard = 0;
        foreach (NatsPublisher publisher in publishers)
        {
            var remote = new RemoteSource(publisher.Name, new RemoteSourceOptions { Connection = receiving });
            remote.SetCallback(_ => Interlocked.Increment(ref heard));
            await remote.StartAsync();
            remotes.Add(remote);
        }

        await RunAsync(2);
        Eventually.Is(() => Interlocked.Read(ref heard) >= Sources * Frames, "all frames there", TimeSpan.FromMinutes(5));
        long remoted = GC.GetTotalMemory(forceFullCollection: true);
        long residentThen = Environment.WorkingSet;
        Print($"{Sources} sources, one connection each way: {(published - before) / 1024.0 / Sources:0.0} KiB of managed memory "
            + $"for each publisher, {(remoted - published) / 1024.0 / Sources:0.0} KiB for each remote source (resident "
            + $"{(residentThen - resident) / 1024.0 / Sources:0.0} KiB)");
        foreach (RemoteSource remote in remotes)
        {
            await remote.DisposeAsync();
            LedgerAssert.Balances(remote);
        }

        foreach (NatsPublisher publisher in publishers) await publisher.DisposeAsync();
        foreach (TimedSource local in locals)
        {
            LedgerAssert.Balances(local);
            local.Dispose();
        }

        async Task RunAsync(int runs)
        {
            foreach (TimedSource local in locals) local.Start();
            foreach (TimedSource local in locals)
                await Eventually.Completes(local.Completion, "the end", TimeSpan.FromMinutes(5));
            Eventually.Is(
                () => publishers.Sum(one => one.Counts.Frames) == runs * Sources * Frames, "all frames", TimeSpan.FromMinutes(5));
        }
    }

    /// <summary>Microseconds of processor time for a frame of a source that nobody publishes.</summary>
    private static async Task<double> AloneAsync(int frames)
    {
        using var local = new TimedSource(_format, frames, TimeSpan.FromMilliseconds(1));
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        local.Start();
        await Eventually.Completes(local.Completion, "the end", TimeSpan.FromMinutes(5));
        LedgerAssert.Balances(local);
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds / frames;
    }

    /// <summary>Processor time of the broker for each message of somebody who only publishes, in µs.</summary>
    private static async Task<double> BareAsync(bool inMemory, byte[] payload, int messages, bool isFenced)
    {
        using NatsServer server = NatsServer.Start();
        await using var connection = new NatsConnection(new NatsOpts { Url = server.Url });
        var stream = new NatsJSContext(connection);
        await stream.CreateStreamAsync(new StreamConfig("bare", ["bare"])
        {
            Storage = inMemory ? StreamConfigStorage.Memory : StreamConfigStorage.File,
            MaxAge = TimeSpan.FromMinutes(10),
            AllowDirect = true,
        });
        TimeSpan before = TimeOf(server.ProcessId);
        ulong last = 0;
        for (int message = 0; message < messages; message++)
        {
            NatsJSPubOpts? options = isFenced
                ? new NatsJSPubOpts
                {
                    MsgId = string.Create(CultureInfo.InvariantCulture, $"1234567890abcdef-{message}"),
                    ExpectedLastSubjectSequence = last,
                }
                : null;
            PubAckResponse answer = await stream.PublishAsync("bare", payload, NatsRawSerializer<byte[]>.Default, options);
            answer.EnsureSuccess();
            last = answer.Seq;
        }

        return (TimeOf(server.ProcessId) - before).TotalMicroseconds / messages;
    }

    /// <summary>How long some of the frames of each source took, put into words.</summary>
    private static string Delays(long[][] sent, long[][] heard, Range which)
    {
        double[] milliseconds =
        [
            .. sent.Zip(heard).SelectMany(one => one.First[which].Zip(one.Second[which]))
                .Select(one => (one.Second - one.First) * 1_000.0 / Stopwatch.Frequency).Order(),
        ];
        return $"p50 {At(milliseconds, 0.5):0.00} ms, p99 {At(milliseconds, 0.99):0.00} ms, most {milliseconds[^1]:0.0} ms";
    }

    private static TimeSpan TimeOf(int process) => Process.GetProcessById(process).TotalProcessorTime;

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private static void Print(string figures) =>
        TestContext.Out.WriteLine($"{figures} (load {File.ReadAllText("/proc/loadavg").Split(' ')[0]})");
}
