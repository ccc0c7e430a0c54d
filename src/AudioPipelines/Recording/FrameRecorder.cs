using System.Globalization;

namespace AudioPipelines.Recording;

/// <summary>
/// Records a source's frames besides their delivery, into one WAV file or one per segment. A file that exists is never written
/// over. What goes wrong ends the recording with a warning, not the source: listening goes on when a disk is full.
/// </summary>
/// <remarks>Used on the source's thread alone.</remarks>
internal sealed class FrameRecorder(RecordingPlan plan, Action<AudioSourceEvent> notify) : IDisposable
{
    private WavWriter? _file;
    private long _samplesOfSegment;
    private int _number;
    private bool _failed;

    /// <summary>Records a frame. Another format begins another file; so does a full segment, at a frame's start, and a
    /// frame before which more than a minute was skipped.</summary>
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

    /// <summary>The location itself, or with the first number before its extension that no file has yet.</summary>
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
            // Told already.
        }
    }
}
