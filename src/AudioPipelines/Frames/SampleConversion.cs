using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.Model;

namespace AudioPipelines.Frames;

/// <summary>Converts samples to another type if that is exact and as cheap as moving them: whole numbers of 16 bits into floats,
/// scaled as GStreamer's <c>audioconvert</c> does it. <c>audioconvert</c> does the rest.</summary>
internal static class SampleConversion
{
    /// <summary>How much is taken apart before it is converted, in bytes. It stays in the processor's first cache.</summary>
    private const int TileBytes = 16 * 1024;

    /// <summary>Whether samples of a type can be read as those of another.</summary>
    public static bool IsDone(SampleType from, SampleType to) => from == to || (from == SampleType.S16 && to == SampleType.F32);

    /// <summary>Copies samples.</summary>
    /// <param name="source">Whole samples.</param>
    /// <param name="from">How they are stored.</param>
    /// <param name="target">Room for as many.</param>
    /// <param name="to">How they are to be stored.</param>
    public static void Convert(ReadOnlySpan<byte> source, SampleType from, Span<byte> target, SampleType to)
    {
        if (from == to)
        {
            source.CopyTo(target);
            return;
        }

        if (!IsDone(from, to)) throw new ArgumentException($"{from} is not read as {to}.", nameof(to));
        ToFloats(MemoryMarshal.Cast<byte, short>(source), MemoryMarshal.Cast<byte, float>(target));
    }

    /// <summary>Takes interleaved samples apart, each channel into memory of its own, and converts them.</summary>
    /// <param name="interleaved">Whole sample instants.</param>
    /// <param name="channels">How many samples make an instant, at most 1,024.</param>
    /// <param name="from">How they are stored.</param>
    /// <param name="planar">Begins with the first channel's memory.</param>
    /// <param name="stride">From the beginning of one channel's memory to that of the next, in bytes.</param>
    /// <param name="to">How they are to be stored.</param>
    [SkipLocalsInit]
    public static void Deinterleave(
        ReadOnlySpan<byte> interleaved, int channels, SampleType from, Span<byte> planar, int stride, SampleType to)
    {
        if (channels == 1)
        {
            Convert(interleaved, from, planar, to);
            return;
        }

        int bytesPerInstant = channels * from.BytesPerSample(), growth = to.BytesPerSample() / from.BytesPerSample();
        Span<byte> tile = stackalloc byte[TileBytes];
        int room = Math.Max(1, TileBytes / bytesPerInstant);
        for (int first = 0; !interleaved.IsEmpty; first += room)
        {
            int instants = Math.Min(room, interleaved.Length / bytesPerInstant), plane = instants * from.BytesPerSample();
            PlanarCopy.Deinterleave(interleaved[..(instants * bytesPerInstant)], channels, from.BytesPerSample(), tile, plane);
            for (int channel = 0; channel < channels; channel++)
            {
                Span<byte> target = planar.Slice((channel * stride) + (first * to.BytesPerSample()), plane * growth);
                Convert(tile.Slice(channel * plane, plane), from, target, to);
            }

            interleaved = interleaved[(instants * bytesPerInstant)..];
        }
    }

    /// <summary>Scales 16 bits to −1 … 1: a division by 32,768, exact in a float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // its loop is hot at the first call
    public static void ToFloats(ReadOnlySpan<short> source, Span<float> target)
    {
        int lanes = Vector<short>.Count, half = Vector<float>.Count, at = 0;
        target = target[..source.Length];
        if (Vector.IsHardwareAccelerated)
        {
            for (; at <= source.Length - lanes; at += lanes)
            {
                Vector.Widen(new Vector<short>(source[at..]), out Vector<int> lower, out Vector<int> upper);
                (Vector.ConvertToSingle(lower) * Scale).CopyTo(target[at..]);
                (Vector.ConvertToSingle(upper) * Scale).CopyTo(target[(at + half)..]);
            }
        }

        for (; at < source.Length; at++) target[at] = source[at] * Scale;
    }

    private const float Scale = 1f / 32_768;
}
