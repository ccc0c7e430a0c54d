namespace AudioPipelines.Cli.Tests;

public class MicrophoneTests
{
    [Test]
    public void The_microphone_preset_records_what_is_played()
    {
        using var pulse = PulseServer.Start();
        using BackgroundProgram tone = pulse.PlayTone(440);
        Eventually.Is(() => Record(pulse).Peak(0) > 0.4, "the tone in a recording");

        AudioData recorded = Record(pulse);

        Assert.That((recorded.Rate, recorded.Channels.Count, recorded.Samples), Is.EqualTo((48000, 2, 48000)));
        // The mean, since a player that begins or stutters makes the server's resampler ring: a peak tells of that.
        double mean = Math.Sqrt(recorded.Channels[0].Average(sample => (double)sample * sample));
        Assert.That(mean * Math.Sqrt(2), Is.EqualTo(0.5).Within(0.1), "the amplitude of the tone");
        Assert.That(Period(recorded.Channels[0]), Is.EqualTo(48000.0 / 440).Within(1), "samples in a cycle of a tone of 440 Hz");
    }

    [Test]
    public void Devices_lists_the_microphone()
    {
        using var pulse = PulseServer.Start();

        ProgramResult text = Repository.RunCli(["devices"], pulse.Environment).Exited();
        ProgramResult json = Repository.RunCli(["devices", "--json"], pulse.Environment).Exited();

        Assert.That(text.Output, Does.Contain(PulseServer.Source));
        Assert.That(
            json.OutputLines.Select(line => Tool.Json(line).GetProperty("device").GetString()), Does.Contain(PulseServer.Source));
    }

    [Test]
    public void Devices_follow_tells_what_is_plugged_in()
    {
        using var pulse = PulseServer.Start();
        using var tool = BackgroundProgram.StartTool(["devices", "--follow"], pulse.Environment);
        Eventually.Is(() => tool.Output.Contains(PulseServer.Source, StringComparison.Ordinal), "the device that is there");

        int second = pulse.LoadNullSink("second");
        Eventually.Is(() => tool.Output.Contains("+ monitor", StringComparison.Ordinal), $"the new device in {tool.Output}");
        pulse.UnloadModule(second);
        Eventually.Is(
            () => tool.Output.Contains("- monitor", StringComparison.Ordinal), $"the device that went in {tool.Output}");
        tool.Signal("INT");

        Assert.That(tool.WaitForExit(), Is.EqualTo(130));
    }

    // Some are plugged in between the watch's beginning and the list, and are in both.
    [Test]
    public void Devices_follow_tells_of_each_device_once_also_of_those_that_come_while_it_starts()
    {
        using var pulse = PulseServer.Start();
        using var tool = BackgroundProgram.StartTool(["devices", "--follow", "--json"], pulse.Environment);
        List<string> plugged = [PulseServer.Sink];
        bool Tells(string sink) => tool.Output.Contains($"\"{sink}.monitor\"", StringComparison.Ordinal);
        Eventually.Is(
            () =>
            {
                plugged.Add($"plugged{plugged.Count}");
                pulse.LoadNullSink(plugged[^1]);
                return Tells(PulseServer.Sink);
            },
            "the device that was there from the start");
        plugged.Add("last");
        pulse.LoadNullSink("last");
        Eventually.Is(() => plugged.TrueForAll(Tells), "each device");
        tool.Signal("INT");
        Assert.That(tool.WaitForExit(), Is.EqualTo(130));

        string[] told = [.. tool.Output.Split('\n').Where(line => line.StartsWith('{')).Select(
            line => Tool.Json(line).GetProperty("device").GetString()!)];
        Assert.That(told, Is.EquivalentTo(plugged.SelectMany(sink => new[] { sink, $"{sink}.monitor" })));
    }

    [TestCase("mic")]
    [TestCase("monitor")]
    public void Without_a_sound_server_the_error_says_so(string preset)
    {
        string folder = TestFolder.Create("no-pulse");
        Dictionary<string, string?> environment =
            new() { ["PULSE_SERVER"] = $"unix:{folder}/native", ["XDG_RUNTIME_DIR"] = folder };

        ProgramResult result = Tool.Failed(Repository.RunCli(["run", preset, "--json"], environment), 1, "sound server");

        Assert.That(RunEvents.Read(result.OutputLines).Of("error"), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_microphone_that_is_not_there_is_named_as_missing()
    {
        using var pulse = PulseServer.Start();

        ProgramResult result = Repository.RunCli(
            ["run", "mic", "--set", "device=nothing", "--duration", "1s"], pulse.Environment);

        Tool.Failed(result, 1, "audiopipelines devices");
    }

    private static AudioData Record(PulseServer pulse)
    {
        string file = Tool.NewFile("recorded.wav");
        RunEvents events = Tool.RunJson(
            0, pulse.Environment, "run", "mic", "--set", "rate=48000", "--set", "channels=2", "--duration", "1s", "--out", file);
        Assert.That(events.All[0].GetProperty("live").GetBoolean(), Is.True);
        return WavFile.Read(file).Audio;
    }

    /// <summary>The usual time from one upward crossing of zero to the next; a player that stutters on a busy machine does not
    /// change it.</summary>
    private static int Period(float[] samples)
    {
        int[] crossings = [.. Enumerable.Range(1, samples.Length - 1).Where(at => samples[at - 1] < 0 && samples[at] >= 0)];
        int[] periods = [.. crossings.Skip(1).Zip(crossings, (end, start) => end - start).Order()];
        return periods[periods.Length / 2];
    }
}
