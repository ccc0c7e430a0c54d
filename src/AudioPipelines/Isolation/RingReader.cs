using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using AudioPipelines.Descriptions;
using AudioPipelines.Frames;
using AudioPipelines.GStreamer;
using AudioPipelines.Sources;
using AudioPipelines.Timing;

namespace AudioPipelines.Isolation;

/// <summary>Reads the ring of one stream on a thread of its own, which is to the stream what a streaming thread is where the pipelines are
/// in this process.</summary>
/// <remarks>Whatever the worker writes, nothing is read that is not in the ring: positions and lengths are copied before they are
/// checked, and what breaks a rule is nonsense, at which the reading ends.</remarks>
/// <param name="ring">The ring.</param>
/// <param name="sampleType">How samples are stored.</param>
/// <param name="target">Takes the audio.</param>
/// <param name="nonsense">Told once of what the worker cannot have meant.</param>
[SuppressMessage("Reliability", "CA1001", Justification = "Events without wait handle hold nothing.")]
internal sealed unsafe class RingReader(RecordRing ring, SampleType sampleType, IStreamTarget target, Action<string> nonsense)
{
    private const int LongestClock = 4_096;
    private const long MostOverflow = 1L << 40;

    private static readonly TimeSpan _longestSleep = TimeSpan.FromSeconds(1);

    private readonly ManualResetEventSlim _finishing = new();
    private readonly ManualResetEventSlim _ended = new();
    private ReferenceClock? _clock;
    private int _bytesPerInstant;
    private long _read;
    private long _last = long.MaxValue;
    private Action? _whenDone;
    private volatile bool _closed;

    /// <summary>Begins to read.</summary>
    public void Start(string name) => new Thread(Run) { IsBackground = true, Name = name }.Start();

    /// <summary>Lets it come to its end once it has read what is in the ring now: the worker will write nothing more that counts.</summary>
    /// <param name="whenDone">Called once by whoever gets there.</param>
    public void Finish(Action? whenDone)
    {
        if (whenDone is not null) Volatile.Write(ref _whenDone, whenDone);
        Interlocked.CompareExchange(ref _last, Volatile.Read(ref ring.Written), long.MaxValue);
        _finishing.Set();
        Futex.WakeSleeper(ref ring.ReaderSleeps);
        if (_ended.IsSet) TellDone();
    }

    /// <summary>Ends the reading.</summary>
    public void Close()
    {
        _closed = true;
        _finishing.Set();
        Futex.WakeSleeper(ref ring.ReaderSleeps);
    }

    /// <summary>Waits until the ring is not touched any more.</summary>
    /// <returns>Whether that came in time.</returns>
    public bool WaitForEnd(TimeSpan deadline) => _ended.Wait(deadline);

    private void Run()
    {
        try
        {
            while (!_closed && _read < Volatile.Read(ref _last))
            {
                long available = Volatile.Read(ref ring.Written) - _read;
                if (available == 0) Sleep();
                else if (available < 0 || available > ring.Capacity) throw new InvalidDataException($"a ring that holds {available} of {ring.Capacity} bytes");
                else if (!ReadRecord(available)) break;
            }

        }
        catch (Exception thrown)
        {
            nonsense(thrown.Message);
            _finishing.Wait();
        }

        TellDone(); // before the end, or the source would be over without having heard why
        if (!_closed && Volatile.Read(ref _last) != long.MaxValue) target.End();
        _ended.Set();
        TellDone();
    }

    private void TellDone() => Interlocked.Exchange(ref _whenDone, null)?.Invoke();

    private void Sleep()
    {
        Futex.Announce(ref ring.ReaderSleeps);
        if (Volatile.Read(ref ring.Written) == _read && !_closed && _read < Volatile.Read(ref _last))
            Futex.Sleep(ref ring.ReaderSleeps, _longestSleep);
        Futex.Withdraw(ref ring.ReaderSleeps);
    }

    /// <returns>False once nothing more is taken.</returns>
    private bool ReadRecord(long available)
    {
        byte* place = ring.At(_read);
        RecordHeader header = *(RecordHeader*)place; // a copy: what is checked must be what is used
        if (available < RecordHeader.Size || header.Length < 0 || header.Length > ring.LongestData || RecordRing.SizeOf(header.Length) > available)
            throw new InvalidDataException($"a record of {header.Length} bytes where {available} have been written");
        bool goesOn = Take(header, new ReadOnlySpan<byte>(place + RecordHeader.Size, header.Length));
        _read += RecordRing.SizeOf(header.Length);
        Volatile.Write(ref ring.Read, _read);
        // Not for each record that leaves, or both sides would take turns record by record.
        if (Volatile.Read(ref ring.Written) - _read <= ring.Capacity / 2) Futex.WakeSleeper(ref ring.WriterSleeps);
        return goesOn;
    }

    private bool Take(in RecordHeader header, ReadOnlySpan<byte> data)
    {
        switch (header.Kind)
        {
            case RecordKind.Audio:
                return TakeAudio(header, data);
            case RecordKind.Format:
                TakeFormat(data);
                return true;
            case RecordKind.Clock when data.Length <= LongestClock:
                _clock = ReferenceClock.Parse(Encoding.UTF8.GetString(data));
                return true;
            case RecordKind.Overflow when data.Length == sizeof(long) && MemoryMarshal.Read<long>(data) is > 0 and <= MostOverflow and var samples:
                target.Overflow(samples);
                return true;
            default:
                throw new InvalidDataException($"a record of the unknown kind {header.Kind} with {data.Length} bytes");
        }
    }

    private bool TakeAudio(in RecordHeader header, ReadOnlySpan<byte> data)
    {
        if (_bytesPerInstant == 0 || data.IsEmpty || data.Length % _bytesPerInstant != 0 || header.Samples < data.Length / _bytesPerInstant)
            throw new InvalidDataException($"{data.Length} bytes of audio in instants of {_bytesPerInstant} bytes");
        target.WaitForRoom(data.Length);
        var facts = new BufferFacts(
            (header.Flags & RecordFlags.HasTime) != 0 ? header.RunningTime : null,
            header.Samples,
            (header.Flags & RecordFlags.IsDiscontinuous) != 0,
            (header.Flags & RecordFlags.HasReference) != 0 && _clock is { } clock ? new ReferenceTime(clock, header.ReferenceTime) : null,
            (header.Flags & RecordFlags.HasPacket) != 0 ? new RtpStamp(header.Ssrc, header.Timestamp) : null,
            (header.Flags & RecordFlags.IsContinued) != 0);
        return target.Take(facts, data);
    }

    private void TakeFormat(ReadOnlySpan<byte> data)
    {
        if (data.Length < FormatRecord.Size) throw new InvalidDataException($"a format of {data.Length} bytes");
        FormatRecord format = MemoryMarshal.Read<FormatRecord>(data);
        int positions = Math.Min(format.Channels, FormatRecord.MostPositions);
        if (format.Rate is < 1 or > SettingKinds.MaximumRate || format.Channels is < 1 or > SettingKinds.MaximumChannels
            || format.BytesPerInstant != format.Channels * sampleType.BytesPerSample() || data.Length != FormatRecord.Size + (positions * sizeof(int)))
        {
            throw new InvalidDataException($"a format of {format.Channels} channels at {format.Rate} Hz, {format.BytesPerInstant} bytes each instant");
        }

        int[] known = MemoryMarshal.Cast<byte, int>(data[FormatRecord.Size..]).ToArray();
        int bits = sampleType.BytesPerSample() * 8;
        _bytesPerInstant = format.BytesPerInstant;
        target.TakeFormat(
            new AudioInfo
            {
                Format = sampleType.ToString(),
                Rate = format.Rate,
                Channels = format.Channels,
                BytesPerFrame = format.BytesPerInstant,
                IsInterleaved = true,
                Width = bits,
                Depth = bits,
                Positions = [.. known, .. Enumerable.Repeat(-3, format.Channels - positions)],
            },
            format.IsFromPackets == 1);
    }
}
