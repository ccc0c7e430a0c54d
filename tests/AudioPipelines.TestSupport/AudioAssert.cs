using NUnit.Framework;

namespace AudioPipelines.TestSupport;

/// <summary>Compares audio sample by sample.</summary>
public static class AudioAssert
{
    /// <summary>One step of 16-bit audio.</summary>
    public const float LeastBit16 = 1f / 32768;

    /// <summary>Fails unless both are alike in rate, channels, length and each sample, within a tolerance.</summary>
    public static void AreSame(AudioData actual, AudioData expected, float tolerance = 0)
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(expected);
        Assert.That(
            (actual.Rate, Channels: actual.Channels.Count, actual.Samples),
            Is.EqualTo((expected.Rate, Channels: expected.Channels.Count, expected.Samples)),
            "rate, channels, samples");
        for (int channel = 0; channel < expected.Channels.Count; channel++)
        {
            AreSame(actual.Channels[channel], expected.Channels[channel], tolerance, channel);
        }
    }

    private static void AreSame(float[] actual, float[] expected, float tolerance, int channel)
    {
        int first = -1, count = 0;
        float largest = 0;
        for (int index = 0; index < expected.Length; index++)
        {
            float difference = Math.Abs(actual[index] - expected[index]);
            if (difference <= tolerance) continue;
            if (count++ == 0) first = index;
            largest = Math.Max(largest, difference);
        }

        if (count == 0) return;
        Assert.Fail($"channel {channel}: {count} of {expected.Length} samples differ by more than {tolerance}, by {largest} at "
            + $"most; the first at index {first}: {actual[first]:R} instead of {expected[first]:R}");
    }
}
