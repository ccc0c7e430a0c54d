using System.Net;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.TestSupport;
using AudioPipelines.Testing;

namespace AudioPipelines.Benchmarks.Recovery;

/// <summary>The faults that are measured. Restarts are tried at once and then every 20 ms, so that what is left is the library's
/// and GStreamer's own time.</summary>
internal static class RecoveryScenarios
{
    private const string Tone = "audiotestsrc is-live=true samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=2 ! appsink";
    private static readonly TimeSpan _stall = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _latency = TimeSpan.FromMilliseconds(100);

    /// <summary>Each scenario, set up when it is asked for.</summary>
    public static IEnumerable<Func<RecoveryScenario>> All { get; } =
    [
        () => new RecoveryScenario("an element's error", PlanOf(Tone), PostError, Nothing),
        () => new RecoveryScenario("an early end", PlanOf(Tone), source => source.RunningPipelines[0].SendEos(), Nothing),
        () => new RecoveryScenario("a hanging element that comes back", PlanOf(Tone) with { StallDeadline = _stall }, Hold,
            () => _fault?.Dispose()) { Deadline = _stall },
        FrozenSender,
        OneFrozenSender,
        WebServer,
        Microphone,
        () => new RecoveryScenario(
            "stopped and started by the application", PlanOf(Tone), StopAndStart, Nothing) { Shows = AudioSourceState.Stopped },
    ];

    private static PadFault? _fault;

    private static RecoveryScenario FrozenSender()
    {
        RtpCounterSender sender = Send(1, out PipelinePlan plan);
        return new RecoveryScenario(
            "a frozen RTP sender", plan with { StallDeadline = _stall }, _ => sender.Pause(0), () => sender.Resume(0))
        {
            Deadline = _stall,
            Parts = [sender],
        };
    }

    private static RecoveryScenario OneFrozenSender()
    {
        RtpCounterSender sender = Send(2, out PipelinePlan plan);
        return new RecoveryScenario(
            "one of two RTP senders frozen (the other is heard)", plan, _ => sender.Pause(1), () => sender.Resume(1))
        {
            Deadline = _latency,
            Shows = AudioSourceState.Degraded,
            Parts = [sender],
        };
    }

    private static RecoveryScenario WebServer()
    {
        var server = new HttpAudioServer();
        PipelinePlan plan = PipelineDescription.Load("uri").Resolve(new() { ["uri"] = server.Uri });
        return new RecoveryScenario("a web server that dies and returns", plan with { Restart = AtOnce }, _ => server.Die(),
            server.Return)
        { Parts = [server] };
    }

    private static RecoveryScenario Microphone()
    {
        var pulse = PulseServer.Start();
        PipelinePlan preset = PipelineDescription.Load("mic").Resolve(new() { ["device"] = PulseServer.Source });
        PipelinePlan plan = preset with
        {
            LaunchTexts =
                [preset.LaunchTexts[0].Replace("pulsesrc ", $"pulsesrc server=\"{pulse.Server}\" ", StringComparison.Ordinal)],
            Restart = AtOnce,
        };
        return new RecoveryScenario("an unplugged microphone", plan, _ => pulse.UnloadMicrophone(),
            () => pulse.LoadNullSink(PulseServer.Sink))
        { Parts = [pulse] };
    }

    private static RestartPolicy AtOnce => new()
    {
        Mode = RestartMode.Always,
        Delay = TimeSpan.FromMilliseconds(20),
        MaximumDelay = TimeSpan.FromMilliseconds(20),
        HealthyAfter = TimeSpan.Zero,
        MaximumAttempts = 100_000,
        Budget = 100_000,
    };

    private static PipelinePlan PlanOf(string launch) => new() { Name = "recovery", LaunchTexts = [launch], Restart = AtOnce };

    private static RtpCounterSender Send(int streams, out PipelinePlan plan)
    {
        IPEndPoint[] targets = [.. Enumerable.Range(0, streams).Select(stream => new IPEndPoint(IPAddress.Loopback, FreePort()))];
        plan = PipelineDescription.Load("rtp").Resolve(new()
        {
            ["streams"] = targets.Select(target => $"udp://{target}"),
            ["clock"] = "shared",
        }) with
        {
            Latency = _latency,
            Restart = AtOnce,
        };
        return RtpCounterSender.Start(
            [.. targets.Select(target => new RtpCounterStream(target))], new RtpCounterOptions { Coding = CounterCoding.Pair24 });
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.Client.LocalEndPoint!).Port & ~1;
    }

    private static void PostError(GstSource source)
    {
        using AppSink sink = source.RunningPipelines[0].GetAppSinks()[0];
        using GstObjectHandle.Borrowed element = sink.Handle.Borrow();
        ElementError.Post(element.Pointer, new IOException("This error was brought about on purpose."));
    }

    private static void Hold(GstSource source)
    {
        using AppSink sink = source.RunningPipelines[0].GetAppSinks()[0];
        using GstObjectHandle.Borrowed element = sink.Handle.Borrow();
        _fault = PadFault.Hold(element.Pointer);
    }

    private static void StopAndStart(GstSource source)
    {
        source.Stop();
        source.Start();
    }

    private static void Nothing()
    {
    }
}
