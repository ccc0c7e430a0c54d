using AudioPipelines.Recording;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Recording;

/// <summary>What a flight recorder takes, and what it does to the thread that writes.</summary>
[NonParallelizable]
public class FlightMemoryTests
{
    private static readonly AudioFormat _array = FlightFrames.Of(
        SampleType.F32, 48_000, 480, [.. Enumerable.Range(1, 16).Select(channel => $"{channel}")]);

    /// <summary>Length × rate × channels × bytes per sample.</summary>
    private const long Samples = 30L * 48_000 * 16 * sizeof(float);

    [Test]
    public void The_memory_is_what_the_arithmetic_says()
    {
        var memory = new FlightMemory(TimeSpan.FromSeconds(30), _ => { });
        var frames = new FlightFrames();
        frames.Make(_array).Dispose();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Write(memory, frames, 12_000); // two minutes
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        TestContext.Out.WriteLine(
            $"{allocated} bytes, samples {Samples}, computed {FlightLayout.For(_array, memory.Length).Bytes}");
        Assert.That(allocated, Is.EqualTo(Samples).Within(10).Percent);
        Assert.That(allocated, Is.EqualTo(FlightLayout.For(_array, memory.Length).Bytes).Within(1).Percent);
    }

    [Test]
    public void What_is_held_is_what_was_allocated_also_after_a_picture()
    {
        long before = Held();
        var memory = new FlightMemory(TimeSpan.FromSeconds(30), _ => { });
        var frames = new FlightFrames();
        Write(memory, frames, 6_000);
        long full = Held() - before;
        long during;
        using (memory.TakePicture())
        {
            Write(memory, frames, 12_000);
            during = Held() - before;
        }

        Write(memory, frames, 6_000);
        long after = Held() - before;
        GC.KeepAlive(memory);

        TestContext.Out.WriteLine($"{full} bytes, {during} with a picture, {after} after it");
        Assert.That(full, Is.EqualTo(Samples).Within(10).Percent);
        Assert.That(during, Is.EqualTo(2 * Samples).Within(10).Percent);
        Assert.That(after, Is.EqualTo(full).Within(1).Percent);
    }

    [Test]
    public void Writing_allocates_nothing_once_the_memory_is_full()
    {
        var memory = new FlightMemory(TimeSpan.FromSeconds(1), _ => { });
        var frames = new FlightFrames();
        Write(memory, frames, 1_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Write(memory, frames, 1_000);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    /// <summary>One thread writes as fast as it can, the other takes pictures: each is a run of frames without a hole or a wrong
    /// sample.</summary>
    [Test]
    public void A_picture_is_whole_whatever_the_writer_does_meanwhile()
    {
        AudioFormat format = FlightFrames.Formats[0];
        var memory = new FlightMemory(TimeSpan.FromMilliseconds(700), _ => { });
        using var stop = new CancellationTokenSource();
        var writer = new Thread(() =>
        {
            var frames = new FlightFrames();
            while (!stop.IsCancellationRequested) Write(memory, frames, 1, format);
        });
        writer.Start();
        try
        {
            Eventually.Is(() => memory.Written > 1_000, "frames");
            for (int number = 0; number < 2_000; number++)
            {
                using FlightPicture picture = memory.TakePicture();
                long next = -1, count = 0;
                picture.Tell(_ => { }, frame =>
                {
                    if (next >= 0) Assert.That(frame.SampleIndex, Is.EqualTo(next));
                    next = frame.SampleIndex + frame.SamplesPerChannel;
                    count++;
                    for (int channel = 0; channel < 2; channel++)
                    {
                        ReadOnlySpan<float> samples = frame.Channel(channel);
                        for (int at = 0; at < samples.Length; at++)
                        {
                            float right = (int)(((frame.SampleIndex + at) * 8) + channel) / 8_388_608f;
                            if (samples[at] != right)
                                Assert.Fail($"{samples[at]} at {frame.SampleIndex + at} instead of {right}");
                        }
                    }
                }, CancellationToken.None);
                Assert.That(count, Is.EqualTo(70));
            }
        }
        finally
        {
            stop.Cancel();
            writer.Join();
        }
    }

    [Test]
    public void One_picture_is_taken_at_a_time()
    {
        var memory = new FlightMemory(TimeSpan.FromSeconds(1), _ => { });
        using (memory.TakePicture()) Assert.That(memory.TakePicture, Throws.InvalidOperationException);
        memory.TakePicture().Dispose();
    }

    [Test]
    public void What_does_not_fit_is_kept_as_far_as_it_does_and_told_with_the_arithmetic()
    {
        List<SourceWarning> told = [];
        var memory = new FlightMemory(TimeSpan.FromHours(1), what => told.Add((SourceWarning)what));
        Write(memory, new FlightFrames(), 2);

        Assert.That(told.Single().Message, Does.Contain("3600 s × 48000 Hz × 16 channels × 4 bytes are 10546 MiB")
            .And.Match("keeps 3[34][0-9](\\.[0-9])? s of 3600").And.Contain("1024 MiB"));
    }

    [Test]
    public void A_format_of_which_not_two_frames_fit_is_not_kept()
    {
        AudioFormat large = FlightFrames.Of(SampleType.S16, 48_000, 10_000_000, [.. Enumerable.Repeat("1", 30)]);

        FlightLayout layout = FlightLayout.For(large, TimeSpan.FromSeconds(1));

        Assert.That((layout.Blocks, layout.Kept(large)), Is.EqualTo((0, TimeSpan.Zero)));
    }

    [Test]
    public void A_flood_of_events_stays_bounded()
    {
        var memory = new FlightMemory(TimeSpan.FromSeconds(1), _ => { });
        for (int number = 0; number < 5_000; number++) memory.Note(new SourceWarning($"{number}"));
        List<string> told = [];
        using FlightPicture picture = memory.TakePicture();
        picture.Tell(what => told.Add(((SourceWarning)what).Message), _ => { }, CancellationToken.None);

        Assert.That(told, Is.EqualTo(Enumerable.Range(4_000, 1_000).Select(number => $"{number}")));
    }

    private static void Write(FlightMemory memory, FlightFrames frames, int count, AudioFormat? format = null)
    {
        for (int number = 0; number < count; number++)
        {
            using AudioFrame frame = frames.Make(format ?? _array);
            memory.Write(frame);
        }
    }

    private static long Held() => GC.GetTotalMemory(forceFullCollection: true);
}
