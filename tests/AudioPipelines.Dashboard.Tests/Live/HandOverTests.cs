using AudioPipelines.Dashboard.Live;

namespace AudioPipelines.Dashboard.Tests.Live;

/// <summary>What the thread that delivers leaves for the one that shows, while both work as fast as they can.</summary>
public sealed class HandOverTests
{
    private const int Frames = 20_000, Length = 480;

    [Test]
    public async Task No_sample_is_missing_in_the_levels_or_is_there_twice()
    {
        var cell = new LevelCell();
        using var source = new Counting();
        long samples = 0, next = 0;
        double squares = 0;
        source.SetCallback(cell.Add);
        source.Start();
        bool isOver = false;
        while (true)
        {
            bool wasOver = isOver;
            isOver = source.Completion.IsCompleted;
            if (cell.Take() is not { } row)
            {
                if (wasOver) break;
                continue;
            }

            Assert.That(row.Index, Is.EqualTo(next));
            next += row.Samples;
            samples += row.Samples;
            squares += row[0].Squares;
        }

        await source.Completion;
        Assert.That((samples, squares), Is.EqualTo(((long)Frames * Length, (double)Frames * Length)));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_ring_gives_the_samples_of_a_place_or_none()
    {
        using var source = new Counting();
        var rings = new ChannelRings(Counting.Layout);
        rings.Watch(new HashSet<int> { 1 });
        source.SetCallback(rings.Append);
        float[] samples = new float[1_000];
        int read = 0, refused = 0;
        source.Start();
        while (!source.Completion.IsCompleted)
        {
            long end = rings.End;
            ChannelRing ring = rings.Of(1)!;
            foreach (long from in new[] { end - 1_000, rings.Oldest, rings.Oldest + 500 })
            {
                if (from < 0 || end < 1_000) continue;
                if (!rings.TryRead(ring, from, samples))
                {
                    refused++;
                    continue;
                }

                read++;
                for (int n = 0; n < samples.Length; n++)
                {
                    if (samples[n] != Counting.Value(from + n)) Assert.Fail($"sample {from + n} is {samples[n]}");
                }
            }
        }

        await source.Completion;
        Assert.That(read, Is.GreaterThan(10), $"{refused} refused");
        Assert.That(rings.TryRead(rings.Of(1)!, rings.Oldest - 1, samples), Is.False, "it was overwritten");
        Assert.That(rings.RunAt(rings.End - 1), Is.EqualTo(new RingMarker(0, 0, 0)));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void Left_out_instants_are_a_gap_if_they_are_few_and_a_new_run_if_they_are_many()
    {
        var rings = new ChannelRings(HandSource.FormatOf(1));
        rings.Watch(new HashSet<int> { 0 });
        using HandSource source = HandSource.Started("hand", HandSource.FormatOf(1));
        source.SetCallback(rings.Append);
        source.Send(960, static (_, _) => 0.5f);
        source.Do(static frames => frames.Skip(100));
        source.Send(380 + 480, static (_, _) => 0.25f);
        source.Do(static frames => frames.Skip(48_000_000));
        source.Send(960, static (_, _) => 0.125f);

        Assert.That(rings.Markers.ToArray(), Is.EqualTo(new[]
        {
            new RingMarker(0, 0, 0), new RingMarker(1_920, 0, 48_000_000 + 1_920),
        }));
        float[] samples = new float[1_920 + 960];
        Assert.That(rings.TryRead(rings.Of(0)!, 0, samples));
        Assert.That(samples[..960], Is.All.EqualTo(0.5f));
        Assert.That(samples[960..1_060], Is.All.NaN);
        Assert.That(samples[1_060..1_920], Is.All.EqualTo(0.25f));
        Assert.That(samples[1_920..], Is.All.EqualTo(0.125f));
    }

    [Test]
    public async Task Nothing_is_allocated_for_a_frame_on_the_thread_that_delivers()
    {
        var cell = new LevelCell();
        var rings = new ChannelRings(Counting.Layout);
        rings.Watch(new HashSet<int> { 0, 1 });
        long before = 0, after = 0;
        int count = 0;
        using var source = new Counting();
        source.SetCallback(frame =>
        {
            cell.Add(frame);
            rings.Append(frame);
            count++;
            if (count == 1_000) before = GC.GetAllocatedBytesForCurrentThread();
            if (count == Frames) after = GC.GetAllocatedBytesForCurrentThread();
        });
        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        Assert.That((after - before) / (Frames - 1_000.0), Is.LessThan(0.1), "bytes a frame");
        LedgerAssert.Balances(source);
    }

    [Test]
    public void Bands_are_even_in_pitch_from_20_hertz_to_half_the_rate([Values(8_000, 44_100, 48_000, 192_000)] int rate)
    {
        double[] edges = [.. Enumerable.Range(0, PitchBands.Count + 1).Select(band => PitchBands.EdgeOf(band, rate))];
        Assert.That(edges[0], Is.EqualTo(20.0).Within(1e-6));
        Assert.That(edges[^1], Is.EqualTo(rate / 2.0).Within(1e-6));
        double step = edges[1] / edges[0];
        Assert.That(edges.Zip(edges.Skip(1), static (low, high) => high / low), Is.All.EqualTo(step).Within(1e-9));
    }

    [Test]
    public void Turns_of_a_rate_come_as_often_as_it_says_and_for_all_at_once()
    {
        for (int rate = 1; rate <= LiveRate.Most; rate++)
        {
            int due = Enumerable.Range(0, 25 * 60).Count(turn => LiveRate.IsDue(turn - 1 + 1_000, turn + 1_000, rate));
            Assert.That(due, Is.EqualTo(60 * rate));
        }
    }

    private sealed class Counting : AudioSource
    {
        public static AudioFormat Layout { get; } = HandSource.FormatOf(2);

        public static float Value(long index) => index % 10_007;

        protected override void Run(CancellationToken stopping)
        {
            FrameBuilder frames = BuildFrames(Layout);
            for (int frame = 0; frame < Frames; frame++)
            {
                frames.GetSpan<float>(0).Fill(1);
                Span<float> counted = frames.GetSpan<float>(1);
                for (int n = 0; n < counted.Length; n++) counted[n] = Value(frames.SampleIndex + n);
                frames.Advance(Length);
            }
        }
    }
}
