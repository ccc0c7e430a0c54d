namespace AudioPipelines.Dashboard.Live;

/// <summary>What transforms samples, for each sample rate; one thread at a time.</summary>
internal sealed class LiveSpectra
{
    private const int MostRates = 16;

    private readonly Dictionary<int, LiveSpectrum> _byRate = [];

    /// <summary>Room for the samples of a transform.</summary>
    public float[] Samples { get; private set; } = [];

    /// <summary>The transform for a sample rate.</summary>
    public LiveSpectrum Of(int sampleRate)
    {
        if (_byRate.TryGetValue(sampleRate, out LiveSpectrum? spectrum)) return spectrum;
        if (_byRate.Count == MostRates) _byRate.Clear();
        _byRate[sampleRate] = spectrum = new LiveSpectrum(sampleRate);
        if (Samples.Length < spectrum.Size) Samples = new float[spectrum.Size];
        return spectrum;
    }
}
