using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AudioPipelines.Frames;

/// <summary>Gives the samples of a frame another type: scaled as GStreamer's <c>audioconvert</c> does it, rounded and
/// limited.</summary>
internal static class SampleCast
{
    private const float Full16 = 32_768;
    private const double Full32 = 2_147_483_648;

    /// <summary>Copies a channel.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="target">Room for its samples.</param>
    /// <param name="step">From one sample's place to that of the next.</param>
    public static void Copy<T>(FrameBuffer frame, int channel, Span<T> target, int step)
        where T : unmanaged
    {
        switch (frame.Format.SampleType)
        {
            case SampleType.S16:
                Copy(frame.Channel<short>(channel), target, step);
                break;
            case SampleType.S32:
                Copy(frame.Channel<int>(channel), target, step);
                break;
            default:
                Copy(frame.Channel<float>(channel), target, step);
                break;
        }
    }

    // One loop for each pair of types: the compiler keeps of Cast what the pair needs.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy<TFrom, T>(ReadOnlySpan<TFrom> source, Span<T> target, int step)
        where TFrom : unmanaged
        where T : unmanaged
    {
        if (typeof(TFrom) == typeof(T) && step == 1)
        {
            source.CopyTo(MemoryMarshal.Cast<T, TFrom>(target));
            return;
        }

        for (int i = 0, at = 0; i < source.Length; i++, at += step) target[at] = Cast<TFrom, T>(source[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Cast<TFrom, T>(TFrom value)
        where TFrom : unmanaged
        where T : unmanaged
    {
        if (typeof(TFrom) == typeof(T)) return Unsafe.BitCast<TFrom, T>(value);
        if (typeof(TFrom) == typeof(short))
        {
            short sample = Unsafe.BitCast<TFrom, short>(value);
            return typeof(T) == typeof(int) ? Unsafe.BitCast<int, T>(sample << 16) : Unsafe.BitCast<float, T>(sample / Full16);
        }

        if (typeof(TFrom) == typeof(int))
        {
            int sample = Unsafe.BitCast<TFrom, int>(value);
            return typeof(T) == typeof(short)
                ? Unsafe.BitCast<short, T>((short)Math.Min((sample + (1L << 15)) >> 16, short.MaxValue))
                : Unsafe.BitCast<float, T>((float)(sample / Full32));
        }

        float real = Unsafe.BitCast<TFrom, float>(value);
        return typeof(T) == typeof(short)
            ? Unsafe.BitCast<short, T>(Limited16(MathF.Round(real * Full16)))
            : Unsafe.BitCast<int, T>(Limited32(Math.Round(real * Full32)));
    }

    private static short Limited16(float value) =>
        float.IsNaN(value) ? (short)0 : (short)Math.Clamp(value, short.MinValue, short.MaxValue);

    private static int Limited32(double value) => double.IsNaN(value) ? 0 : (int)Math.Clamp(value, int.MinValue, int.MaxValue);
}
