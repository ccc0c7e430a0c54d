namespace AudioPipelines.Samples.Tests;

/// <summary>Writes WAV files of 16 bits, without the library.</summary>
internal static class Waves
{
    public static void Write(string path, int rate, float[][] channels)
    {
        int samples = channels[0].Length;
        using var file = new BinaryWriter(File.Create(path));
        file.Write(WavFile.Header(rate, channels.Length, 16, samples));
        for (int index = 0; index < samples; index++)
        {
            foreach (float[] channel in channels)
                file.Write((short)Math.Clamp(MathF.Round(channel[index] * 32_768), short.MinValue, short.MaxValue));
        }
    }
}
