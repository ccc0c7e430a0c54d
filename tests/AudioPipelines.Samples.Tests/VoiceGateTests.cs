using System.Globalization;
using System.Text.RegularExpressions;

namespace AudioPipelines.Samples.Tests;

public partial class VoiceGateTests
{
    private const int Rate = 48_000;
    private static readonly string[] _words = ["Front_Left", "Front_Center", "Rear_Right", "Side_Left"];

    [Test]
    public void Each_utterance_is_a_segment_with_what_came_just_before_it()
    {
        (float[] audio, List<(int From, int To)> words) = Speech();
        string folder = TestFolder.Create("gate"), file = Path.Combine(folder, "talk.wav");
        Waves.Write(file, Rate, [audio]);
        float[] written = WavFile.Read(file).Audio.Channels[0].ToArray();

        ProgramResult run = Sample.Run("VoiceGate", file, Path.Combine(folder, "segments")).Exited();

        Match[] segments = [.. Segment().Matches(run.Output).Cast<Match>()];
        Assert.That(segments, Has.Length.EqualTo(words.Count), run.Output);
        foreach ((Match segment, (int from, int to)) in segments.Zip(words))
        {
            float[] heard = WavFile.Read(Path.Combine(folder, "segments", segment.Groups[1].Value)).Audio.Channels[0].ToArray();
            int start = (int)Math.Round(double.Parse(segment.Groups[2].Value, CultureInfo.InvariantCulture) * Rate);
            Assert.That(start, Is.InRange(from - (int)(0.35 * Rate), from), "the beginning is not cut off");
            Assert.That(start + heard.Length, Is.GreaterThan(to), "nor the end");
            Assert.That(heard, Is.EqualTo(written[start..(start + heard.Length)]), "sample by sample");
        }

        Sample.HasBalancedLedger(run.Output);
    }

    /// <summary>Words with some seconds of a quiet room, and a click, between them.</summary>
    private static (float[] Audio, List<(int From, int To)> Words) Speech()
    {
        var random = new Random(1);
        List<(int, int)> words = [];
        List<float> audio = [.. Room(Rate)];
        foreach (string name in _words)
        {
            float[] word = WavFile.Read($"/usr/share/sounds/alsa/{name}.wav").Audio.Channels[0].ToArray();
            int first = Array.FindIndex(word, sample => Math.Abs(sample) > 0.05f);
            int last = Array.FindLastIndex(word, sample => Math.Abs(sample) > 0.05f);
            words.Add((audio.Count + first, audio.Count + last));
            audio.AddRange(word.Zip(Room(word.Length), (a, b) => a + b));
            audio.AddRange(Room(Rate));
            audio.Add(0.5f);
            audio.AddRange(Room(Rate));
        }

        return ([.. audio], words);

        IEnumerable<float> Room(int samples) => Enumerable.Range(0, samples).Select(_ => (random.NextSingle() - 0.5f) * 0.002f);
    }

    [GeneratedRegex(@"(segment-\d+\.wav): ([\d.]+) s to ")]
    private static partial Regex Segment();
}
