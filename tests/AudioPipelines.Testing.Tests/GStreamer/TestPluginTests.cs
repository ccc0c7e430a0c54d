namespace AudioPipelines.Testing.Tests.GStreamer;

/// <summary>The elements of native/testplugin do what their README says.</summary>
public class TestPluginTests
{
    private const string Single24 =
        "countersrc coding=single num-samples=48000 samples-per-buffer=480 ! audio/x-raw,format=S24LE";

    [OneTimeSetUp]
    public void LoadPlugin() => TestPlugin.Load();

    [TestCase("S32LE", 32, false, SampleType.S32)]
    [TestCase("S32BE", 32, false, SampleType.S32)]
    [TestCase("S24LE", 24, true, SampleType.F32)]
    [TestCase("S24BE", 24, true, SampleType.S32)]
    [TestCase("S16LE", 16, true, SampleType.S16)]
    [TestCase("S16BE", 16, true, SampleType.F32)]
    public async Task The_counter_source_is_read_by_counter_samples(string format, int bits, bool paired, SampleType type)
    {
        const long start = 86_400_000_000_123; // PTP's epoch, at 48 kHz
        var check = new CounterCheck(new CounterCoding(bits, paired));
        await Run(
            $"countersrc num-samples=50000 samples-per-buffer=333 start-index={start} ! "
            + $"audio/x-raw,format={format},channels=4,rate=44100"
            + " ! audioconvert ! appsink",
            check.Add,
            type);

        Assert.That(check.Faults, Is.Zero, check.ToString());
        Assert.That(check.Channels.Select(channel => channel.Samples), Is.EqualTo(new[] { 50_000, 50_000, 50_000, 50_000 }));
        Assert.That((check.Offsets[0].Offset - start) % new CounterCoding(bits, paired).Period, Is.Zero);
    }

    [TestCase("")]
    [TestCase("burst=7 skew-ppm=200")]
    public async Task The_live_counter_source_is_in_step(string properties)
    {
        var check = new CounterCheck(CounterCoding.Single24);
        await Run($"{Single24.Replace("countersrc", $"countersrc is-live=true {properties}", StringComparison.Ordinal)} ! "
            + $"audioconvert ! appsink", check.Add);

        Assert.That(check.Faults, Is.Zero, check.ToString());
        Assert.That(check.Channels[0].Samples, Is.EqualTo(48_000));
    }

    [Test]
    public void A_live_counter_source_stops_at_once()
    {
        using var source = new GstSource(
            "countersrc is-live=true samples-per-buffer=1048576 ! audio/x-raw,rate=8000 ! audioconvert ! appsink");
        var warnings = new List<SourceWarning>();
        source.Notified += (_, happened) =>
        {
            if (happened is SourceWarning warning) warnings.Add(warning);
        };
        source.Start();
        source.Stop();

        Assert.That(warnings, Is.Empty, "nothing is left behind");
    }

    [TestCase("10000:drop=48,discont")]
    [TestCase("10000:drop=48,gap")]
    public async Task Dropped_samples_that_are_flagged_are_lost_and_nothing_is_misplaced(string script)
    {
        var check = new CounterCheck(CounterCoding.Single24, offset: 0);
        ChannelLedger ledger = await Run(Faulty(script), check.Add);

        Assert.That(check.Faults, Is.Zero, check.ToString());
        Assert.That(ledger.Lost, Is.EqualTo(48));
    }

    [Test]
    public async Task Dropped_samples_that_are_hidden_show_in_the_values_alone()
    {
        var check = new CounterCheck(CounterCoding.Single24, offset: 0);
        ChannelLedger ledger = await Run(Faulty("10000:drop=48,hide"), check.Add);

        Assert.That(ledger.Lost, Is.Zero);
        Assert.That(check.Channels[0].Misplaced, Is.EqualTo(48_000 - 10_048));
        Assert.That(check.FirstMisplaced[0].SampleIndex, Is.EqualTo(10_000));
    }

    [Test]
    public async Task The_end_comes_at_the_sample_asked_for()
    {
        ChannelLedger ledger = await Run(Faulty("10007:eos"));
        Assert.That(ledger.Unclaimed, Is.EqualTo(10_007));
    }

    [TestCase("error=busy", AudioSourceErrorKind.Busy)]
    [TestCase("error=not-found", AudioSourceErrorKind.NotFound)]
    [TestCase("error=decode", AudioSourceErrorKind.Corrupt)]
    [TestCase("ragged", AudioSourceErrorKind.Corrupt)]
    public async Task An_error_comes_after_the_audio_before_it(string action, AudioSourceErrorKind kind)
    {
        // Straight into the appsink: converters would take a buffer without its last byte apart.
        string launch =
            $"countersrc num-samples=48000 ! audio/x-raw,format=S32LE ! audiofault script=\"10007:{action}\" ! appsink";
        using var source = new GstSource(new PipelinePlan { Name = "test", LaunchTexts = [launch], SampleType = SampleType.S32 });
        source.Start();
        AudioSourceException? error = await Assert.ThrowsAsync<AudioSourceException>(
            () => Eventually.Completes(source.Completion, "the error"));

        Assert.That(error?.Kind, Is.EqualTo(kind), error?.Message);
        Assert.That(source.Ledger.Channels[0].Received, Is.EqualTo(10_007));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_stalled_pipeline_stops_at_once()
    {
        using var source = new GstSource(Faulty("4800:stall"));
        source.Start();
        Eventually.Is(() => source.Ledger.Total.Received == 2 * 4_800, "the audio before the stall");
        source.Stop();

        Assert.That(source.Completion.IsCompletedSuccessfully);
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_script_that_cannot_be_read_is_refused()
    {
        using var source = new GstSource(Faulty("4800:frobnicate"));
        Assert.That(source.Start, Throws.InstanceOf<AudioSourceException>().With.Message.Contains("frobnicate"));
    }

    private static string Faulty(string script) => $"{Single24} ! audiofault script=\"{script}\" ! audioconvert ! appsink";

    private static async Task<ChannelLedger> Run(
        string launch, AudioFrameCallback? callback = null, SampleType type = SampleType.F32)
    {
        using var source = new GstSource(new PipelinePlan { Name = "test", LaunchTexts = [launch], SampleType = type });
        source.SetCallback(callback);
        source.Start();
        await Eventually.Completes(source.Completion, "the end of the stream");
        LedgerAssert.Balances(source);
        return source.Ledger.Channels[0];
    }
}
