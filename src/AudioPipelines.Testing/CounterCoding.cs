namespace AudioPipelines.Testing;

/// <summary>How a sample encodes its channel and its index. The codings of the project's <c>countersrc</c> element.</summary>
/// <remarks>
/// Single: each sample is (index · 64 + channel) mod 2^bits. In pairs: an even channel holds the low half of
/// (index · 64 + channel / 2) mod 2^(2 · bits), the odd channel after it the high half. Both in two's complement; channel and
/// pair numbers are taken modulo 64.
/// </remarks>
public readonly record struct CounterCoding
{
    /// <summary>Makes a coding.</summary>
    /// <param name="bits">Bits of a sample: 16, 24 or 32.</param>
    /// <param name="isPaired">Whether two channels share one counter.</param>
    public CounterCoding(int bits, bool isPaired)
    {
        if (bits is not (16 or 24 or 32))
            throw new ArgumentOutOfRangeException(nameof(bits), bits, "Samples have 16, 24 or 32 bits.");
        Bits = bits;
        IsPaired = isPaired;
    }

    /// <summary>Each 24-bit sample is complete; exact also as F32. Repeats after 2^18 samples, 5.4 s at 48 kHz.</summary>
    public static CounterCoding Single24 { get; } = new(24, false);

    /// <summary>Each 32-bit sample is complete. Repeats after 2^26 samples, 23 minutes at 48 kHz. Not exact as F32.</summary>
    public static CounterCoding Single32 { get; } = new(32, false);

    /// <summary>Two 24-bit channels share a counter of 2^42 indices; exact also as F32.</summary>
    public static CounterCoding Pair24 { get; } = new(24, true);

    /// <summary>Two 16-bit channels share a counter of 2^26 indices; exact also as F32.</summary>
    public static CounterCoding Pair16 { get; } = new(16, true);

    /// <summary>Bits of a sample: 16, 24 or 32.</summary>
    public int Bits { get; }

    /// <summary>Whether two channels share one counter.</summary>
    public bool IsPaired { get; }

    /// <summary>How many bits of the index are kept.</summary>
    public int IndexBits => (IsPaired ? 2 * Bits : Bits) - CounterSamples.ChannelBits;

    /// <summary>After how many samples the values repeat.</summary>
    public long Period => 1L << IndexBits;

    /// <summary>Whether a 32-bit float holds the values exactly.</summary>
    public bool IsExactAsFloat => Bits <= 24;
}
