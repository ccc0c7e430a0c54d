using System.Runtime.InteropServices;

namespace AudioPipelines.Frames;

/// <summary>Copies between interleaved and planar samples of two or four bytes. The values are moved, never converted.</summary>
internal static class PlanarCopy
{
    /// <summary>Takes every <paramref name="channels"/>-th sample, starting at <paramref name="channel"/>.</summary>
    public static void Deinterleave(ReadOnlySpan<byte> interleaved, int channel, int channels, int bytesPerSample, Span<byte> planar)
    {
        if (channels == 1) interleaved[..planar.Length].CopyTo(planar);
        else if (bytesPerSample == sizeof(uint)) Gather(MemoryMarshal.Cast<byte, uint>(interleaved), channel, channels, MemoryMarshal.Cast<byte, uint>(planar));
        else Gather(MemoryMarshal.Cast<byte, ushort>(interleaved), channel, channels, MemoryMarshal.Cast<byte, ushort>(planar));
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
