using AudioPipelines.Frames;
using AudioPipelines.GStreamer;
using AudioPipelines.Pipelines;
using AudioPipelines.Timing;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Which samples cross from the pipeline to the frames.</summary>
public class SampleFormatTests
{
    private static IEnumerable<TestCaseData> Files()
    {
        yield return new TestCaseData(MediaFiles.Wav, "S16LE", true).SetArgDisplayNames("WAV, 16 bits");
        yield return new TestCaseData(MediaFiles.WavSixChannels, "S16LE", true).SetArgDisplayNames("WAV, 16 bits, six channels");
        yield return new TestCaseData(MediaFiles.WavS24, "F32LE", true).SetArgDisplayNames("WAV, 24 bits");
        yield return new TestCaseData(MediaFiles.Flac, "S16LE", true).SetArgDisplayNames("FLAC");
        yield return new TestCaseData(MediaFiles.Aac, "F32LE", false).SetArgDisplayNames("AAC");
        yield return new TestCaseData(MediaFiles.AacSixChannels, "F32LE", false).SetArgDisplayNames("AAC, six channels");
    }

    [TestCaseSource(nameof(Files))]
    public void A_decoder_s_own_samples_reach_the_frames_where_nothing_else_is_asked(
        MediaFile file, string format, bool isInterleaved)
    {
        AudioInfo info = FormatOf(Preset(file, []));

        Assert.That((info.Format, info.IsInterleaved), Is.EqualTo((format, isInterleaved)));
    }

    [Test]
    public void Where_a_rate_or_channels_are_asked_the_pipeline_works_with_floats([Values("rate", "channels")] string asked)
    {
        AudioInfo info = FormatOf(Preset(MediaFiles.Flac, new() { [asked] = asked == "rate" ? 16000 : 1 }));

        Assert.That(info.Format, Is.EqualTo("F32LE"));
    }

    [Test]
    public void What_can_make_floats_is_not_let_make_less(
        [Values("audiotestsrc", "audiotestsrc ! audioconvert",
            "audiotestsrc ! audio/x-raw,format=F64LE ! audioconvert ! audioresample",
            "audiotestsrc ! audio/x-raw,format=S24LE ! audioconvert",
                "audiotestsrc ! audioconvert ! volume volume=0.3")] string elements)
    {
        AudioInfo info = FormatOf(Launch.Plan($"{elements} ! appsink"));

        Assert.That(info.Format, Is.EqualTo("F32LE"));
    }

    [TestCase(SampleType.F32)]
    [TestCase(SampleType.S16)]
    [TestCase(SampleType.S32)]
    public async Task Planar_audio_gives_the_frames_of_the_same_audio_interleaved(SampleType type)
    {
        string sound = $"filesrc location=\"{MediaFiles.WavSixChannels.Path}\" ! wavparse ! audioconvert dithering=none ! "
            + $"audio/x-raw,format={type}LE";

        byte[] planar = await SamplesOf($"{sound},layout=non-interleaved ! appsink", type);
        byte[] interleaved = await SamplesOf($"{sound},layout=interleaved ! appsink", type);

        Assert.That(planar, Has.Length.EqualTo(MediaFiles.WavSixChannels.Samples * 6 * (type == SampleType.S16 ? 2 : 4)));
        Assert.That(planar.AsSpan().SequenceEqual(interleaved), Is.True, "the same bytes");
    }

    private static PipelinePlan Preset(MediaFile file, ParameterValues values)
    {
        values["location"] = file.Path;
        return PipelineDescription.Load("file").Resolve(values);
    }

    private static AudioInfo FormatOf(PipelinePlan plan)
    {
        using var pipelines = LocalPipelines.Build(plan, existing: 0, _ => { }, trust: null);
        var target = new FormatTarget();
        Assert.That(pipelines.Pause());
        pipelines.Connect([target]);
        Assert.That(pipelines.Play());
        Eventually.Is(() => target.HasAudio, "audio");
        pipelines.LetGo();
        return target.Info!;
    }

    private static async Task<byte[]> SamplesOf(string launch, SampleType type)
    {
        var channels = new List<byte>[6];
        for (int channel = 0; channel < channels.Length; channel++) channels[channel] = [];
        using var source = new GstSource(Launch.Plan(launch) with { SampleType = type });
        source.SetCallback(frame =>
        {
            for (int channel = 0; channel < channels.Length; channel++) channels[channel].AddRange(BytesOf(frame, channel));
        });
        source.Start();
        await Eventually.Completes(source.Completion, "the end");
        LedgerAssert.Balances(source);
        return [.. channels.SelectMany(channel => channel)];
    }

    private static byte[] BytesOf(AudioFrame frame, int channel) => frame.Format.SampleType switch
    {
        SampleType.S16 => System.Runtime.InteropServices.MemoryMarshal.AsBytes(frame.Channel<short>(channel)).ToArray(),
        SampleType.S32 => System.Runtime.InteropServices.MemoryMarshal.AsBytes(frame.Channel<int>(channel)).ToArray(),
        _ => System.Runtime.InteropServices.MemoryMarshal.AsBytes(frame.Channel<float>(channel)).ToArray(),
    };

    /// <summary>Learns the format and takes one buffer.</summary>
    private sealed class FormatTarget : IStreamTarget
    {
        private volatile bool _hasAudio;

        public AudioInfo? Info { get; private set; }

        public bool HasAudio => _hasAudio;

        public bool IsClosed => _hasAudio;

        public bool HasAmpleRoom => true;

        public void WaitForRoom(long bytes)
        {
        }

        public void TakeFormat(AudioInfo info, bool isFromPackets) => Info = info;

        public bool Take(in BufferFacts facts, in SampleBlock audio)
        {
            _hasAudio = true;
            return false;
        }

        public void Overflow(long samples)
        {
        }

        public void End()
        {
        }
    }
}
