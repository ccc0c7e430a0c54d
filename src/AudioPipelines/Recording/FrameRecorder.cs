using System.Globalization;

namespace AudioPipelines.Recording;

/// <summary>
/// Records a source's frames in addition to their delivery, into one WAV file or one per segment. An existing file is never
/// overwritten. An error ends the recording with a warning, but not the source: delivery goes on when a disk is full.
/// </summary>
/// <remarks>Used on the source's thread only.</remarks>
internal sealed class FrameRecorder(RecordingPlan plan, Action<AudioSourceEvent> notify) : IDisposable
{
    private WavWriter? _file;
    private long _samplesOfSegment;
    private int _number;
    private bool _failed;

    /// <summary>Records a frame. A new file begins with a new format, with the frame after a full segment, and after a skip of
    /// more than a minute.</summary>
    public void Write(AudioFrame frame)
    {
        if (_failed) return;
        try
        {
            if (_file is not null
                && (!_file.Takes(frame.Format) || !WavWriter.Bridges(frame) || _file.Samples >= _samplesOfSegment)) CloseFile();
            if (_file is null) OpenFile(frame.Format);
            _file!.Write(frame);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Fail(failure);
        }
    }

    public void Dispose()
    {
        try
        {
            CloseFile();
        }
        catch (IOException failure)
        {
            Fail(failure);
        }
    }

    private void OpenFile(AudioFormat format)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(plan.Location)) ?? ".");
        string path = NextFreePath();
        _file = new WavWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0), format);
        _samplesOfSegment = plan.SegmentLength is { } length
            ? FrameLength.FromTime(length).ToSamples(format.SampleRate)
            : long.MaxValue;
    }

    /// <summary>The location itself, or with a number before its extension: the first that no file has yet.</summary>
    private string NextFreePath()
    {
        string location = Path.GetFullPath(plan.Location);
        bool isNumbered = plan.SegmentLength is not null || _number > 0;
        while (true)
        {
            string number = isNumbered ? string.Create(CultureInfo.InvariantCulture, $"-{_number:00000}") : "";
            string path = Path.Combine(
                Path.GetDirectoryName(location) ?? "",
                Path.GetFileNameWithoutExtension(location) + number + Path.GetExtension(location));
            _number++;
            isNumbered = true;
            if (!File.Exists(path)) return path;
        }
    }

    private void CloseFile()
    {
        WavWriter? file = _file;
        _file = null;
        file?.Dispose();
    }

    private void Fail(Exception failure)
    {
        _failed = true;
        notify(new SourceWarning($"The recording to '{plan.Location}' has ended: {failure.Message}"));
        try
        {
            CloseFile();
        }
        catch (IOException)
        {
            // Reported already.
        }
    }
}
