using System.Runtime.InteropServices;
using System.Text;
using AudioPipelines.Frames;
using AudioPipelines.GStreamer;
using AudioPipelines.Model;
using AudioPipelines.Pipelines;
using AudioPipelines.Timing;

namespace AudioPipelines.Isolation;

/// <summary>Hands on the contents of one stream's records. Trusts nothing that it has not checked. A broken rule is an
/// <see cref="InvalidDataException"/>.</summary>
/// <param name="stream">The stream's number.</param>
/// <param name="sampleType">How frames store samples.</param>
/// <param name="formats">Limits the formats that are accepted.</param>
/// <param name="target">Takes the audio.</param>
internal sealed class RecordDecoder(int stream, SampleType sampleType, FormatBudget formats, IStreamTarget target)
{
    private const int LongestClock = 4_096;
    private const long MostOverflow = 1L << 40;

    private ReferenceClock? _clock;
    private int _bytesPerInstant;
    private SampleType _stored;
    private int _channels;
    private long[] _planes = [];
    private int _halfASecond = int.MaxValue;
    private bool _isBegun;
    private int _taken;

    /// <summary>Bytes of half a second of audio; <see cref="int.MaxValue"/> until the format is known. Any thread.</summary>
    public int HalfASecond => Volatile.Read(ref _halfASecond);

    /// <summary>How many bytes of audio the source needs at least before it can go on.</summary>
    public long Lacks => target.Lacks * _bytesPerInstant;

    /// <summary>Hands on one record.</summary>
    /// <param name="header">A copy, which the worker cannot change.</param>
    /// <param name="data">The record's data, which the worker can still change.</param>
    /// <param name="mayWait">Whether to wait if there is no room. If not, the same record must come again until it is
    /// taken.</param>
    public RecordFate Take(in RecordHeader header, ReadOnlySpan<byte> data, bool mayWait)
    {
        switch (header.Kind)
        {
            case RecordKind.Audio:
                return TakeAudio(header, data, mayWait);
            case RecordKind.Format:
                return TakeFormat(data, mayWait) ? RecordFate.Taken : RecordFate.HeldUp;
            case RecordKind.Clock when data.Length <= LongestClock:
                _clock = ReferenceClock.Parse(Encoding.UTF8.GetString(data));
                return RecordFate.Taken;
            case RecordKind.Overflow
                when data.Length == sizeof(long) && MemoryMarshal.Read<long>(data) is > 0 and <= MostOverflow and var samples:
                target.Overflow(samples);
                return RecordFate.Taken;
            default:
                throw new InvalidDataException($"a record of the unknown kind {header.Kind} with {data.Length} bytes");
        }
    }

    private static RtpPacket PacketOf(in RecordHeader header) => new(header.Ssrc, header.Timestamp, header.Clock)
    {
        Reports = header.Reports < 0 ? null : header.Reports,
    };

    private RecordFate TakeAudio(in RecordHeader header, ReadOnlySpan<byte> data, bool mayWait)
    {
        if (_bytesPerInstant == 0 || data.IsEmpty || data.Length % _bytesPerInstant != 0
            || header.Samples < data.Length / _bytesPerInstant)
            throw new InvalidDataException($"{data.Length} bytes of audio in instants of {_bytesPerInstant} bytes");
        var facts = new BufferFacts(
            (header.Flags & RecordFlags.HasTime) != 0 ? header.RunningTime : null,
            header.Samples,
            (header.Flags & RecordFlags.IsDiscontinuous) != 0,
            (header.Flags & RecordFlags.HasReference) != 0 && _clock is { } clock
                ? new ReferenceTime(clock, header.ReferenceTime)
                : null,
            (header.Flags & RecordFlags.HasPacket) != 0 ? PacketOf(header) : null,
            (header.Flags & RecordFlags.IsContinued) != 0 || _isBegun,
            (header.Flags & RecordFlags.IsNewStream) != 0,
            (header.Flags & RecordFlags.IsGuessed) != 0);
        SampleBlock audio = Read(data).Slice(_taken); // the worker may have shortened it meanwhile: that is nonsense
        if (!mayWait)
        {
            int taken = target.TakeWhatFits(facts, audio);
            _isBegun = taken >= 0 && taken < audio.Length;
            _taken = _isBegun ? _taken + taken : 0;
            return taken < 0 ? RecordFate.Refused : _isBegun ? RecordFate.HeldUp : RecordFate.Taken;
        }

        (_isBegun, _taken) = (false, 0);
        target.WaitForRoom(audio.Bytes);
        return target.Take(facts, audio) ? RecordFate.Taken : RecordFate.Refused;
    }

    private SampleBlock Read(ReadOnlySpan<byte> data)
    {
        if (_planes.Length == 0) return new SampleBlock(data, _stored, _channels);
        int plane = data.Length / _channels;
        for (int channel = 0; channel < _channels; channel++) _planes[channel] = channel * plane;
        return new SampleBlock(data, _planes, _stored, data.Length / _bytesPerInstant);
    }

    private bool TakeFormat(ReadOnlySpan<byte> data, bool mayWait)
    {
        if (data.Length < FormatRecord.Size) throw new InvalidDataException($"a format of {data.Length} bytes");
        FormatRecord format = MemoryMarshal.Read<FormatRecord>(data);
        int positions = Math.Min(format.Channels, FormatRecord.MostPositions);
        if (format.Rate is < 1 or > AudioFormat.MaximumSampleRate || format.Channels is < 1 or > AudioFormat.MaximumChannels
            || !Enum.IsDefined(format.SampleType) || !SampleConversion.IsDone(format.SampleType, sampleType)
            || format.IsPlanar is not (0 or 1)
            || format.BytesPerInstant != format.Channels * format.SampleType.BytesPerSample()
            || data.Length != FormatRecord.Size + (positions * sizeof(int)))
        {
            throw new InvalidDataException($"a format of {format.Channels} channels at {format.Rate} Hz, {format.SampleType}, "
                + $"{format.BytesPerInstant} bytes each instant");
        }

        formats.Take(stream, format.Rate, format.Channels);
        int[] known = MemoryMarshal.Cast<byte, int>(data[FormatRecord.Size..]).ToArray();
        int bits = format.SampleType.BytesPerSample() * 8;
        _bytesPerInstant = format.BytesPerInstant;
        _stored = format.SampleType;
        _channels = format.Channels;
        _planes = format.IsPlanar == 1 ? new long[_channels] : [];
        Volatile.Write(ref _halfASecond, (int)Math.Min(int.MaxValue, (long)format.Rate * format.BytesPerInstant / 2));
        var info = new AudioInfo
        {
            Format = AudioInfo.FormatOf(format.SampleType),
            Rate = format.Rate,
            Channels = format.Channels,
            BytesPerFrame = format.BytesPerInstant,
            IsInterleaved = format.IsPlanar == 0,
            Width = bits,
            Depth = bits,
            Positions = [.. known, .. Enumerable.Repeat(-3, format.Channels - positions)],
        };
        if (!mayWait) return target.TryTakeFormat(info, format.IsFromPackets == 1);
        target.TakeFormat(info, format.IsFromPackets == 1);
        return true;
    }
}

/// <summary>What became of a record.</summary>
internal enum RecordFate
{
    /// <summary>All of it was taken.</summary>
    Taken,

    /// <summary>There was no room for all of it.</summary>
    HeldUp,

    /// <summary>The target takes nothing more.</summary>
    Refused,
}
