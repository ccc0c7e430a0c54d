using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace AudioPipelines.Testing.Tests.GStreamer.Time;

/// <summary>What a source did in virtual time: a digest of everything in its frames, and each event with its time.</summary>
internal sealed class VirtualRecording : IDisposable
{
    private readonly VirtualTime _time;
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<string> _events = [];

    public VirtualRecording(GstSource source, VirtualTime time)
    {
        _time = time;
        source.SetCallback(Take);
        source.Notified += (_, what) => _events.Add($"{time.Elapsed} {Text(what)}");
    }

    /// <summary>The events, each with its time.</summary>
    public IReadOnlyList<string> Events => _events;

    /// <summary>Frames with a gap: their time, their first index and their gaps.</summary>
    public List<(TimeSpan Time, long Index, FrameGap[] Gaps)> Incomplete { get; } = [];

    /// <summary>How many frames came.</summary>
    public int Frames { get; private set; }

    /// <summary>The digest of all frames, and of the events.</summary>
    public string Digest
    {
        get
        {
            foreach (string line in _events) _digest.AppendData(Encoding.UTF8.GetBytes(line));
            return $"{Frames} frames, {_events.Count} events: {Convert.ToHexString(_digest.GetHashAndReset())}";
        }
    }

    public void Dispose() => _digest.Dispose();

    private void Take(AudioFrame frame)
    {
        Frames++;
        CaptureTime captured = frame.CaptureTime;
        ReadOnlySpan<long> facts =
        [
            frame.SampleIndex, frame.Pts, frame.SamplesPerChannel, frame.Epoch, frame.SkippedSamples, frame.SampleRate,
            captured.UnixNanoseconds, (long)captured.Clock, captured.UncertaintyNanoseconds,
            frame.IsExactlyAligned ? 1 : 0, frame.Gaps.Length, _time.Elapsed.Ticks,
        ];
        _digest.AppendData(MemoryMarshal.AsBytes(facts));
        foreach (FrameGap gap in frame.Gaps) _digest.AppendData(Encoding.UTF8.GetBytes(gap.ToString()));
        for (int channel = 0; channel < frame.Channels; channel++)
            _digest.AppendData(MemoryMarshal.AsBytes(frame.Channel(channel)));
        if (!frame.IsComplete) Incomplete.Add((_time.Elapsed, frame.SampleIndex, frame.Gaps.ToArray()));
    }

    private static string Text(AudioSourceEvent what) => what switch
    {
        SourceFailed failed => $"failed, {(failed.IsFinal ? "for good" : "to be restarted")}: {failed.Error.Message}",
        SourceStopped stopped => $"stopped: {string.Join(", ", stopped.Ledger.Channels)}",
        SourceStarted started => $"started: {string.Join(", ", started.Format.ChannelLabels)}, live: {started.IsLive}",
        EpochStarted begun => $"epoch {begun.Epoch} at {begun.SampleIndex} after {begun.Outage}: {begun.Reason}",
        AlignmentChanged changed => $"alignment: {string.Join(", ", changed.Alignment.Streams)}",
        _ => what.ToString(),
    };
}
