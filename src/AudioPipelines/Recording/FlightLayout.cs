using System.Runtime.CompilerServices;
using AudioPipelines.Model;

namespace AudioPipelines.Recording;

/// <summary>The arithmetic of a flight recorder: blocks of frames, used one after the other. The oldest makes room for the
/// next, so
/// there is one block more than the length needs.</summary>
/// <param name="Blocks">How many blocks there may be; 0: not even two frames fit into the memory that a flight recorder may
/// take.</param>
/// <param name="FramesPerBlock">How many frames a block holds.</param>
/// <param name="BytesPerFrame">The samples of a full frame, in bytes.</param>
/// <param name="Channels">How many channels a frame has.</param>
internal readonly record struct FlightLayout(int Blocks, int FramesPerBlock, int BytesPerFrame, int Channels)
{
    /// <summary>The most blocks: the one more takes 1.6 % of the memory.</summary>
    public const int MostBlocks = BlocksOfLength + 1;

    private const int BlocksOfLength = 64;

    /// <summary>What all blocks take, in bytes.</summary>
    public long Bytes => Blocks * FramesPerBlock * BytesWithNotes(BytesPerFrame, Channels);

    /// <summary>The blocks of a format.</summary>
    /// <param name="format">What the frames look like.</param>
    /// <param name="length">How much audio is to be kept.</param>
    public static FlightLayout For(AudioFormat format, TimeSpan length)
    {
        long bytes = (long)format.SamplesPerFrame * format.Channels * format.SampleType.BytesPerSample();
        long fitting = FlightSize.MostBytes / BytesWithNotes(bytes, format.Channels);
        if (fitting < 2) return default;
        long wanted = Math.Max(1, Ceiling(
            (Int128)length.Ticks * format.SampleRate, (Int128)TimeSpan.TicksPerSecond * format.SamplesPerFrame));
        int framesPerBlock = (int)Ceiling(Math.Min(wanted, fitting), BlocksOfLength);
        long blocks = Math.Min(Ceiling(wanted, framesPerBlock) + 1, fitting / framesPerBlock);
        return new FlightLayout((int)blocks, framesPerBlock, (int)bytes, format.Channels);
    }

    /// <summary>How much audio is kept for sure.</summary>
    public TimeSpan Kept(AudioFormat format) => TimeSpan.FromSeconds(
        (double)Math.Max(0, Blocks - 1) * FramesPerBlock * format.SamplesPerFrame / format.SampleRate);

    /// <summary>A frame with what is noted of it, and room for a gap of each channel.</summary>
    private static long BytesWithNotes(long bytes, int channels) =>
        bytes + Unsafe.SizeOf<FlightFrame>() + ((long)channels * Unsafe.SizeOf<FrameGap>());

    private static long Ceiling(Int128 value, Int128 divisor) => (long)((value + divisor - 1) / divisor);
}
