using System.Globalization;

namespace AudioPipelines.Cli.Running;

/// <summary>Measures the delays between a source's channels, and what offsets of its streams follow.</summary>
/// <param name="plan">What runs.</param>
/// <param name="reference">Which stream, or which channel of one stream, others are compared with: a number from 1, or a name;
/// <see langword="null"/>: the first.</param>
/// <param name="expectsChirp">Whether the sound is our chirp.</param>
internal sealed class Calibration(PipelinePlan plan, string? reference, bool expectsChirp)
{
    /// <summary>What other channels may be late by; so long it goes on after the last sound.</summary>
    private static readonly TimeSpan _after = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan _look = TimeSpan.FromSeconds(0.5);

    private ArrayAuditor.Calibrator? _calibrator;
    private AudioFormat? _format;
    private TimeSpan _looked;
    private TimeSpan? _heardAll;

    /// <summary>What the audio is like.</summary>
    public AudioFormat Format => _format!;

    /// <summary>The channel that others are compared with, counted from 0.</summary>
    public int Reference { get; private set; }

    /// <summary>How much was heard.</summary>
    public TimeSpan Heard => _calibrator!.Heard;

    /// <summary>How many sounds with pauses between them the reference has heard.</summary>
    public int Sounds => _calibrator!.Sounds;

    /// <summary>Listens to a frame.</summary>
    /// <exception cref="UsageException">There is no such reference, or nothing to compare.</exception>
    public void Listen(AudioFrame frame)
    {
        if (_calibrator is null) Begin(frame.Format);
        _calibrator!.Listen(frame);
    }

    /// <summary>Whether so many sounds were heard, and what comes late too.</summary>
    public bool HasHeard(int sounds)
    {
        if (_calibrator is null || (Heard - _looked < _look && _heardAll is null)) return false;
        _looked = Heard;
        if (_heardAll is null && Sounds >= sounds) _heardAll = Heard;
        return _heardAll is { } all && Heard - all >= _after;
    }

    /// <summary>How late each channel is against the reference.</summary>
    public IReadOnlyList<ArrayAuditor.Delay> Measure() => _calibrator!.Measure();

    /// <summary>What follows for the streams; empty where there is one.</summary>
    public IReadOnlyList<StreamOffset> Offsets(SourceAlignment alignment, IReadOnlyList<ArrayAuditor.Delay> delays)
    {
        IReadOnlyList<StreamChannels> streams = StreamChannels.Of(plan, alignment, Format.ChannelLabels);
        return streams.Count == 0
            ? []
            : StreamOffset.Of(
                streams, streams.Select((stream, number) => (stream, number)).Last(
                    pair => pair.stream.First <= Reference).number, delays, Format.SampleRate);
    }

    private void Begin(AudioFormat format)
    {
        if (format.Channels == 1)
        {
            throw new UsageException(
                $"'{plan.Name}' has one channel, and nothing to compare it with. Calibrate a description with a stream for each "
                + $"device.");
        }

        _format = format;
        Reference = reference is null ? 0 : Find(format);
        _calibrator = new ArrayAuditor.Calibrator(Reference, expectsChirp);
    }

    /// <summary>The first channel of the stream that is meant, or the channel.</summary>
    private int Find(AudioFormat format)
    {
        (string Name, int First)[] known = [.. Streams(format.ChannelLabels)];
        if (known.Length < 2) known = [.. format.ChannelLabels.Select((label, channel) => (label, channel))];
        int at = Array.FindIndex(known, one => one.Name == reference);
        if (at < 0 && int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) at = number - 1;
        return at >= 0 && at < known.Length
            ? known[at].First
            : throw new UsageException(
                $"There is no stream or channel '--reference {reference}'. There are: "
                + $"{string.Join(", ", known.Select(one => one.Name))}.");
    }

    /// <summary>The streams by the labels of their first channels: the description's, or the stream's name and 1.</summary>
    private IEnumerable<(string Name, int First)> Streams(IReadOnlyList<string> labels)
    {
        for (int channel = 0; channel < labels.Count; channel++)
        {
            string label = labels[channel];
            StreamPlan? stream = plan.Streams.FirstOrDefault(stream => stream.Labels.Count > 0 && stream.Labels[0] == label);
            if (stream is not null) yield return (stream.Sink, channel);
            else if (label.EndsWith(" 1", StringComparison.Ordinal)) yield return (label[..^2], channel);
        }
    }
}
