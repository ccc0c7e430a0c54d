using System.Security.Cryptography;
using NUnit.Framework;

namespace AudioPipelines.TestSupport;

/// <summary>Notes each frame that it is given, in words that can be compared: place, length, gaps, and a hash of the samples.
/// </summary>
public sealed class ObservedFrames
{
    private readonly List<string> _frames = [];
    private readonly List<(int Epoch, long Index, int Length, long Skipped)> _places = [];

    /// <summary>All frames so far; read it when none comes any more.</summary>
    public IReadOnlyList<string> Frames => _frames;

    /// <summary>How many instants they cover.</summary>
    public long Instants => _places.Sum(place => (long)place.Length);

    /// <summary>How many frames came.</summary>
    public int Count
    {
        get { lock (_frames) return _frames.Count; }
    }

    /// <summary>Notes a frame.</summary>
    public void Take(AudioFrame frame)
    {
        float[] samples = new float[frame.Channels * frame.SamplesPerChannel];
        frame.CopyInterleavedTo<float>(samples);
        byte[] hash = SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(samples.AsSpan()));
        string gaps = string.Concat(frame.Gaps.ToArray().Select(gap => $" {gap}"));
        lock (_frames)
        {
            _places.Add((frame.Epoch, frame.SampleIndex, frame.SamplesPerChannel, frame.SkippedSamples));
            _frames.Add(
                $"{frame.Epoch} {frame.SampleIndex} {frame.Pts} {frame.SamplesPerChannel} {frame.Format} "
                + $"{Convert.ToHexString(hash)}{gaps}");
        }
    }

    /// <summary>Fails unless each frame begins where the one before ended, or after as many instants as it says were left
    /// out.</summary>
    public void AssertContiguous()
    {
        for (int number = 1; number < _places.Count; number++)
        {
            (int epoch, long index, int length, _) = _places[number - 1];
            if (_places[number].Epoch != epoch) continue;
            long begin = _places[number].Index - _places[number].Skipped;
            Assert.That(begin, Is.EqualTo(index + length), $"where frame {number} begins");
        }
    }
}
