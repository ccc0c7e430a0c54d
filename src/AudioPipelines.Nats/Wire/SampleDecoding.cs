using System.Runtime.InteropServices;

namespace AudioPipelines.Nats.Wire;

/// <summary>Writes the samples of a message into frames of the source's own type.</summary>
internal static class SampleDecoding
{
    /// <summary>Writes all channels of a frame that was begun.</summary>
    public static void Write(Batch batch, ReadOnlySpan<byte> message, in WireFrame frame, FrameBuilder to)
    {
        SampleCoding coding = batch.Header.Coding;
        if (coding.IsFlac())
        {
            WriteDecoded(batch, frame, coding is SampleCoding.Flac16 ? 16 : 8, to);
            return;
        }

        int size = frame.Samples * coding.BytesPerSample();
        for (int channel = 0; channel < to.Format.Channels; channel++)
        {
            ReadOnlySpan<byte> from = message.Slice(frame.Audio + (channel * size), size);
            switch (to.Format.SampleType)
            {
                case SampleType.S16: ToShorts(from, coding, to.GetSpan<short>(channel)); break;
                case SampleType.S32: ToIntegers(from, coding, to.GetSpan<int>(channel)); break;
                default: ToFloats(from, coding, to.GetSpan<float>(channel)); break;
            }
        }
    }

    /// <param name="batch">Has the samples.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="shift">By how many bits they are below 32: 16, or 8 for 24 bits.</param>
    /// <param name="to">Takes them.</param>
    private static void WriteDecoded(Batch batch, in WireFrame frame, int shift, FrameBuilder to)
    {
        for (int channel = 0; channel < to.Format.Channels; channel++)
        {
            ReadOnlySpan<int> from = batch.Decoded.AsSpan((channel * batch.Instants) + frame.Audio, frame.Samples);
            switch (to.Format.SampleType)
            {
                case SampleType.S16:
                    Span<short> shorts = to.GetSpan<short>(channel);
                    for (int at = 0; at < from.Length; at++) shorts[at] = (short)(from[at] >> (16 - shift));
                    break;
                case SampleType.S32:
                    Span<int> integers = to.GetSpan<int>(channel);
                    for (int at = 0; at < from.Length; at++) integers[at] = from[at] << shift;
                    break;
                default:
                    Span<float> floats = to.GetSpan<float>(channel);
                    float scale = 1f / (1L << (31 - shift));
                    for (int at = 0; at < from.Length; at++) floats[at] = from[at] * scale;
                    break;
            }
        }
    }

    private static void ToFloats(ReadOnlySpan<byte> from, SampleCoding coding, Span<float> to)
    {
        if (coding is SampleCoding.F32)
        {
            from.CopyTo(MemoryMarshal.AsBytes(to));
        }
        else if (coding is SampleCoding.S16)
        {
            ReadOnlySpan<short> shorts = MemoryMarshal.Cast<byte, short>(from);
            for (int at = 0; at < shorts.Length; at++) to[at] = shorts[at] * (1f / 32_768);
        }
        else
        {
            ReadOnlySpan<int> integers = MemoryMarshal.Cast<byte, int>(from);
            for (int at = 0; at < integers.Length; at++) to[at] = integers[at] * (1f / 2_147_483_648);
        }
    }

    private static void ToShorts(ReadOnlySpan<byte> from, SampleCoding coding, Span<short> to)
    {
        if (coding is SampleCoding.S16)
        {
            from.CopyTo(MemoryMarshal.AsBytes(to));
        }
        else if (coding is SampleCoding.F32)
        {
            ReadOnlySpan<float> floats = MemoryMarshal.Cast<byte, float>(from);
            for (int at = 0; at < floats.Length; at++)
            {
                float sample = float.IsNaN(floats[at]) ? 0 : floats[at] * 32_768;
                to[at] = (short)Math.Clamp(MathF.Round(sample), short.MinValue, short.MaxValue);
            }
        }
        else
        {
            ReadOnlySpan<int> integers = MemoryMarshal.Cast<byte, int>(from);
            for (int at = 0; at < integers.Length; at++)
                to[at] = (short)Math.Min(((long)integers[at] + 0x8000) >> 16, short.MaxValue);
        }
    }

    private static void ToIntegers(ReadOnlySpan<byte> from, SampleCoding coding, Span<int> to)
    {
        if (coding is SampleCoding.S32)
        {
            from.CopyTo(MemoryMarshal.AsBytes(to));
        }
        else if (coding is SampleCoding.S16)
        {
            ReadOnlySpan<short> shorts = MemoryMarshal.Cast<byte, short>(from);
            for (int at = 0; at < shorts.Length; at++) to[at] = shorts[at] << 16;
        }
        else
        {
            ReadOnlySpan<float> floats = MemoryMarshal.Cast<byte, float>(from);
            for (int at = 0; at < floats.Length; at++)
            {
                double sample = float.IsNaN(floats[at]) ? 0 : floats[at] * 2_147_483_648.0;
                to[at] = (int)Math.Clamp(Math.Round(sample), int.MinValue, int.MaxValue);
            }
        }
    }
}
