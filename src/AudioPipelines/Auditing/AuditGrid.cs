using System.Numerics;

namespace AudioPipelines.Auditing;

/// <summary>How audio of a sample rate is cut and transformed.</summary>
internal sealed record AuditGrid
{
    /// <summary>The lowest sample rate whose bins hold anything to compare.</summary>
    public const int LowestRate = 1_000;

    /// <summary>Below, rooms and hum say more than the sound; above, noise does.</summary>
    private const double LowestHertz = 100, HighestHertz = 8_000;

    /// <summary>The hum of both mains' frequencies must fall into different bins.</summary>
    private const double ShortestBlock = 0.25;

    /// <param name="sampleRate">The sample rate in hertz.</param>
    /// <param name="shortestBlock">How long a block is at least, in seconds.</param>
    public AuditGrid(int sampleRate, double shortestBlock = ShortestBlock)
    {
        SampleRate = sampleRate;
        BlockLength = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(256, sampleRate * shortestBlock));
        FirstBin = BinOf(LowestHertz);
        LastBin = BinOf(Math.Min(HighestHertz, sampleRate * 0.45));
    }

    public int SampleRate { get; }

    /// <summary>The samples of a block: a power of two.</summary>
    public int BlockLength { get; }

    /// <summary>The first and last bin in which channels are compared.</summary>
    public int FirstBin { get; }

    /// <inheritdoc cref="FirstBin"/>
    public int LastBin { get; }

    /// <summary>How many bins are compared.</summary>
    public int Bins => LastBin - FirstBin + 1;

    /// <summary>How far a channel may be shifted to be found, in samples.</summary>
    public int LongestLag => BlockLength / 4;

    public int BinOf(double hertz) => (int)Math.Round(hertz * BlockLength / SampleRate);
}
