using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AudioPipelines.Frames;

/// <summary>Interleaves planar samples of two or four bytes: four channels at a time if the samples have four bytes, eight of one
/// stream if they have two, and the rest by twos.</summary>
internal static class InterleavedCopy
{
    private const int Eights = 8;

    /// <summary>Writes every channel of a frame into its place.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="interleaved">Room for all of its samples.</param>
    public static void Copy<T>(FrameBuffer frame, Span<T> interleaved)
        where T : unmanaged
    {
        int channels = frame.Format.Channels;
        interleaved = interleaved[..(channels * frame.SamplesPerChannel)]; // memory is addressed without bounds checks below
        int channel = 0;
        if (Unsafe.SizeOf<T>() == sizeof(uint))
        {
            for (; channel + 4 <= channels; channel += 4) Four(frame, channel, MemoryMarshal.Cast<T, uint>(interleaved));
        }

        if (Unsafe.SizeOf<T>() == sizeof(ushort) && Vector128.IsHardwareAccelerated)
        {
            while (channel + Eights <= channels && TryEight(frame, channel, MemoryMarshal.AsBytes(interleaved)))
                channel += Eights;
        }

        for (; channel + 2 <= channels; channel += 2)
            Two(frame.Channel<T>(channel), frame.Channel<T>(channel + 1), channel, channels, interleaved);
        if (channel < channels) PlanarCopy.Interleave(frame.Channel<T>(channel), channel, channels, interleaved);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(FrameBuffer frame, int channel, Span<uint> interleaved)
    {
        ReadOnlySpan<uint> a = frame.Channel<uint>(channel), b = frame.Channel<uint>(channel + 1);
        ReadOnlySpan<uint> c = frame.Channel<uint>(channel + 2), d = frame.Channel<uint>(channel + 3);
        int channels = frame.Format.Channels, lanes = Vector128<uint>.Count, at = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            ref uint target = ref Unsafe.Add(ref MemoryMarshal.GetReference(interleaved), channel);
            for (; at + lanes <= a.Length; at += lanes)
            {
                Vector128<uint> first = Load(a, at), second = Load(b, at), third = Load(c, at), fourth = Load(d, at);
                Vector128<uint> lowOdd = PlanarVectors.ZipLow(first, third), highOdd = PlanarVectors.ZipHigh(first, third);
                Vector128<uint> lowEven = PlanarVectors.ZipLow(second, fourth), highEven = PlanarVectors.ZipHigh(second, fourth);
                PlanarVectors.ZipLow(lowOdd, lowEven).StoreUnsafe(ref target, (nuint)at * (nuint)channels);
                PlanarVectors.ZipHigh(lowOdd, lowEven).StoreUnsafe(ref target, (nuint)(at + 1) * (nuint)channels);
                PlanarVectors.ZipLow(highOdd, highEven).StoreUnsafe(ref target, (nuint)(at + 2) * (nuint)channels);
                PlanarVectors.ZipHigh(highOdd, highEven).StoreUnsafe(ref target, (nuint)(at + 3) * (nuint)channels);
            }
        }

        for (; at < a.Length; at++)
        {
            Span<uint> instant = interleaved.Slice((at * channels) + channel, 4);
            (instant[0], instant[1], instant[2], instant[3]) = (a[at], b[at], c[at], d[at]);
        }
    }

    /// <summary>Eight channels that lie in one memory. What takes eight instants of eight channels apart also puts them
    /// together.</summary>
    private static bool TryEight(FrameBuffer frame, int channel, Span<byte> interleaved)
    {
        ReadOnlySpan<byte> planes = frame.Together(channel, Eights);
        int instants = frame.SamplesPerChannel, row = frame.Format.Channels * sizeof(ushort);
        if (planes.IsEmpty || instants < Eights) return false;
        ref byte source = ref MemoryMarshal.GetReference(planes), target = ref interleaved[channel * sizeof(ushort)];
        for (int instant = 0; instant < instants; instant += Eights)
        {
            int at = Math.Min(instant, instants - Eights);
            PlanarVectors.TransposeHalves(
                ref Unsafe.Add(ref source, at * sizeof(ushort)), planes.Length / Eights,
                ref Unsafe.Add(ref target, (nint)at * row), row, Eights);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int channel, int channels, Span<T> interleaved)
        where T : unmanaged
    {
        int at = 0;
        if (channels == 2 && Vector128.IsHardwareAccelerated)
        {
            ref T target = ref MemoryMarshal.GetReference(interleaved);
            for (; at + Vector128<T>.Count <= a.Length; at += Vector128<T>.Count)
            {
                Vector128<T> first = Load(a, at), second = Load(b, at);
                PlanarVectors.ZipLow(first, second).StoreUnsafe(ref target, (nuint)at * 2);
                PlanarVectors.ZipHigh(first, second).StoreUnsafe(ref target, ((nuint)at * 2) + (nuint)Vector128<T>.Count);
            }
        }

        for (; at < a.Length; at++)
        {
            interleaved[(at * channels) + channel] = a[at];
            interleaved[(at * channels) + channel + 1] = b[at];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Load<T>(ReadOnlySpan<T> channel, int at)
        where T : unmanaged => Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(channel), (nuint)at);
}
