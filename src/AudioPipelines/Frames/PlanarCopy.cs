using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AudioPipelines.Frames;

/// <summary>Copies between interleaved and planar samples of two or four bytes. The values are moved, never converted.</summary>
internal static class PlanarCopy
{
    /// <summary>How much interleaved audio is taken apart at a time, in bytes. It stays in the processor's first cache while each
    /// group of channels is picked out of it.</summary>
    private const int TileBytes = 16 * 1024;

    /// <summary>Takes interleaved samples apart, each channel into memory of its own.</summary>
    /// <param name="interleaved">Whole sample instants.</param>
    /// <param name="channels">How many samples make an instant.</param>
    /// <param name="bytesPerSample">2 or 4.</param>
    /// <param name="planar">Begins with the first channel's memory.</param>
    /// <param name="stride">From the beginning of one channel's memory to that of the next, in bytes.</param>
    public static void Deinterleave(
        ReadOnlySpan<byte> interleaved, int channels, int bytesPerSample, Span<byte> planar, int stride)
    {
        if (channels == 1)
        {
            interleaved.CopyTo(planar);
            return;
        }

        int lanes = Vector128<byte>.Count / bytesPerSample;
        int instants = interleaved.Length / (channels * bytesPerSample);
        bool isWide = Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian && instants >= lanes;
        if (!isWide || (channels > 2 && channels < lanes))
        {
            DeinterleaveOneByOne(interleaved, channels, bytesPerSample, planar, stride);
            return;
        }

        // The code below addresses memory without bounds checks.
        _ = planar[..(((channels - 1) * stride) + (instants * bytesPerSample))];
        ref byte source = ref MemoryMarshal.GetReference(interleaved);
        ref byte target = ref MemoryMarshal.GetReference(planar);
        if (channels == 2)
        {
            if (bytesPerSample == sizeof(uint)) PlanarVectors.SplitWords(ref source, ref target, stride, instants);
            else PlanarVectors.SplitHalves(ref source, ref target, stride, instants);
            return;
        }

        int tile = Math.Max(1, TileBytes / (channels * bytesPerSample * lanes)) * lanes;
        for (int first = 0; first < instants; first += tile)
        {
            int begin = Math.Min(first, instants - lanes);
            int length = Math.Min(tile, instants - begin);
            for (int channel = 0; channel < channels; channel += lanes)
            {
                // If the last group would not be full, it begins earlier: some channels are copied twice.
                nint group = Math.Min(channel, channels - lanes);
                ref byte from = ref Unsafe.Add(ref source, (((nint)begin * channels) + group) * bytesPerSample);
                ref byte to = ref Unsafe.Add(ref target, (group * stride) + ((nint)begin * bytesPerSample));
                if (bytesPerSample == sizeof(uint))
                    PlanarVectors.TransposeWords(ref from, channels * sizeof(uint), ref to, stride, length);
                else PlanarVectors.TransposeHalves(ref from, channels * sizeof(ushort), ref to, stride, length);
            }
        }
    }

    /// <summary>The same sample by sample: for machines without vectors, and to check the vector code.</summary>
    public static void DeinterleaveOneByOne(
        ReadOnlySpan<byte> interleaved, int channels, int bytesPerSample, Span<byte> planar, int stride)
    {
        int bytes = interleaved.Length / channels;
        for (int channel = 0; channel < channels; channel++)
        {
            Span<byte> target = planar.Slice(channel * stride, bytes);
            if (bytesPerSample == sizeof(uint))
                Gather(MemoryMarshal.Cast<byte, uint>(interleaved), channel, channels, MemoryMarshal.Cast<byte, uint>(target));
            else Gather(
                MemoryMarshal.Cast<byte, ushort>(interleaved), channel, channels, MemoryMarshal.Cast<byte, ushort>(target));
        }
    }

    /// <summary>Writes every <paramref name="channels"/>-th sample, starting at <paramref name="channel"/>.</summary>
    public static void Interleave<T>(ReadOnlySpan<T> planar, int channel, int channels, Span<T> interleaved)
        where T : unmanaged
    {
        for (int sample = 0, at = channel; sample < planar.Length; sample++, at += channels) interleaved[at] = planar[sample];
    }

    private static void Gather<T>(ReadOnlySpan<T> interleaved, int channel, int channels, Span<T> planar)
        where T : unmanaged
    {
        for (int sample = 0, at = channel; sample < planar.Length; sample++, at += channels) planar[sample] = interleaved[at];
    }
}
