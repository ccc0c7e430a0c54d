namespace AudioPipelines.IntegrationTests.Sources;

public class PresetTests
{
    [Test]
    public async Task The_tone_has_the_frequency_the_level_and_the_length_that_are_asked_for()
    {
        using var source = GstSource.FromDescription(
            "tone", new()
            {
                ["frequency"] = 1000,
                ["volume"] = 0.25,
                ["rate"] = 48000,
                ["channels"] = 2,
                ["buffers"] = 47,
                ["frame"] = "480"
            });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        recording.AssertInStep();
        float[] left = recording.Audio.Channels[0];
        int crossings = left.Zip(left.Skip(1)).Count(pair => pair.First < 0 && pair.Second >= 0);
        Assert.Multiple(() =>
        {
            Assert.That(source.IsLive, Is.False);
            Assert.That(left, Has.Length.EqualTo(47 * 1024));
            Assert.That(crossings * 48_000.0 / left.Length, Is.EqualTo(1000).Within(2));
            Assert.That(recording.Audio.Peak(0), Is.EqualTo(0.25f).Within(0.001f));
            Assert.That(recording.Audio.Channels[1], Is.EqualTo(left));
            Assert.That(recording.Told<SourceStarted>().Single().Format.SamplesPerFrame, Is.EqualTo(480));
        });
    }

    [Test]
    public void The_tone_in_real_time_is_live_and_has_capture_times()
    {
        using var source = GstSource.FromDescription("tone", new() { ["realtime"] = true });
        var captured = new List<(CaptureTime Time, long Pts)>();
        source.SetCallback(frame =>
        {
            lock (captured) captured.Add((frame.CaptureTime, frame.Pts));
        });
        source.Start();
        Assert.That(source.IsLive, Is.True);
        Eventually.Is(() => Count() > 20, "a few frames");
        source.Stop();

        Assert.That(captured.Select(frame => frame.Time.Clock), Is.All.EqualTo(CaptureClock.Local));
        Assert.That(captured.Select(frame => frame.Time.UnixNanoseconds - frame.Pts).Distinct().Count(), Is.EqualTo(
            1), "capture time and PTS go together");
        LedgerAssert.Balances(source);

        int Count()
        {
            lock (captured) return captured.Count;
        }
    }

    [Test]
    public async Task A_uri_is_read_as_a_file_is()
    {
        using var source = GstSource.FromDescription("uri", new() { ["uri"] = new Uri(MediaFiles.Flac.Path).AbsoluteUri });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        AudioAssert.AreSame(recording.Audio, MediaFiles.Flac.Audio);
    }
}
