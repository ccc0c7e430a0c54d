using System.Buffers.Binary;

namespace AudioPipelines.Tests.Auditing;

/// <summary>The speech of the Debian package alsa-utils: eight voices saying where a loudspeaker is, 48 kHz.</summary>
internal static class Speech
{
    public const int SampleRate = 48_000;

    private const string Folder = "/usr/share/sounds/alsa";
    private static readonly Lazy<float[][]> _words = new(ReadAll);

    /// <summary>Words in random order, with pauses between them.</summary>
    public static float[] Say(Random random, int samples)
    {
        var speech = new float[samples];
        for (int at = random.Next(4_800); at < samples; at += 4_800 + random.Next(14_400))
        {
            float[] word = _words.Value[random.Next(_words.Value.Length)];
            for (int n = 0; n < word.Length && at + n < samples; n++) speech[at + n] = word[n];
            at += word.Length;
        }

        return speech;
    }

    private static float[][] ReadAll()
    {
        string[] files = [.. Directory.GetFiles(Folder, "*.wav").Where(file => !file.EndsWith("Noise.wav")).Order()];
        Assert.That(files, Has.Length.EqualTo(8), $"{Folder} holds the speech of alsa-utils");
        return [.. files.Select(Read)];
    }

    private static float[] Read(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        int data = bytes.AsSpan().IndexOf("data"u8) + 8;
        Assert.That(BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(24)), Is.EqualTo(SampleRate));
        var samples = new float[(bytes.Length - data) / sizeof(short)];
        for (int n = 0; n < samples.Length; n++)
            samples[n] = BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(data + (n * sizeof(short)))) / 32_768f;
        return samples;
    }
}
