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

    [TestCase(FrameTransport.Core)]
    [TestCase(FrameTransport.JetStream)]
    public async Task Latency_over_local_delivery_at_2000_frames_a_second(FrameTransport transport)
    {
        const int Sources = 20, Frames = 1_000;
        using NatsServer server = NatsServer.Start();
        await using var sending = new NatsConnection(new NatsOpts { Url = server.Url });
        await using var receiving = new NatsConnection(new NatsOpts { Url = server.Url });
        long[][] sent = [.. Enumerable.Range(0, Sources).Select(_ => new long[Frames])];
        long[][] late = [.. Enumerable.Range(0, Sources).Select(_ => new long[Frames])];
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
                KeepInMemory = true,
                Encoding = FrameEncoding.S16,
            });
            Eventually.Is(() => publisher.State == NatsPublisherState.Publishing, "a publisher");
            var remote = new RemoteSource(name, new RemoteSourceOptions { Connection = receiving, Transport = transport });
            remote.SetCallback(frame =>
            {
                long at = frame.SampleIndex / 480;
                late[which][at] = Stopwatch.GetTimestamp() - sent[which][at];
            });
            await remote.StartAsync();
            paths.Add((local, publisher, remote));
        }

        foreach ((TimedSource local, _, _) in paths) local.Start();
        foreach ((TimedSource local, NatsPublisher publisher, RemoteSource remote) in paths)
        {
            await Eventually.Completes(remote.Completion, "the end there", TimeSpan.FromMinutes(2));
            LedgerAssert.Balances(local);
            LedgerAssert.Balances(remote);
            await remote.DisposeAsync();
            await publisher.DisposeAsync();
            local.Dispose();
        }

        double[] milliseconds = [.. late.SelectMany(one => one).Select(ticks => ticks * 1_000.0 / Stopwatch.Frequency).Order()];
        Print($"{transport}, {Sources} sources of 100 frames a second: p50 {At(milliseconds, 0.5):0.00} ms, "
            + $"p99 {At(milliseconds, 0.99):0.00} ms, most {milliseconds[^1]:0.0} ms over the local callback");
        Assert.That(late.SelectMany(one => one), Has.None.EqualTo(0L));
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
            KeepInMemory = true,
        });
        Eventually.Is(() => publisher.State == NatsPublisherState.Publishing, "the publisher");
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime, brokerBefore = TimeOf(server.ProcessId);
        local.Start();
        await Eventually.Completes(local.Completion, "the end", TimeSpan.FromMinutes(5));
        Eventually.Is(() => publisher.Counts.Frames == Frames, "all frames", TimeSpan.FromMinutes(2));
        double with = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds / Frames;
        double broker = (TimeOf(server.ProcessId) - brokerBefore).TotalMicroseconds / Frames;
        NatsPublisherCounts counts = publisher.Counts;
        Print($"{transport}, {encoding}, batches of {batchMilliseconds} ms: publisher {with - alone:0.0} µs a frame "
            + $"(source alone {alone:0.0}), broker {broker:0.0} µs a frame, "
            + $"{(double)counts.Frames / counts.Messages:0.0} frames and {counts.Bytes / counts.Messages} bytes a message");
        LedgerAssert.Balances(local);
    }

    [Test]
    public async Task Frames_of_one_broker_core_against_a_bare_publisher()
    {
        const int Messages = 20_000, FramesPerMessage = 5;
        using NatsServer server = NatsServer.Start();
        await using var connection = new NatsConnection(new NatsOpts { Url = server.Url });
        var stream = new NatsJSContext(connection);
        await stream.CreateStreamAsync(new StreamConfig("bare", ["bare"]) { Storage = StreamConfigStorage.Memory });
        byte[] payload = new byte[FramesPerMessage * 480 * 2 * 2];
        TimeSpan before = TimeOf(server.ProcessId);
        for (int message = 0; message < Messages; message++)
            (await stream.PublishAsync("bare", payload, NatsRawSerializer<byte[]>.Default)).EnsureSuccess();
        double bare = Messages * FramesPerMessage / (TimeOf(server.ProcessId) - before).TotalSeconds;

        using var local = new TimedSource(_format, Messages * FramesPerMessage, TimeSpan.Zero);
        await using var publisher = new NatsPublisher(local, new NatsPublisherOptions
        {
            Url = server.Url,
            Name = "full",
            Encoding = FrameEncoding.S16,
            BatchTime = TimeSpan.FromMilliseconds(50),
            BatchBytes = payload.Length,
            BufferBytes = 4L << 30,
            KeepInMemory = true,
        });
        Eventually.Is(() => publisher.State == NatsPublisherState.Publishing, "the publisher");
        before = TimeOf(server.ProcessId);
        local.Start();
        await Eventually.Completes(local.Completion, "the end", TimeSpan.FromMinutes(5));
        Eventually.Is(
            () => publisher.Counts.Frames == Messages * FramesPerMessage, "all frames", TimeSpan.FromMinutes(5));
        double ours = publisher.Counts.Frames / (TimeOf(server.ProcessId) - before).TotalSeconds;
        Print($"stereo S16 frames of 10 ms by JetStream in memory, one processor of the broker: {ours:0} a second in messages of "
            + $"{(double)publisher.Counts.Frames / publisher.Counts.Messages:0.0}; a bare publisher of as many bytes, five to a "
            + $"message: {bare:0}");
        LedgerAssert.Balances(local);
    }

    [Test]
    public async Task Memory_of_a_published_source_beyond_the_source()
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
                KeepInMemory = true,
            }));
        }

        foreach (NatsPublisher publisher in publishers)
            Eventually.Is(() => publisher.State == NatsPublisherState.Publishing, "a publisher", TimeSpan.FromMinutes(2));
        foreach (TimedSource local in locals) local.Start();
        foreach (TimedSource local in locals) await Eventually.Completes(local.Completion, "the end", TimeSpan.FromMinutes(5));
        Eventually.Is(() => publishers.Sum(one => one.Counts.Frames) == Sources * Frames, "all frames", TimeSpan.FromMinutes(5));
        long bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Print($"{Sources} published sources on one connection: {bytes / 1024.0 / Sources:0.0} KiB each of managed memory beyond "
            + "the source");
        foreach (NatsPublisher publisher in publishers) await publisher.DisposeAsync();
        foreach (TimedSource local in locals)
        {
            LedgerAssert.Balances(local);
            local.Dispose();
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

    private static TimeSpan TimeOf(int process) => Process.GetProcessById(process).TotalProcessorTime;

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private static void Print(string figures) =>
        TestContext.Out.WriteLine($"{figures} (load {File.ReadAllText("/proc/loadavg").Split(' ')[0]})");
}
