using System.Text.Json;

namespace AudioPipelines.Cli.Tests;

public class AuditTests
{
    private const int Rate = 16_000;
    private const int Samples = 6 * Rate;

    private static readonly int[] _delays = [0, 9, 4, 14, 6, 11, 2, 17];

    [Test]
    public void An_array_in_good_order_is_said_to_be()
    {
        ProgramResult result = Tool.Run("audit", Array("good.wav")).Exited(0);

        Assert.That(result.Error, Does.Contain("nothing was found").And.Contain("Not known: swapped: only a reference tells."));
    }

    [Test]
    public void Faults_are_shown_and_written_as_json()
    {
        string reference = Array("good.wav");
        string damaged = Array("bad.wav", channels =>
        {
            channels[1] = [.. channels[1].Select(sample => -sample)];
            (channels[2], channels[3]) = (channels[3], channels[2]);
            channels[4] = [.. new float[100], .. channels[4][..^100]];
        });

        ProgramResult shown = Tool.Run("audit", damaged, "--reference", reference).Exited(1);
        JsonElement report = Tool.Json(
            Tool.Run("audit", damaged, "--reference", reference, "--json").Exited(1).OutputLines.Single());

        Assert.That(shown.Error, Does.Contain("4 of 8 with a fault").And.Contain("100 samples later than in the reference"));
        Assert.That(
            report.GetProperty("findings").EnumerateArray().Select(
                f => $"{f.GetProperty("channel")} {f.GetProperty("fault")} "
                    + $"{(f.TryGetProperty("other", out var other) ? other : "")}"),
            Is.EqualTo(new[] { "1 inverted ", "2 swapped 3", "3 swapped 2", "4 slipped " }));
        Assert.That(report.GetProperty("channels").GetArrayLength(), Is.EqualTo(8));
    }

    [Test]
    public void The_size_of_the_array_tells_a_slip()
    {
        string slipped = Array("slipped.wav", channels => channels[4] = [.. new float[100], .. channels[4][..^100]]);

        ProgramResult result = Tool.Run("audit", slipped, "--size", "40cm").Exited(1);

        Assert.That(result.Error, Does.Contain("slipped").And.Contain("samples late, give or take"));
    }

    [Test]
    public void The_result_is_drawn()
    {
        string picture = Tool.NewFile("audit.svg");
        Tool.Run(
            "audit", Array("bad.wav", channels => channels[1] = [.. channels[1].Select(x => -x)]), "--plot", picture).Exited(1);

        Assert.That(System.Xml.Linq.XDocument.Load(picture).ToString(), Does.Contain("inverted (").And.Contain("channel 8"));
        Tool.Fails(2, "does not end in .svg", "audit", Array("good.wav"), "--plot", "audit.png");
    }

    [Test]
    public void What_cannot_be_audited_is_a_sentence()
    {
        string array = Array("good.wav");
        Tool.Fails(2, "'--size 0m' is not the size of an array", "audit", array, "--size", "0m");
        Tool.Fails(2, "there is no such file", "audit", "nothing.wav");
        Tool.Fails(2, "The reference has 2 channels at 16000 Hz, the audio 8 channels at 16000 Hz.", "audit", array,
            "--reference",
            Array("two.wav", count: 2));
        ProgramResult silent = Tool.Run(
            "audit", Array("silent.wav", channels => System.Array.ForEach(channels, System.Array.Clear)));
        Assert.That(silent.Exited(0).Error, Does.Contain("Nothing can be told: all channels are silent"));
    }

    [Test]
    public void A_file_that_is_shorter_than_can_be_judged_tells_nothing()
    {
        ProgramResult result = Tool.Run("audit", Array("good.wav"), "--for", "500ms").Exited(0);

        Assert.That(result.Error, Does.Contain("Nothing can be told: only").And.Contain("listen for longer"));
    }

    /// <summary>A file of one sound, at each microphone a little later, and noise of its own.</summary>
    private static string Array(string name, Action<float[][]>? damage = null, int count = 8)
    {
        var random = new Random(1);
        float[] sound = [.. Enumerable.Range(0, Samples).Select(_ => random.NextSingle() - 0.5f)];
        float[][] channels = [.. Enumerable.Range(0, count).Select(channel => Enumerable.Range(0, Samples).Select(
            n => (sound[Math.Max(0, n - _delays[channel])] + ((random.NextSingle() - 0.5f) / 3)) / 2).ToArray())];
        damage?.Invoke(channels);
        string path = Tool.NewFile(name);
        using var file = new BinaryWriter(File.Create(path));
        file.Write("RIFF"u8);
        file.Write(36 + (Samples * count * 2));
        file.Write("WAVEfmt "u8);
        file.Write(16);
        file.Write((short)1);
        file.Write((short)count);
        file.Write(Rate);
        file.Write(Rate * count * 2);
        file.Write((short)(count * 2));
        file.Write((short)16);
        file.Write("data"u8);
        file.Write(Samples * count * 2);
        for (int n = 0; n < Samples; n++)
        {
            foreach (float[] channel in channels) file.Write((short)(channel[n] * 32_767));
        }

        return path;
    }
}
