namespace AudioPipelines.IntegrationTests.Sources;

public class ResourceTests
{
    [Test]
    public void A_million_frames_allocate_nothing_for_each_of_them([BothModes] DeliveryMode mode)
    {
        const long frames = 1_000_000;
        const int frameLength = 4;
        using var source = new GstSource(
            Launch.Plan("audiotestsrc wave=silence samplesperbuffer=4096 ! audio/x-raw,rate=48000,channels=1 ! appsink") with
            {
                FrameLength = FrameLength.FromSamples(frameLength),
                Delivery = mode,
            });
        long count = 0, before = 0, after = 0, samples = 0;
        using var done = new ManualResetEventSlim();
        source.SetCallback(frame =>
        {
            samples += frame.Channel(0).Length;
            count++;
            if (count == 10_000) before = GC.GetTotalAllocatedBytes(precise: true);
            if (count != 10_000 + frames) return;
            after = GC.GetTotalAllocatedBytes(precise: true);
            done.Set();
        });
        source.Start();
        Eventually.Set(done, "a million frames", TimeSpan.FromSeconds(120));
        source.Stop();

        LedgerAssert.Balances(source);
        Assert.That(samples, Is.EqualTo(source.Ledger.Total.Delivered));
        Assert.That((after - before) / (double)frames, Is.LessThan(0.1), "bytes a frame");
    }

    [Test]
    public async Task A_reader_too_allocates_nothing_for_each_frame()
    {
        const int frames = 100_000;
        await using var source = new GstSource(
            Launch.Plan("audiotestsrc wave=silence samplesperbuffer=4096 ! audio/x-raw,rate=48000,channels=2 ! appsink") with
            {
                FrameLength = FrameLength.FromSamples(16),
            });
        long count = 0, before = 0;
        await foreach (AudioFrame _ in source.ReadFramesAsync())
        {
            count++;
            if (count == 10_000) before = GC.GetTotalAllocatedBytes(precise: true);
            if (count == 10_000 + frames) break;
        }

        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        source.Stop();

        LedgerAssert.Balances(source);
        // Where reader and source wait for each other, the runtime allocates a little: 1 byte a frame as a rule, 20 were seen on
        // a busy machine. Memory of a frame's own would be over 200.
        Assert.That(allocated / (double)frames, Is.LessThan(100), "bytes a frame");
    }

    [Test]
    public async Task A_stream_of_samples_allocates_nothing_for_each_frame()
    {
        const int frames = 100_000, bytes = 16 * 2 * sizeof(short);
        await using var source = new GstSource(
            Launch.Plan("audiotestsrc wave=silence samplesperbuffer=4096 ! audio/x-raw,rate=48000,channels=2 ! appsink") with
            {
                FrameLength = FrameLength.FromSamples(16),
            });
        await using Stream stream = source.ReadAsStream(SampleType.S16);
        byte[] buffer = new byte[bytes];
        long before = 0;
        for (int frame = 0; frame < 10_000 + frames; frame++)
        {
            if (frame == 10_000) before = GC.GetTotalAllocatedBytes(precise: true);
            await stream.ReadExactlyAsync(buffer);
        }

        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        source.Stop();

        LedgerAssert.Balances(source);
        TestContext.Out.WriteLine($"{allocated / (double)frames:0.0} bytes a frame");
        Assert.That(allocated / (double)frames, Is.LessThan(100), "bytes a frame, as above");
    }

    [Test]
    public void A_thousand_starts_and_stops_leave_everything_as_it_was([BothModes] DeliveryMode mode)
    {
        using var source = new GstSource(Launch.Endless, new GstSourceOptions { Delivery = mode });
        source.SetCallback(static _ => { });
        for (int cycle = 0; cycle < 100; cycle++) Cycle(source);
        ProcessResources before = Settled();

        for (int cycle = 0; cycle < 1000; cycle++) Cycle(source);

        ProcessResources after = Settled();
        LedgerAssert.Balances(source);
        Assert.Multiple(() =>
        {
            Assert.That(after.Descriptors, Is.LessThanOrEqualTo(before.Descriptors));
            // The pools of .NET and GLib may have added a thread or two.
            Assert.That(after.Threads, Is.LessThanOrEqualTo(before.Threads + 4));
            Assert.That((after.ResidentBytes - before.ResidentBytes) / 1024, Is.LessThan(16 * 1024), "KiB more");
        });
    }

    [Test]
    public void Failing_starts_leave_everything_as_it_was()
    {
        string[] launches =
        [
            "audiotestsrc ! nosuchelement ! appsink", "filesrc location=/does/not/exist ! wavparse ! appsink",
            "audiotestsrc ! fakesink",
            "videotestsrc ! appsink", $"filesrc location=\"{MediaFiles.Text.Path}\" ! decodebin ! appsink",
        ];
        foreach (string launch in launches) Fail(launch);
        ProcessResources before = Settled();

        for (int cycle = 0; cycle < 20; cycle++)
        {
            foreach (string launch in launches) Fail(launch);
        }

        ProcessResources after = Settled();
        Assert.That(after.Descriptors, Is.LessThanOrEqualTo(before.Descriptors));
        Assert.That(after.Threads, Is.LessThanOrEqualTo(before.Threads + 4));
    }

    [Test]
    public void No_native_object_is_leaked()
    {
        string probe = Path.Combine(
            Path.GetDirectoryName(Repository.Cli)!.Replace(
                "AudioPipelines.Cli", "AudioPipelines.LeakProbe", StringComparison.Ordinal),
            "AudioPipelines.LeakProbe.dll");
        var environment = new Dictionary<string, string?>
        {
            ["GST_TRACERS"] = "leaks",
            ["GST_DEBUG"] = "GST_TRACER:7",
            ["GST_DEBUG_NO_COLOR"] = "1",
        };

        ProgramResult result = ProcessRunner.Run("dotnet", [probe, MediaFiles.Vorbis.Path], environment).Exited();

        Assert.That(result.Output, Does.Contain("50 cycles"));
        Assert.That(Leaks(result), Is.Empty);

        ProgramResult leaking = ProcessRunner.Run("dotnet", [probe, MediaFiles.Vorbis.Path, "--leak"], environment).Exited();
        Assert.That(Leaks(leaking), Is.Not.Empty, "a leak would show");
    }

    private static IEnumerable<string> Leaks(ProgramResult result) =>
        result.Error.Split('\n').Where(line => line.Contains("object-alive, ", StringComparison.Ordinal)
            && line.Contains("address=(gpointer)0x", StringComparison.Ordinal));

    private static ProcessResources Settled()
    {
        GarbageCollection.Force();
        // Gives the memory of what was collected back to the system.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return ProcessResources.ReadSettled();
    }

    private static void Cycle(GstSource source)
    {
        source.Start();
        source.Stop();
    }

    private static void Fail(string launch)
    {
        using var source = new GstSource(launch);
        Assert.That(source.Start, Throws.InstanceOf<AudioSourceException>());
        LedgerAssert.Balances(source);
    }
}
