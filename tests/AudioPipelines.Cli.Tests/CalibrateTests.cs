using System.Text.Json;

namespace AudioPipelines.Cli.Tests;

public class CalibrateTests
{
    private const int Rate = 48_000;

    [Test]
    public void What_is_pasted_puts_streams_in_step()
    {
        string desk = Clicks("desk.wav", 0), door = Clicks("door.wav", 168);
        ProgramResult first = Tool.Run("calibrate", Description("streams:\n- {sink: desk}\n- {sink: door, offset: 50 samples}\n",
            desk, door)).Exited(0);

        Assert.That(first.Error, Does.Contain("218.00").And.Contain("reference"));
        Assert.That(first.Output, Is.EqualTo("streams:\n- {sink: desk}\n- {sink: door, offset: -168 samples}\n"));

        JsonElement second = Tool.Json(
            Tool.Run("calibrate", Description(first.Output, desk, door), "--json").Exited(0).OutputLines.Single());
        Assert.That(second.GetProperty("streams")[1].GetProperty("late_samples").GetDouble(), Is.EqualTo(0).Within(0.05));
        Assert.That(second.GetProperty("streams")[1].GetProperty("offset").GetString(), Is.EqualTo("-168 samples"));
    }

    [Test]
    public void Streams_of_a_list_are_in_step_once_they_are_named_as_printed()
    {
        string files = $"files={Clicks("desk.wav", 0)},{Clicks("door.wav", 168)}";
        string Listed(string streams)
        {
            string file = Tool.NewFile("list.yaml");
            File.WriteAllText(file, $$"""
                parameters:
                  files: {type: list, items: path, required: true}
                launch:
                - each: files
                  text: filesrc location={files} ! wavparse ! audioconvert ! appsink name=mic{number}
                {{streams}}
                """);
            return file;
        }

        string each = Listed("streams:\n- {each: files, sink: \"mic{number}\", channels: 1}\n");
        ProgramResult first = Tool.Run("calibrate", each, "--set", files).Exited(0);

        Assert.That(first.Output, Is.EqualTo(
            "streams:\n- {sink: \"mic1\", channels: 1}\n- {sink: \"mic2\", channels: 1, offset: -168 samples}\n"));
        JsonElement second = Tool.Json(
            Tool.Run("calibrate", Listed(first.Output), "--set", files, "--json").Exited(0).OutputLines.Single());
        Assert.That(second.GetProperty("streams")[1].GetProperty("late_samples").GetDouble(), Is.EqualTo(0).Within(0.05));
    }

    [Test]
    public void A_recording_tells_the_offsets_of_the_streams_that_it_was_made_of()
    {
        string takes = Tool.NewFile("takes"), named = Tool.NewFile("named");
        string desk = Clicks("desk.wav", 0), door = Clicks("door.wav", 168);
        Tool.Run("record", Description("", desk, door), "--out", takes).Exited(0);
        Tool.Run("record", Description("streams:\n- {sink: desk, labels: [left]}\n- {sink: door, labels: [right]}\n", desk, door),
            "--out", named).Exited(0);

        ProgramResult result = Tool.Run("calibrate", takes).Exited(0);
        ProgramResult labelled = Tool.Run("calibrate", named).Exited(0);

        Assert.That(result.Output, Is.EqualTo("streams:\n- {sink: desk}\n- {sink: door, offset: -168 samples}\n"));
        Assert.That(result.Error, Does.Contain("Add these offsets to those that the description had when this was recorded"));
        Assert.That(labelled.Output, Is.Empty);
        Assert.That(labelled.Error, Does.Contain("168.00").And.Contain("A recording does not tell which channels are of one"));
    }

    [Test]
    public void Another_reference_is_named_or_numbered([Values("2", "door")] string reference)
    {
        string description = Description("", Clicks("desk.wav", 0), Clicks("door.wav", 168));

        ProgramResult result = Tool.Run("calibrate", description, "--reference", reference).Exited(0);

        Assert.That(result.Output, Is.EqualTo("streams:\n- {sink: desk, offset: 168 samples}\n- {sink: door}\n"));
    }

    [Test]
    public void What_cannot_be_calibrated_is_a_sentence()
    {
        string clicks = Clicks("desk.wav", 0);
        Tool.Fails(2, "has one channel, and nothing to compare it with", "calibrate", clicks);
        Tool.Fails(2, "is not live, so it cannot hear what is played", "calibrate", Description("", clicks, clicks), "--play");
        Tool.Fails(2, "There is no stream or channel '--reference attic'. There are: desk, door.", "calibrate",
            Description("streams:\n- {sink: desk}\n- {sink: door}\n", clicks, clicks), "--reference", "attic");
        Tool.Fails(2, "'--count 0' is not a number from 1 to 50", "calibrate", clicks, "--count", "0");
        Tool.Fails(2, "neither click nor chirp", "calibrate", clicks, "--signal", "whistle");
        Tool.Fails(2, "plays nothing without --play", "calibrate", clicks, "--sink", "fakesink");
        ProgramResult silent = Tool.Run("calibrate", Description("", clicks, Clicks("silent.wav", 0, size: 0)));
        Assert.That(silent.Exited(1).Error, Does.Contain("door 1: not known, it is silent."));
        ProgramResult late = Tool.Run("calibrate", Description("", clicks, Clicks("late.wav", 52_800)));
        Assert.That(late.Exited(1).Error, Does.Contain("it would need an offset of -1.100 s, and memory holds audio for 1 s"));
    }

    [Test]
    public void Channels_of_one_stream_are_measured_and_said_to_share_their_times()
    {
        string both = Write("both.wav", [Samples(0, 1), Samples(30, 1)]);

        ProgramResult result = Tool.Run("calibrate", both).Exited(0);

        Assert.That(result.Error, Does.Contain("30.00").And.Contain("These channels are of one stream"));
        Assert.That(result.Output, Is.Empty);
    }

    [Test]
    public void What_is_played_is_heard_and_measured([Values("click", "chirp")] string signal)
    {
        using var pulse = PulseServer.Start();
        string file = Tool.NewFile("loop.yaml");
        File.WriteAllText(file, """
            launch: >
              pulsesrc device=microphone.monitor ! audioconvert ! audioresample ! audio/x-raw,rate=48000,channels=1 ! tee name=t
              t. ! queue ! appsink name=desk t. ! queue ! appsink name=door
            streams:
            - {sink: desk, channels: 1}
            - {sink: door, channels: 1, offset: 20ms}
            audio: {rate: 48000}
            live: true
            """);

        ProgramResult result = Repository.RunCli(
            ["calibrate", file, "--play", "microphone", "--signal", signal, "--count", "3"], pulse.Environment).Exited(0);

        Assert.That(result.Error, Does.Match(@"door 1 +\| +(19\.9|20\.0)"));
        Assert.That(result.Output, Is.EqualTo("streams:\n- {sink: desk, channels: 1}\n- {sink: door, channels: 1}\n"));
    }

    private static string Description(string streams, string desk, string door)
    {
        string file = Tool.NewFile("pair.yaml");
        File.WriteAllText(file, $"""
            launch:
            - filesrc location="{desk}" ! wavparse ! audioconvert ! appsink name=desk
            - filesrc location="{door}" ! wavparse ! audioconvert ! appsink name=door
            {streams}
            """);
        return file;
    }

    private static string Clicks(string name, int late, float size = 1) => Write(name, [Samples(late, size)]);

    /// <summary>Five clicks at different intervals.</summary>
    private static float[] Samples(int late, float size)
    {
        float[] click = ArrayAuditor.Calibrator.Click(Rate), samples = new float[9 * Rate];
        foreach (int at in (int[])[50_000, 110_000, 190_000, 240_000, 310_000])
        {
            for (int n = 0; n < click.Length; n++) samples[at + late + n] = size * click[n] / 2;
        }

        return samples;
    }

    private static string Write(string name, float[][] channels)
    {
        string path = Tool.NewFile(name);
        using var file = new BinaryWriter(File.Create(path));
        int bytes = channels[0].Length * channels.Length * 2;
        file.Write("RIFF"u8);
        file.Write(36 + bytes);
        file.Write("WAVEfmt "u8);
        file.Write(16);
        file.Write((short)1);
        file.Write((short)channels.Length);
        file.Write(Rate);
        file.Write(Rate * channels.Length * 2);
        file.Write((short)(channels.Length * 2));
        file.Write((short)16);
        file.Write("data"u8);
        file.Write(bytes);
        for (int n = 0; n < channels[0].Length; n++)
        {
            foreach (float[] channel in channels) file.Write((short)(channel[n] * 32_767));
        }

        return path;
    }
}
