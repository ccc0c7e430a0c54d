using System.Diagnostics.CodeAnalysis;
using AudioPipelines.GStreamer;
using AudioPipelines.Pipelines;

namespace AudioPipelines.Isolation;

/// <summary>Reads the ring of one stream. It reads on its own thread, which replaces the streaming thread of a pipeline in this
/// process, or on the source's thread while that waits for audio.</summary>
/// <remarks>Whatever the worker writes, only what is in the ring is read: positions and lengths are copied before they are
/// checked. A broken rule is nonsense, and ends the reading.</remarks>
/// <param name="region">The memory.</param>
/// <param name="stream">Which ring of it.</param>
/// <param name="sampleType">How samples are stored.</param>
/// <param name="formats">Limits the formats that are accepted.</param>
/// <param name="target">Takes the audio.</param>
/// <param name="nonsense">Called once, with the rule that the worker broke.</param>
/// <param name="refused">Called once, with the reason why the audio cannot be taken, if the worker is not at fault.</param>
[SuppressMessage("Reliability", "CA1001", Justification = "Events without wait handle hold nothing.")]
internal sealed unsafe class RingReader(
    SharedRegion region, int stream, SampleType sampleType, FormatBudget formats, IStreamTarget target, Action<string> nonsense,
    Action<AudioSourceException> refused)
{
    private const long Unknown = long.MaxValue;

    private static readonly TimeSpan _longestSleep = TimeSpan.FromSeconds(10);

    private readonly RecordRing _ring = region.Rings[stream];
    private readonly RecordDecoder _decoder = new(stream, sampleType, formats, target);
    private readonly ManualResetEventSlim _finishing = new();
    private readonly Lock _reading = new(); // its holder is the stream's thread
    private IWakeEvent? _source;
    private Action? _whenDone;
    private long _read;
    private long _last = Unknown;
    private volatile string? _fault;
    private volatile bool _isAlone = true;
    private volatile bool _isClosed;
    private volatile bool _hasEnded;
    private bool _waits;
    private bool _isHeldUp;

    private bool IsFinishing => Volatile.Read(ref _last) != Unknown;

    private bool IsDone => _isClosed || _fault is not null || Volatile.Read(ref _read) >= Volatile.Read(ref _last);

    /// <summary>How much must be in the ring before the reader's own thread reads, in bytes.</summary>
    private int Level => _isAlone || IsFinishing ? 1 : _waits ? int.MaxValue : Math.Min(_ring.Capacity / 2, _decoder.HalfASecond);

    /// <summary>Begins to read.</summary>
    /// <param name="name">The name of the thread.</param>
    /// <param name="source">What the source's thread waits on, if that thread reads as well.</param>
    /// <param name="waits">Whether the stream waits for the source, however long that is busy.</param>
    public void Start(string name, IWakeEvent? source = null, bool waits = false)
    {
        _source = source;
        _waits = waits;
        new Thread(Run) { IsBackground = true, Name = name }.Start();
    }

    /// <summary>Says whether the reader's own thread reads everything. If not, it reads what is left at the end. For a stream
    /// that does not wait, it also reads once half a second has gathered or the ring is half full. The source, which reads the
    /// rest, is busy then, and its policy decides what becomes of the audio.</summary>
    public void SetExclusive(bool alone)
    {
        _isAlone = alone;
        if (alone) Futex.WakeSleeper(ref _ring.ReaderSleeps);
    }

    /// <summary>Asks to wake the source's thread once the ring has what that waits for. No wake-up if there is no room until it
    /// has cut a frame. That thread calls this before it says that it sleeps.</summary>
    public void ArmWakeup() =>
        _ring.SourceLevel = _isHeldUp ? int.MaxValue : (int)Math.Clamp(_decoder.Lacks, 1, _ring.Capacity / 2);

    /// <summary>Reads what has been written and finds room, unless another thread does so already. The source's thread, after it
    /// has entered the region.</summary>
    /// <returns>Whether anything was read.</returns>
    public bool TryRead()
    {
        if (Volatile.Read(ref _ring.Written) == Volatile.Read(ref _read) || IsDone || !_reading.TryEnter()) return false;
        try
        {
            return Read(mayWait: false);
        }
        finally
        {
            _reading.Exit();
        }
    }

    /// <summary>Ends it once it has read what is in the ring now: nothing that the worker writes later counts.</summary>
    /// <param name="whenDone">Called once, by the thread that gets there.</param>
    public void Finish(Action? whenDone)
    {
        if (whenDone is not null) Volatile.Write(ref _whenDone, whenDone);
        Interlocked.CompareExchange(ref _last, Volatile.Read(ref _ring.Written), Unknown);
        _finishing.Set();
        Futex.WakeSleeper(ref _ring.ReaderSleeps);
        if (_hasEnded) TellDone();
    }

    /// <summary>Ends the reading.</summary>
    public void Close()
    {
        _isClosed = true;
        _finishing.Set();
        Futex.WakeSleeper(ref _ring.ReaderSleeps);
    }

    private void Run()
    {
        if (region.TryEnter())
        {
            ReadUntilDone();
            region.Exit();
        }

        TellDone(); // before the end, or the source would end without the reason
        if (!_isClosed && IsFinishing) target.End();
        _hasEnded = true;
        TellDone();
    }

    private void TellDone() => Interlocked.Exchange(ref _whenDone, null)?.Invoke();

    private void ReadUntilDone()
    {
        while (!IsDone)
        {
            if (!IsDue())
            {
                Sleep();
                continue;
            }

            lock (_reading) Read(mayWait: true);
            _source?.Set(); // it found the ring taken, if it looked
        }

        if (_fault is null) return;
        nonsense(_fault);
        _finishing.Wait();
    }

    private bool IsDue() =>
        Volatile.Read(ref _ring.Written) - Volatile.Read(ref _read) is var available && (available < 0 || available >= Level);

    private void Sleep()
    {
        _ring.ReaderLevel = Level;
        Futex.Announce(ref _ring.ReaderSleeps);
        if (!IsDone && !IsDue()) Futex.Sleep(ref _ring.ReaderSleeps, _longestSleep);
        Futex.Withdraw(ref _ring.ReaderSleeps);
    }

    /// <summary>Reads what has been written by now.</summary>
    /// <param name="mayWait">Whether to wait if there is no room; if not, the rest is left.</param>
    /// <returns>Whether anything was read.</returns>
    private bool Read(bool mayWait)
    {
        long written = Volatile.Read(ref _ring.Written), before = _read;
        _isHeldUp = false;
        try
        {
            if (written < _read || written - _read > _ring.Capacity)
                throw new InvalidDataException($"a ring that holds {written - _read} of {_ring.Capacity} bytes");
            while (!IsDone && _read < written && !_isHeldUp) ReadRecord(written - _read, mayWait);
        }
        catch (AudioSourceException thrown)
        {
            _isClosed = true;
            refused(thrown);
        }
        catch (Exception thrown)
        {
            _fault = thrown.Message;
        }

        if (IsDone) Futex.WakeSleeper(ref _ring.ReaderSleeps);
        return _read > before;
    }

    private void ReadRecord(long available, bool mayWait)
    {
        byte* place = _ring.At(_read);
        RecordHeader header = *(RecordHeader*)place; // a copy: what is checked must be what is used
        if (available < RecordHeader.Size || header.Length < 0 || header.Length > _ring.LongestData
            || RecordRing.SizeOf(header.Length) > available)
            throw new InvalidDataException($"a record of {header.Length} bytes where {available} have been written");
        RecordFate fate = _decoder.Take(header, new ReadOnlySpan<byte>(place + RecordHeader.Size, header.Length), mayWait);
        _isHeldUp = fate == RecordFate.HeldUp;
        if (_isHeldUp) return;
        if (fate == RecordFate.Refused) _isClosed = true;
        Volatile.Write(ref _read, _read + RecordRing.SizeOf(header.Length));
        Volatile.Write(ref _ring.Read, _read);
        // Not after each record, or both sides would take turns record by record.
        if (Volatile.Read(ref _ring.Written) - _read <= _ring.Capacity / 2) Futex.WakeSleeper(ref _ring.WriterSleeps);
    }
}
