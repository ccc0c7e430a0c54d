using NWaves.Transforms;

namespace AudioPipelines.Auditing;

/// <summary>A delay and how well it is known.</summary>
/// <param name="Lag">In samples, fractions included.</param>
/// <param name="Uncertainty">Four standard deviations; more where the sound has no pauses.</param>
/// <param name="Windows">How many windows it was measured by.</param>
/// <param name="IsInverted">Whether the polarity is the opposite.</param>
internal readonly record struct MeasuredDelay(double Lag, double Uncertainty, int Windows, bool IsInverted);

/// <summary>Finds by how much a channel is late, to a fraction of a sample, once that is known roughly. Each window gives a delay
/// of its own; their scatter says how sure it is.</summary>
internal sealed class ExactDelay
{
    private const double ShortestWindow = 0.02, FirstReach = 0.006, Reach = 0.0015; // seconds
    private const int MostWindows = 100;
    private const double LeastStrength = 4, LeastAlike = 0.4, NearPeak = 2;
    private const double HighestEcho = 0.8, HighestEchoWithoutPauses = 0.55;
    private const double ComparableEcho = 0.45; // another peak that may be the direct sound's
    private const int MostParts = 10;
    private const double Deviations = 4, DeviationsWithoutPauses = 16, LeastUncertainty = 0.01;

    private readonly float[] _sound;
    private readonly AuditGrid _grid;
    private readonly RealFft _fft;
    private readonly float[] _shape;
    private readonly int[] _windows;
    private readonly int _sampleRate;
    private readonly double _highestEcho;
    private readonly double _deviations;

    public ExactDelay(float[] sound, ActiveParts active, int sampleRate)
    {
        _sound = sound;
        _grid = new AuditGrid(sampleRate, ShortestWindow);
        _fft = new RealFft(_grid.BlockLength);
        _shape = [.. Enumerable.Range(0, _grid.BlockLength).Select(n => (float)Shape((n + 0.5) / _grid.BlockLength))];
        _sampleRate = sampleRate;
        // Windows that begin with a sound hold more of the direct sound than of its echoes. Without pauses all windows hold both.
        (_highestEcho, _deviations) =
            active.HasPauses ? (HighestEcho, Deviations) : (HighestEchoWithoutPauses, DeviationsWithoutPauses);
        int[] all = [.. active.Windows(_grid.BlockLength).Where(from => from + _grid.BlockLength <= sound.Length)];
        _windows = all.Length <= MostWindows
            ? all
            : [.. Enumerable.Range(0, MostWindows).Select(n => all[(int)((long)n * all.Length / MostWindows)])];
    }

    /// <summary>Finds it.</summary>
    /// <param name="other">The channel.</param>
    /// <param name="rough">Its delay to some milliseconds.</param>
    /// <returns><see langword="null"/>: nothing is clear.</returns>
    public MeasuredDelay? Find(float[] other, int rough)
    {
        MeasuredDelay? found = FindNear(other, rough, FirstReach);
        // Once more with the windows where they belong, since what only one of them holds moves the peak.
        return found is { } first ? FindNear(other, (int)Math.Round(first.Lag), Reach) : null;
    }

    private MeasuredDelay? FindNear(float[] other, int shift, double reach)
    {
        int[] windows = [.. _windows.Where(
            from => from + shift >= 0 && from + shift + _grid.BlockLength <= other.Length)];
        PhaseSum[] parts = [.. Enumerable.Range(0, Math.Min(MostParts, windows.Length)).Select(_ => new PhaseSum(_grid))];
        for (int n = 0; n < windows.Length; n++)
            parts[n % parts.Length].Add(Spectrum(_sound, windows[n]), Spectrum(other, windows[n] + shift));
        if (Sum(parts).Peak(-Samples(reach), Samples(reach), _fft) is not { } all) return null;
        var near = parts.Select(part => (Part: part, Near: part.Near(all.Lag, NearPeak))).Where(
            part => part.Near.Alike / all.Alike >= LeastAlike).ToArray();
        if (near.Length * 4 < parts.Length || near.Length == 0) return null;
        // Windows that hold an echo only, or noise, are left out.
        int lag = (int)Math.Round(all.Lag);
        if (Sum(near.Select(part => part.Part)).Peak(lag - 2, lag + 2, _fft) is not { } peak || peak.Strength < LeastStrength)
            return null;
        if (peak.Other > _highestEcho) return null;
        double mean = near.Average(part => part.Near.Lag), scatter = near.Length == 1
            ? 0
            : near.Sum(part => (part.Near.Lag - mean) * (part.Near.Lag - mean)) / (near.Length - 1) / near.Length;
        // What all windows share, such as an echo, does not scatter: it is seen beside the peak.
        double shared = peak.Noise / (Math.Abs(peak.Alike) * peak.Bandwidth);
        double uncertainty = Math.Max(LeastUncertainty, _deviations * Math.Sqrt(scatter + (shared * shared)))
            + (peak.Other > ComparableEcho ? peak.Away : 0);
        return new MeasuredDelay(shift + peak.Lag, uncertainty, windows.Length * near.Length / parts.Length, peak.Alike < 0);
    }

    private PhaseSum Sum(IEnumerable<PhaseSum> parts)
    {
        var sum = new PhaseSum(_grid);
        foreach (PhaseSum part in parts) sum.Add(part);
        return sum;
    }

    private int Samples(double seconds) => (int)(seconds * _sampleRate);

    private (float[] Re, float[] Im) Spectrum(float[] samples, int from)
    {
        (float[] re, float[] im) = (new float[_grid.BlockLength], new float[_grid.BlockLength]);
        float[] input = samples[from..(from + _grid.BlockLength)];
        float mean = input.Average();
        for (int n = 0; n < input.Length; n++) input[n] = (input[n] - mean) * _shape[n];
        _fft.Direct(input, re, im);
        return (re, im);
    }

    /// <summary>A window that fades in fast and out slowly, since direct sound comes before its echoes.</summary>
    private static double Shape(double place) => place switch
    {
        < 0.1 => 0.5 - (0.5 * Math.Cos(Math.PI * place / 0.1)),
        < 0.4 => 1,
        < 0.75 => 0.5 + (0.5 * Math.Cos(Math.PI * (place - 0.4) / 0.35)),
        _ => 0,
    };
}
