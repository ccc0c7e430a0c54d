using System.Runtime.InteropServices;
using System.Text;
using AudioPipelines.Frames;
using AudioPipelines.GStreamer;
using AudioPipelines.Pipelines;
using AudioPipelines.Timing;

namespace AudioPipelines.Isolation;

/// <summary>Writes the audio of one stream into its ring. All on the worker's streaming thread.</summary>
/// <param name="ring">The ring.</param>
/// <param name="waits">Whether the stream waits if there is no room. If not, audio without room is dropped and counted, and the
/// count is sent as soon as there is room for it.</param>
/// <param name="ended">Called once the stream has ended. The end is sent like an error, so that it cannot overtake one.</param>
internal sealed unsafe class RingWriter(RecordRing ring, bool waits, Action ended) : IStreamTarget
{
    private static readonly TimeSpan _longestSleep = TimeSpan.FromSeconds(1);

    private long _written;
    private int _bytesPerInstant = 1;
    private byte[]? _untoldFormat;
    private ReferenceClock? _clock;
    private long _overflow;
    private volatile bool _closed;

    public bool IsClosed => _closed;

    public bool HasAmpleRoom => !waits || Free > ring.Capacity / 2;

    private long Free => ring.Capacity - (_written - Volatile.Read(ref ring.Read));

    /// <summary>Takes nothing more, and releases the stream if it waits. Any thread.</summary>
    public void Close()
    {
        _closed = true;
        Futex.WakeSleeper(ref ring.WriterSleeps);
    }

    public void WaitForRoom(long bytes)
    {
        if (waits) WaitFor(RecordRing.SizeOf((int)Math.Min(bytes, ring.LongestData)));
    }

    public void TakeFormat(AudioInfo info, bool isFromPackets)
    {
        int positions = Math.Min(info.Channels, FormatRecord.MostPositions);
        byte[] format = new byte[FormatRecord.Size + (positions * sizeof(int))];
        var record = new FormatRecord
        {
            Rate = info.Rate,
            Channels = info.Channels,
            BytesPerInstant = info.BytesPerFrame,
            IsFromPackets = isFromPackets ? 1 : 0,
            SampleType = info.SampleType ?? throw new ArgumentException($"Frames are not made of {info.Format}.", nameof(info)),
            IsPlanar = info.IsInterleaved ? 0 : 1,
        };
        MemoryMarshal.Write(format, record);
        MemoryMarshal.Cast<int, byte>(info.Positions.Take(positions).ToArray()).CopyTo(format.AsSpan(FormatRecord.Size));
        _bytesPerInstant = info.BytesPerFrame;
        _untoldFormat = format;
        ReportPending();
    }

    public bool Take(in BufferFacts facts, in SampleBlock audio)
    {
        bool hadOverflow = _overflow > 0;
        if (!ReportPending() || (facts.Reference is { } reference && !TellClock(reference.Clock)))
        {
            _overflow += audio.Length;
            return !_closed;
        }

        RecordHeader header = Describe(facts, hadOverflow);
        int longest = ring.LongestData / _bytesPerInstant, written = 0;
        while (written < audio.Length)
        {
            SampleBlock part = audio.Slice(written, Math.Min(longest, audio.Length - written));
            header.Length = part.Bytes;
            if (!TryReserve(header.Length, out Span<byte> room)) break;
            part.CopyTo(room);
            Commit(header);
            written += part.Length;
            header.Flags |= RecordFlags.IsContinued;
        }

        _overflow += audio.Length - written;
        return !_closed;
    }

    public void Overflow(long samples) => _overflow += samples;

    public void End()
    {
        while (!_closed && !ReportPending())
            WaitFor(RecordRing.SizeOf(_untoldFormat?.Length ?? 0) + RecordRing.SizeOf(sizeof(long)));
        ended();
    }

    private static RecordHeader Describe(in BufferFacts facts, bool isAfterOverflow)
    {
        var header = new RecordHeader { Kind = RecordKind.Audio, Samples = facts.Samples };
        if (facts.IsDiscontinuous || isAfterOverflow) header.Flags |= RecordFlags.IsDiscontinuous;
        if (facts.IsNewStream) header.Flags |= RecordFlags.IsNewStream;
        if (facts.IsGuessed) header.Flags |= RecordFlags.IsGuessed;
        if (facts.RunningTime is { } time)
        {
            header.Flags |= RecordFlags.HasTime;
            header.RunningTime = time;
        }

        if (facts.Reference is { } reference)
        {
            header.Flags |= RecordFlags.HasReference;
            header.ReferenceTime = reference.Nanoseconds;
        }

        if (facts.Packet is { } packet)
        {
            header.Flags |= RecordFlags.HasPacket;
            (header.Ssrc, header.Timestamp, header.Clock) = (packet.Ssrc, packet.Timestamp, packet.Clock);
            header.Reports = packet.Reports ?? -1;
        }

        return header;
    }

    /// <summary>Reports how much was dropped, and then the format if it has changed since.</summary>
    /// <returns>Whether nothing is left to report.</returns>
    private bool ReportPending()
    {
        if (_overflow > 0)
        {
            if (!Write(new RecordHeader { Kind = RecordKind.Overflow, Length = sizeof(long) }, MemoryMarshal.AsBytes(
                new ReadOnlySpan<long>(ref _overflow))))
                return false;
            _overflow = 0;
        }

        if (_untoldFormat is null) return true;
        if (!Write(new RecordHeader { Kind = RecordKind.Format, Length = _untoldFormat.Length }, _untoldFormat)) return false;
        _untoldFormat = null;
        return true;
    }

    private bool TellClock(ReferenceClock clock)
    {
        if (clock == _clock) return true;
        byte[] name = Encoding.UTF8.GetBytes(clock.Name);
        if (!Write(new RecordHeader { Kind = RecordKind.Clock, Length = name.Length }, name)) return false;
        _clock = clock;
        return true;
    }

    /// <summary>Writes a record. Waits for room if the stream waits.</summary>
    /// <returns>False if there is no room, or nothing is taken any more.</returns>
    private bool Write(in RecordHeader header, ReadOnlySpan<byte> data)
    {
        if (!TryReserve(data.Length, out Span<byte> room)) return false;
        data.CopyTo(room);
        Commit(header);
        return true;
    }

    /// <summary>Finds room for the data of the next record. Waits for it if the stream waits.</summary>
    /// <returns>False if there is no room, or nothing is taken any more.</returns>
    private bool TryReserve(int length, out Span<byte> room)
    {
        int size = RecordRing.SizeOf(length);
        if (waits) WaitFor(size);
        bool isThere = !_closed && Free >= size;
        room = isThere ? new Span<byte>(ring.At(_written) + RecordHeader.Size, length) : default;
        return isThere;
    }

    /// <summary>Releases a written record to the readers.</summary>
    private void Commit(in RecordHeader header)
    {
        *(RecordHeader*)ring.At(_written) = header;
        _written += RecordRing.SizeOf(header.Length);
        Volatile.Write(ref ring.Written, _written);
        WakeReaders();
    }

    /// <summary>Wakes each reader that sleeps until the ring holds as much as now.</summary>
    private void WakeReaders()
    {
        Interlocked.MemoryBarrier(); // a reader that announces itself now finds what was written
        long held = ring.Capacity - Free;
        if (held >= Volatile.Read(ref ring.SourceLevel)) Futex.WakeSleeper(ref ring.SourceSleeps);
        if (held >= Volatile.Read(ref ring.ReaderLevel)) Futex.WakeSleeper(ref ring.ReaderSleeps);
    }

    private void WaitFor(int size)
    {
        while (!_closed && Free < size)
        {
            Futex.Announce(ref ring.WriterSleeps);
            if (_closed || Free >= size) break;
            Futex.Sleep(ref ring.WriterSleeps, _longestSleep);
        }

        Futex.Withdraw(ref ring.WriterSleeps);
    }
}
