using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Whatever a source is asked, each of its frames holds what the file has at its indices.</summary>
public class SeekPropertyTests
{
    private const int Rate = 48_000;

    private static readonly MediaFile _file = MediaFiles.Wav;

    [Test]
    public void Frames_are_right_whatever_seeks_and_pauses_come() => Check(20);

    [Test]
    [Explicit]
    [Category("Long")]
    public void Frames_are_right_over_a_thousand_schedules() => Check(1_000);

    private static void Check(int schedules)
    {
        Gen<int[]> steps = Gen.Choose(0, (_file.Samples * 10) - 1).ArrayOf(8);
        Prop.ForAll(steps.ToArbitrary(), places => FollowAsync(places).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(schedules));
    }

    /// <summary>Goes to each place; of ten times as many numbers as there are samples, one digit says what else is
    /// done.</summary>
    private static async Task FollowAsync(int[] places)
    {
        AudioData whole = _file.Audio;
        using var source = GstSource.FromDescription(
            "file", new ParameterValues { ["location"] = _file.Path, ["loop"] = true });
        List<string> begun = [];
        source.Notified += (_, what) =>
        {
            if (what is EpochStarted epoch) lock (begun) begun.Add(epoch.Reason);
        };
        IAsyncEnumerator<AudioFrame> frames = source.ReadFramesAsync().GetAsyncEnumerator();
        await ReadAsync(frames, whole, 1);
        foreach (int number in places)
        {
            (int place, int how) = (number / 10, number % 10);
            if (how < 3) await source.PauseAsync();
            if (how == 9) _ = source.SeekAsync(TimeSpan.Zero);
            await Eventually.Completes(source.SeekAsync(TimeSpan.FromSeconds((double)place / Rate)), "the place is gone to");
            if (how < 3) await source.ResumeAsync();
            int epoch = 0;
            while (await frames.MoveNextAsync() && (epoch = Look(frames.Current, whole)) < Epochs(begun))
            {
            }

            await ReadAsync(frames, whole, how * 5);
        }

        await source.StopAsync();
        await frames.DisposeAsync();
        Assert.That(begun.Count(reason => reason == "seek"), Is.GreaterThanOrEqualTo(1));
        LedgerAssert.Balances(source);
    }

    private static int Epochs(List<string> begun)
    {
        lock (begun) return begun.Count;
    }

    private static async Task ReadAsync(IAsyncEnumerator<AudioFrame> frames, AudioData whole, int count)
    {
        for (int frame = 0; frame < count && await frames.MoveNextAsync(); frame++) Look(frames.Current, whole);
    }

    private static int Look(AudioFrame frame, AudioData whole)
    {
        for (int channel = 0; channel < frame.Channels; channel++)
        {
            Assert.That(
                frame.Channel(channel).SequenceEqual(
                    whole.Channels[channel].AsSpan((int)frame.SampleIndex, frame.SamplesPerChannel)),
                $"index {frame.SampleIndex} of epoch {frame.Epoch}, channel {channel}");
        }

        return frame.Epoch;
    }
}
