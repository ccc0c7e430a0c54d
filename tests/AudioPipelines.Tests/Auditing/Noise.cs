using System.Numerics;

namespace AudioPipelines.Tests.Auditing;

/// <summary>Noise of microphones, and of rooms.</summary>
internal static class Noise
{
    private const int Directions = 24;

    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>White noise, another one in each channel.</summary>
    public static void AddOwn(float[][] channels, double size, Random random)
    {
        foreach (float[] channel in channels)
        {
            // The sum of three is normal enough, and fast.
            float scale = (float)(size * 2);
            for (int n = 0; n < channel.Length; n++)
                channel[n] += scale * (random.NextSingle() + random.NextSingle() + random.NextSingle() - 1.5f);
        }
    }

    /// <summary>Low noise from all directions, which the channels share as far as they are near each other.</summary>
    public static void AddDiffuse(float[][] channels, Vector3[] places, double size, Random random)
    {
        for (int direction = 0; direction < Directions; direction++)
        {
            var from = Vector3.Normalize(new Vector3((float)Normal(random), (float)Normal(random), (float)Normal(random)));
            int[] delays = [.. places.Select(place => (int)((Vector3.Dot(place, from) / 343 * Speech.SampleRate) + 2_000))];
            float scale = (float)(size * Math.Sqrt(0.19 / (Directions / 12.0))), last = 0;
            var noise = new float[channels[0].Length + 4_000];
            for (int n = 0; n < noise.Length; n++)
                noise[n] = last = (0.9f * last) + (scale * (random.NextSingle() - 0.5f));
            for (int channel = 0; channel < channels.Length; channel++)
            {
                ReadOnlySpan<float> heard = noise.AsSpan(delays[channel], channels[channel].Length);
                for (int n = 0; n < heard.Length; n++) channels[channel][n] += heard[n];
            }
        }
    }
}
