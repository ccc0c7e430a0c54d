using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Sources;

public class FrameBuilderTests
{
    [Test]
    public void Samples_keep_the_type_that_the_format_says()
    {
        var heard = new List<short>();
        using var source = new BuilderSource(BuilderSource.FormatOf(2, 4, SampleType.S16), frames =>
        {
            frames.AppendInterleaved<short>([1, -1, 2, -2]);
            frames.AppendPlanar<short>([[3, 4], [-3, -4]]);
            Assert.That(() => frames.AppendInterleaved<float>([1, 2]), Throws.InvalidOperationException);
            Assert.That(() => frames.GetSpan<int>(0).Length, Throws.InvalidOperationException);
        });
        source.SetCallback(frame =>
        {
            for (int channel = 0; channel < 2; channel++) heard.AddRange(frame.Channel<short>(channel));
        });

        RunToEnd(source);

        Assert.That(heard, Is.EqualTo(new short[] { 1, 2, 3, 4, -1, -2, -3, -4 }));
    }

    [Test]
    public void Audio_of_an_unfinished_frame_is_pending_until_it_is_emitted()
    {
        var seen = new List<ChannelLedger>();
        BuilderSource source = null!;
        using var made = source = new BuilderSource(BuilderSource.FormatOf(1, 10), frames =>
        {
            frames.AppendInterleaved<float>(new float[7]);
            seen.Add(source.Ledger.Total);
            frames.Gap(2, GapReason.Stalled);
            frames.Flush();
            seen.Add(source.Ledger.Total);
        });

        RunToEnd(source);

        Assert.That((seen[0].Received, seen[0].Pending, seen[0].Elapsed), Is.EqualTo((7, 7, 0)));
        Assert.That((seen[1].Received, seen[1].Pending, seen[1].Elapsed, seen[1].Stalled), Is.EqualTo((7, 0, 9, 2)));
        Assert.That(seen, Has.All.Matches<ChannelLedger>(ledger => ledger.Balances));
    }

    [Test]
    public void Starts_epochs_and_gaps_are_told_once_each()
    {
        var told = new List<AudioSourceEvent>();
        AudioFormat mono = BuilderSource.FormatOf(1, 10), stereo = BuilderSource.FormatOf(2, 20);
        using var source = new BuilderSource(mono, frames =>
        {
            frames.Gap(25, GapReason.Lost);
            frames.NewEpoch(1_000, "plugged in again", stereo);
            frames.AppendPlanar<float>([new float[30], null], GapReason.NotStarted);
        });
        source.Notified += (_, what) => told.Add(what);

        RunToEnd(source);
        RunToEnd(source);

        Assert.That(told.Where(what => what is SourceStarted or EpochStarted or GapEnded), Is.EqualTo(new AudioSourceEvent[]
        {
            new SourceStarted(mono, IsLive: false),
            new EpochStarted(0, 0, mono, "start"),
            new GapEnded(0, 0, 0, 25, GapReason.Lost),
            new EpochStarted(1, 1_000, stereo, "plugged in again"),
            new GapEnded(1, 1, 1_000, 30, GapReason.NotStarted),
            new EpochStarted(2, 0, mono, "restart"),
            new GapEnded(0, 2, 0, 25, GapReason.Lost),
            new EpochStarted(3, 1_000, stereo, "plugged in again"),
            new GapEnded(1, 3, 1_000, 30, GapReason.NotStarted),
        }));
        Assert.That(source.Format, Is.EqualTo(stereo));
    }

    [Test]
    public void What_is_no_audio_of_the_format_is_refused_and_changes_nothing()
    {
        using var source = new BuilderSource(BuilderSource.FormatOf(2, 10), frames =>
        {
            Assert.That(() => frames.AppendInterleaved<float>([1, 2, 3]), Throws.ArgumentException);
            Assert.That(() => frames.AppendPlanar<float>([[1]]), Throws.ArgumentException);
            Assert.That(() => frames.AppendPlanar<float>([[1], [1, 2]]), Throws.ArgumentException);
            Assert.That(() => frames.AppendPlanar<float>([null, null]), Throws.ArgumentException);
            Assert.That(() => frames.Gap(-1, GapReason.Lost), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => frames.Skip(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => frames.Advance(11), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => frames.Advance(1, GapReason.Lost, 2), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => frames.GetSpan<float>(2).Length, Throws.InstanceOf<ArgumentOutOfRangeException>());
        });

        RunToEnd(source);

        Assert.That(source.Ledger.Total, Is.EqualTo(default(ChannelLedger)));
    }

    [Test]
    public void Building_frames_allocates_nothing([Values] bool lacksChannels)
    {
        long allocated = -1;
        using var source = new BuilderSource(BuilderSource.FormatOf(4, 480), frames =>
        {
            var samples = new float[4 * 100];
            Build(frames, samples, lacksChannels, 200); // warm: pools are filled, code is compiled
            Build(frames, samples, lacksChannels, 200);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Build(frames, samples, lacksChannels, 1_000);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        source.SetCallback(_ => { });

        RunToEnd(source);

        Assert.That(allocated, Is.Zero, "bytes");
    }

    private static void Build(FrameBuilder frames, float[] samples, bool lacksChannels, int times)
    {
        for (int time = 0; time < times; time++)
        {
            if (!lacksChannels)
            {
                frames.AppendInterleaved<float>(samples);
                continue;
            }

            int written = Math.Min(50, frames.Room);
            frames.GetSpan<float>(0)[..written].Fill(0.5f);
            frames.GetSpan<float>(1)[..written].Fill(0.5f);
            frames.Advance(written, GapReason.Lost, 2, 3);
        }
    }

    private static void RunToEnd(AudioSource source)
    {
        source.Start();
        Eventually.Is(() => source.Completion.IsCompleted, "the end");
        Assert.That(source.Completion.IsCompletedSuccessfully, Is.True, source.Completion.Exception?.ToString());
        LedgerAssert.Balances(source);
    }
}
