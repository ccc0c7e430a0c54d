namespace AudioPipelines.Testing;

/// <summary>Encodes and decodes samples that are their own channel number and index.</summary>
public static class CounterSamples
{
    internal const int ChannelBits = 6;
    private const int ChannelMask = (1 << ChannelBits) - 1;

    /// <summary>The value of a sample, as a signed integer of the coding's size.</summary>
    /// <param name="coding">How index and channel are coded.</param>
    /// <param name="channel">The channel's number, counted from 0.</param>
    /// <param name="index">The sample's index; may be negative.</param>
    public static int Encode(CounterCoding coding, int channel, long index)
    {
        ulong counter = (ulong)index << ChannelBits;
        if (!coding.IsPaired) counter |= (uint)channel & ChannelMask;
        else
        {
            counter |= (uint)(channel >> 1) & ChannelMask;
            if ((channel & 1) != 0) counter >>= coding.Bits;
        }

        int unused = 32 - coding.Bits;
        return (int)(uint)counter << unused >> unused;
    }

    /// <summary>The value of a sample as a float of nominal range −1 … 1, as <c>audioconvert</c> makes it.</summary>
    /// <exception cref="ArgumentException">The coding is not exact as float.</exception>
    public static float EncodeFloat(CounterCoding coding, int channel, long index) =>
        ToFloat(coding, Encode(coding, channel, index));

    /// <summary>Turns an integer sample into a float, as <c>audioconvert</c> does.</summary>
    /// <exception cref="ArgumentException">The coding is not exact as float.</exception>
    public static float ToFloat(CounterCoding coding, int value)
    {
        ThrowUnlessExact(coding);
        return value * (1f / (1 << (coding.Bits - 1)));
    }

    /// <summary>Turns a float sample back into the integer it came from.</summary>
    /// <exception cref="ArgumentException">The coding is not exact as float.</exception>
    public static int FromFloat(CounterCoding coding, float value)
    {
        ThrowUnlessExact(coding);
        return (int)MathF.Round(value * (1 << (coding.Bits - 1)));
    }

    /// <summary>Reads a sample of a single coding.</summary>
    /// <returns>The channel's number modulo 64 and the index modulo <see cref="CounterCoding.Period"/>.</returns>
    /// <exception cref="ArgumentException">The coding is in pairs.</exception>
    public static (int Channel, long Index) Decode(CounterCoding coding, int value)
    {
        if (coding.IsPaired) throw new ArgumentException("A sample of a pair says nothing alone; give both.", nameof(coding));
        return Split((uint)value & Mask(coding.Bits));
    }

    /// <summary>Reads two samples of a pair.</summary>
    /// <returns>The pair's number modulo 64 and the index modulo <see cref="CounterCoding.Period"/>.</returns>
    /// <exception cref="ArgumentException">The coding is not in pairs.</exception>
    public static (int Pair, long Index) Decode(CounterCoding coding, int low, int high)
    {
        if (!coding.IsPaired) throw new ArgumentException("The samples are no pair; give one.", nameof(coding));
        ulong mask = Mask(coding.Bits);
        return Split(((uint)low & mask) | (((uint)high & mask) << coding.Bits));
    }

    /// <summary>Fills a channel with consecutive samples.</summary>
    /// <exception cref="ArgumentException">The coding is not exact as float.</exception>
    public static void Fill(Span<float> destination, CounterCoding coding, int channel, long index)
    {
        for (int sample = 0; sample < destination.Length; sample++)
            destination[sample] = EncodeFloat(coding, channel, index + sample);
    }

    /// <summary>Writes interleaved samples in network byte order, as RTP's L16 and L24 carry them (RFC 3551, RFC 3190).</summary>
    /// <param name="destination">Room for a whole number of instants: <paramref name="channels"/> samples of
    /// <see cref="CounterCoding.Bits"/> each. All of it is filled.</param>
    /// <param name="coding">How index and channel are coded.</param>
    /// <param name="firstChannel">The number of the first channel.</param>
    /// <param name="channels">How many channels are interleaved.</param>
    /// <param name="index">The index of the first instant.</param>
    public static void WriteNetworkOrder(Span<byte> destination, CounterCoding coding, int firstChannel, int channels, long index)
    {
        int bytes = coding.Bits / 8;
        int at = 0;
        for (; at < destination.Length; index++)
        {
            for (int channel = 0; channel < channels; channel++)
            {
                int value = Encode(coding, firstChannel + channel, index);
                for (int shift = coding.Bits - 8; shift >= 0; shift -= 8) destination[at++] = (byte)(value >> shift);
            }
        }
    }

    /// <summary>Reads one sample in network byte order.</summary>
    /// <param name="source">Begins with its bytes.</param>
    /// <param name="coding">Gives the number of bytes.</param>
    public static int ReadNetworkOrder(ReadOnlySpan<byte> source, CounterCoding coding)
    {
        int value = 0;
        for (int at = 0; at < coding.Bits / 8; at++) value = (value << 8) | source[at];
        int unused = 32 - coding.Bits;
        return value << unused >> unused;
    }

    private static (int Number, long Index) Split(ulong counter) =>
        ((int)(counter & ChannelMask), (long)(counter >> ChannelBits));

    private static ulong Mask(int bits) => (1UL << bits) - 1;

    private static void ThrowUnlessExact(CounterCoding coding)
    {
        if (!coding.IsExactAsFloat)
            throw new ArgumentException($"{coding.Bits}-bit samples are not exact as float.", nameof(coding));
    }
}
