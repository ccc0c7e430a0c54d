namespace AudioPipelines.Auditing;

/// <summary>Multiplies what two channels have between them at one time with what two have at another. Bins in which both are
/// alike count for most.</summary>
internal static class PhaseProduct
{
    /// <summary>Adds the first, in the order of its channels, times the conjugate of the second.</summary>
    /// <returns>The sum of sizes: what the sum over all bins is if the two are the same.</returns>
    public static double Add(
        PairSpectra first, int a, int b, PairSpectra second, int c, int d, Span<float> re, Span<float> im)
    {
        (float firstSign, float secondSign) = (a < b ? 1 : -1, c < d ? 1 : -1);
        (a, b, c, d) = (Math.Min(a, b), Math.Max(a, b), Math.Min(c, d), Math.Max(c, d));
        ReadOnlySpan<float> firstRe = first.Re(a, b), firstIm = first.Im(a, b);
        ReadOnlySpan<float> secondRe = second.Re(c, d), secondIm = second.Im(c, d);
        double whole = 0;
        for (int bin = 0; bin < re.Length; bin++)
        {
            float re1 = firstRe[bin], im1 = firstIm[bin] * firstSign, re2 = secondRe[bin], im2 = secondIm[bin] * secondSign;
            re[bin] += (re1 * re2) + (im1 * im2);
            im[bin] += (im1 * re2) - (re1 * im2);
            whole += MathF.Sqrt(((re1 * re1) + (im1 * im1)) * ((re2 * re2) + (im2 * im2)));
        }

        return whole;
    }
}
