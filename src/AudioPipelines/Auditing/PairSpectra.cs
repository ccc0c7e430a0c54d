using System.Numerics;
using System.Runtime.InteropServices;

namespace AudioPipelines.Auditing;

/// <summary>Sums, over blocks, the differences of phase between each two channels, bin by bin (the cross-spectra of GCC-PHAT).
/// Where two channels hear the same sound the differences agree and add up; where each has noise of its own they
/// cancel.</summary>
/// <remarks>C. Knapp and G. Carter, The generalized correlation method for estimation of time delay, 1976.</remarks>
internal sealed class PairSpectra(int channels, int bins)
{
    private readonly float[] _re = new float[channels * (channels - 1) / 2 * bins];
    private readonly float[] _im = new float[channels * (channels - 1) / 2 * bins];
    private readonly int[] _blocks = new int[channels * (channels - 1) / 2];

    public int Channels => channels;

    public int Bins => bins;

    /// <summary>How many blocks of a pair were summed. Those in which one is silent are not: they would make copies seem less
    /// alike.</summary>
    public int Blocks(int first, int second) => _blocks[PairOf(first, second)];

    /// <summary>The sum of a pair whose first channel comes before its second.</summary>
    public ReadOnlySpan<float> Re(int first, int second) => _re.AsSpan(At(first, second), bins);

    /// <inheritdoc cref="Re"/>
    public ReadOnlySpan<float> Im(int first, int second) => _im.AsSpan(At(first, second), bins);

    public void Add(BlockSpectra block)
    {
        for (int first = 0; first < channels; first++)
        {
            for (int second = first + 1; second < channels; second++)
            {
                if (!block.HasSound(first) || !block.HasSound(second)) continue;
                _blocks[PairOf(first, second)]++;
                AddPair(
                    block.PhaseRe(first), block.PhaseIm(first), block.PhaseRe(second), block.PhaseIm(second),
                    _re.AsSpan(At(first, second), bins), _im.AsSpan(At(first, second), bins));
            }
        }
    }

    /// <summary>Adds other sums.</summary>
    public void Add(PairSpectra other)
    {
        AddAll(_re, other._re);
        AddAll(_im, other._im);
        for (int pair = 0; pair < _blocks.Length; pair++) _blocks[pair] += other._blocks[pair];
    }

    public void Clear()
    {
        Array.Clear(_re);
        Array.Clear(_im);
        Array.Clear(_blocks);
    }

    private int At(int first, int second) => PairOf(first, second) * bins;

    private int PairOf(int first, int second) => (first * ((2 * channels) - first - 1) / 2) + second - first - 1;

    /// <summary>Adds the first times the conjugate of the second.</summary>
    private static void AddPair(
        ReadOnlySpan<float> aRe, ReadOnlySpan<float> aIm, ReadOnlySpan<float> bRe, ReadOnlySpan<float> bIm, Span<float> re,
        Span<float> im)
    {
        ReadOnlySpan<Vector<float>> vaRe = MemoryMarshal.Cast<float, Vector<float>>(aRe);
        ReadOnlySpan<Vector<float>> vaIm = MemoryMarshal.Cast<float, Vector<float>>(aIm);
        ReadOnlySpan<Vector<float>> vbRe = MemoryMarshal.Cast<float, Vector<float>>(bRe);
        ReadOnlySpan<Vector<float>> vbIm = MemoryMarshal.Cast<float, Vector<float>>(bIm);
        Span<Vector<float>> vRe = MemoryMarshal.Cast<float, Vector<float>>(re);
        Span<Vector<float>> vIm = MemoryMarshal.Cast<float, Vector<float>>(im);
        for (int n = 0; n < vRe.Length; n++)
        {
            vRe[n] += (vaRe[n] * vbRe[n]) + (vaIm[n] * vbIm[n]);
            vIm[n] += (vaIm[n] * vbRe[n]) - (vaRe[n] * vbIm[n]);
        }

        for (int n = vRe.Length * Vector<float>.Count; n < re.Length; n++)
        {
            re[n] += (aRe[n] * bRe[n]) + (aIm[n] * bIm[n]);
            im[n] += (aIm[n] * bRe[n]) - (aRe[n] * bIm[n]);
        }
    }

    private static void AddAll(Span<float> sums, ReadOnlySpan<float> more)
    {
        for (int n = 0; n < sums.Length; n++) sums[n] += more[n];
    }
}
