using AudioPipelines.Model;

namespace AudioPipelines.Frames;

/// <summary>How frames of a format lie in memory: a part for each stream, with the stream's channels one after the other. So a
/// stream's part can be filled before its frame exists.</summary>
internal sealed class FrameLayout
{
    private readonly int[] _parts;
    private readonly int[] _offsets;
    private readonly int[] _partBytes;

    /// <param name="format">The frames' format.</param>
    /// <param name="channelsPerStream">How many channels each stream has; <see langword="null"/>: all are in one part.</param>
    public FrameLayout(AudioFormat format, IReadOnlyList<int>? channelsPerStream)
    {
        Format = format;
        BytesPerSample = format.SampleType.BytesPerSample();
        BytesPerChannel = checked(format.SamplesPerFrame * BytesPerSample);
        _parts = new int[format.Channels];
        _offsets = new int[format.Channels];
        _partBytes = [.. (channelsPerStream ?? [format.Channels]).Select(channels => checked(channels * BytesPerChannel))];
        for (int part = 0, channel = 0; part < _partBytes.Length; part++)
        {
            for (int offset = 0; offset < _partBytes[part]; offset += BytesPerChannel, channel++)
            {
                _parts[channel] = part;
                _offsets[channel] = offset;
            }
        }
    }

    public AudioFormat Format { get; }

    public int BytesPerSample { get; }

    public int BytesPerChannel { get; }

    /// <summary>The part that a channel lies in.</summary>
    public int PartOf(int channel) => _parts[channel];

    /// <summary>Where in its part a channel begins.</summary>
    public int OffsetOf(int channel) => _offsets[channel];

    /// <summary>Memory for a frame. It is not cleared.</summary>
    public FrameBlock[] Allocate() =>
        Array.ConvertAll(_partBytes, bytes => new FrameBlock(GC.AllocateUninitializedArray<byte>(bytes)));
}
