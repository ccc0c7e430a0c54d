namespace AudioPipelines.ReadmeTests;

/// <summary>The examples of src/AudioPipelines/README.md, each in a region, so that the build compiles them.</summary>
internal static class LibrarySnippets
{
    public static async Task Plan()
    {
        #region plan
        var plan = new PipelinePlan
        {
            Name = "desk",
            LaunchTexts = ["audiotestsrc is-live=true ! audioconvert ! appsink name=audio"],
            Streams = [new StreamPlan("audio", Channels: 2, Labels: ["left", "right"])],
            SampleRate = 48_000,
            FrameLength = FrameLength.FromTime(TimeSpan.FromMilliseconds(20)),
            SlowConsumer = SlowConsumerPolicy.DropOldest,
            Restart = new RestartPolicy { Mode = RestartMode.OnError, MaximumAttempts = 20 },
        };
        await using var source = new GstSource(plan, new GstSourceOptions { StopDeadline = TimeSpan.FromSeconds(2) });
        #endregion
        await foreach (AudioFrame frame in source.ReadFramesAsync())
        {
            Assert.That((frame.Channels, frame.Format.SamplesPerFrame), Is.EqualTo((2, 960)));
            break;
        }

        source.Stop();
        LedgerAssert.Balances(source);
    }

    public static async Task Write(string path)
    {
        #region write
        await using var source = GstSource.FromDescription("tone", new() { ["buffers"] = 100 });
        AudioFileWriter? file = null;
        source.SetCallback(frame => (file ??= new AudioFileWriter(path, frame.Format)).Write(frame));
        source.Start();
        await source.Completion;
        file?.Dispose();
        #endregion
        LedgerAssert.Balances(source);
    }

    public static async Task Watch(AudioSource source)
    {
        #region watch
        var meter = new LevelMeter();
        using IDisposable watched = source.Observe(meter.Measure);
        #endregion
        source.Start();
        await source.Completion;
        Assert.That(meter.Channels, Is.GreaterThan(0));
        LedgerAssert.Balances(source);
    }

    public static async Task Seek(AudioFrameCallback Play)
    {
        #region seek
        await using var source = GstSource.FromFile("talk.flac");
        source.SetCallback(Play);
        await source.StartAsync();
        await source.PauseAsync(); // no callback begins after this
        await source.SeekAsync(TimeSpan.FromMinutes(2));
        await source.ResumeAsync();
        Console.WriteLine($"{source.Position} of {source.Duration}");
        #endregion
        LedgerAssert.Balances(source);
    }

    public static PipelinePlan Describe()
    {
        #region describe
        PipelineDescription description = PipelineDescription.Load("mic");
        foreach (ParameterDefinition parameter in description.Parameters)
            Console.WriteLine($"{parameter.Name} ({parameter.Type}): {parameter.Summary}");
        PipelinePlan plan = description.Resolve(new ParameterValues { ["channels"] = 2 }, ParameterSources.None);
        #endregion
        return plan;
    }

    public static async Task Audit()
    {
        #region audit
        var auditor = new ArrayAuditor(new ArrayAudit.Plan { Size = 0.5 });
        await using var source = GstSource.FromDescription("file", new() { ["location"] = "array.wav" });
        await foreach (AudioFrame frame in source.ReadFramesAsync()) auditor.Listen(frame);
        foreach (ArrayAudit.Finding finding in auditor.Report().Findings) Console.WriteLine(finding);
        #endregion
        LedgerAssert.Balances(source);
    }
}
