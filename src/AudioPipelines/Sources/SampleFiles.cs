using AudioPipelines.GStreamer;
using AudioPipelines.Recording;
using AudioPipelines.Trust;

namespace AudioPipelines.Sources;

/// <summary>Opens the files of a replay, if the source may.</summary>
/// <param name="options">The source's options; its trust decides.</param>
/// <param name="isolation">Whether files are decoded in a worker process.</param>
/// <param name="notify">Takes the warnings of decoders.</param>
internal sealed class SampleFiles(GstSourceOptions options, IsolationPlan? isolation, Action<AudioSourceEvent> notify)
{
    private readonly ResourceRules? _rules = options.Trust is RestrictedPolicy policy ? new ResourceRules(policy) : null;

    /// <summary>Checks that a folder may be read.</summary>
    /// <exception cref="AudioSourceException">It is refused.</exception>
    public void CheckFolder(string folder) => _rules?.CheckFolder(folder, "the folder to replay");

    /// <summary>Opens a file of a segment.</summary>
    /// <exception cref="AudioSourceException">It is missing, refused, or not what was recorded.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stopping"/> is set.</exception>
    public ISampleReader OpenRecorded(
        string folder, string file, RecordedStretch stretch, int channels, CancellationToken stopping)
    {
        string path = Path.Combine(folder, file);
        if (_rules is not null && (CanonicalPath.Of(path) is not { } canonical || !CanonicalPath.IsUnder(canonical, [folder])))
            throw Refusal.Outside(path, "a file of the recording", isOutput: false);
        ISampleReader reader = Open(
            path, stretch.Format.SampleType, stretch.Format.SampleRate, isRecorded: stretch.Recorder.Encoding is "wav", stopping);
        if (reader.Channels == channels && reader.SampleRate == stretch.Format.SampleRate) return reader;
        using (reader)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.Corrupt,
                $"'{path}' has {reader.Channels} channels at {reader.SampleRate} Hz, and {channels} at "
                + $"{stretch.Format.SampleRate} "
                + "Hz were recorded.");
        }
    }

    /// <summary>Opens a plain file.</summary>
    /// <exception cref="AudioSourceException">It is missing or refused, or cannot be decoded.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stopping"/> is set.</exception>
    public ISampleReader OpenPlain(string path, SampleType type, int? sampleRate, CancellationToken stopping) =>
        Open(path, type, sampleRate, isRecorded: false, stopping);

    private ISampleReader Open(string path, SampleType type, int? sampleRate, bool isRecorded, CancellationToken stopping)
    {
        if (_rules is not null) _rules.CheckFile(path, "a file to replay");
        else LocalFile.Check(path);
        WavSampleReader? wav;
        try
        {
            wav = WavSampleReader.TryOpen(path, type, isRecorded);
        }
        catch (IOException failure)
        {
            throw new AudioSourceException(AudioSourceErrorKind.Corrupt, $"'{path}' cannot be read: {failure.Message}", failure);
        }

        if (wav is not null && (isRecorded || sampleRate is null || wav.SampleRate == sampleRate)) return wav;
        wav?.Dispose();
        if (isRecorded)
            throw new AudioSourceException(AudioSourceErrorKind.Corrupt, $"'{path}' has no WAV header of {type} samples.");
        return new DecodedSampleReader(
            path, type, sampleRate, new GstSourceOptions { Trust = options.Trust, Logger = options.Logger }, isolation, notify,
            stopping);
    }
}
