namespace AudioPipelines.Testing.Tests.GStreamer.Time;

/// <summary>Live plans that follow virtual time, of counted samples at 8 kHz in buffers of 100 ms.</summary>
internal static class VirtualScenario
{
    public const int Rate = 8_000;

    /// <summary>A stream with faults at given samples; its sink is named after it.</summary>
    public static string Stream(string name, string script = "", string more = "", int channels = 1) =>
        $"countersrc name={name}Source is-live=true samples-per-buffer=800 "
        + $"! audio/x-raw,format=S16LE,rate=8000,channels={channels} "
        + (script.Length == 0 ? "" : $"! audiofault name={name}Fault script=\"{script}\" ")
        + $"{more} ! audioconvert name={name}Converter ! appsink name={name}";

    /// <summary>A plan of such streams, in frames of 100 ms.</summary>
    public static PipelinePlan Plan(params string[] streams) => new()
    {
        Name = "room",
        LaunchTexts = streams,
        SampleRate = Rate,
        Channels = 1,
        FrameLength = FrameLength.FromTime(TimeSpan.FromMilliseconds(100)),
        Latency = TimeSpan.FromMilliseconds(200),
    };

    /// <summary>Holes of random length at random samples: twenty in an hour.</summary>
    public static string Holes(int seed)
    {
        var random = new Random(seed);
        long at = 0;
        return string.Join("; ", Enumerable.Range(0, 20).Select(
            _ => $"{at += random.Next(800_000, 1_600_000)}:drop={random.Next(1, 20_000)}"));
    }

    /// <summary>Runs a plan for a time and stops it.</summary>
    /// <returns>The digest of what it did.</returns>
    public static string Run(PipelinePlan plan, TimeSpan time, int seed, Action<GstSource, VirtualRecording>? check = null)
    {
        using var virtualTime = new VirtualTime(seed);
        using var source = new GstSource(plan, new GstSourceOptions { TimeProvider = virtualTime });
        using var recording = new VirtualRecording(source, virtualTime);
        source.Start();
        virtualTime.Advance(time);
        source.Stop();
        LedgerAssert.Balances(source);
        check?.Invoke(source, recording);
        return recording.Digest;
    }
}
