using AudioPipelines.Recording;

namespace AudioPipelines;

/// <summary>
/// Records frames into segments of audio and an index, from which they can be played again: same samples, times, epochs, gaps.
/// <see cref="Write(AudioFrame)"/> only queues a frame; a thread of the recorder's writes it.
/// </summary>
/// <remarks>
/// Once a second files and index are brought up to date and flushed to the disk: a crash or a power cut loses the last second at
/// most. A disk that is too slow for a live source loses recording, never frames: 30 s of audio and 64 MiB wait for it at most,
/// then frames are left out, which the index and an event tell. What cannot be written ends the recording with one
/// <see cref="SourceWarning"/> (<see cref="SourceWarning.EndsRecording"/>). A recording that is in the folder goes on; one
/// recorder writes a folder at a time. <see cref="Write(AudioFrame)"/> and <see cref="Note"/> may be called by one thread at a
/// time.
/// </remarks>
/// <example>
/// <code>
/// using var recorder = new AudioRecorder(new RecordingPlan("takes") { Encoding = "flac" }, source.Name);
/// source.Notified += (_, what) => recorder.Note(what);
/// source.SetCallback(recorder.Write);
/// </code>
/// </example>
public sealed class AudioRecorder : IDisposable
{
    private const long MostBytes = 64L << 20;
    private const int MostSeconds = 30;

    /// <summary>Of a source that waits: more would only take memory.</summary>
    private const int MostSecondsToWaitFor = 1;

    /// <summary>A thread that is woken for each frame costs more than the writing.</summary>
    private static readonly TimeSpan _wakeInterval = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan _syncInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _endDeadline = TimeSpan.FromSeconds(30);

    private readonly RecordingPlan _plan;
    private readonly RecordingEncoding _encoding;
    private readonly SegmentNames _names;
    private readonly string _source;
    private readonly Action<AudioSourceEvent>? _notify;
    private readonly bool _waits;
    private readonly TimeProvider _timeProvider;
    private readonly object _gate = new(); // only for Wait and PulseAll; nothing is called under it
    private readonly Queue<Item> _queue = new(64);
    private readonly Queue<AudioSourceEvent> _news = new();
    private Thread? _thread;
    private long _waitingBytes;
    private long _waitingSamples;
    private long _samplesToLetGo;
    private bool _isComplete;
    private bool _hasFailed;
    private bool _isOverrun;
    private bool _isRoomAwaited;
    private volatile bool _hasNews;

    /// <summary>Makes a recorder. Nothing is written before the first frame.</summary>
    /// <param name="plan">Where and how.</param>
    /// <param name="source">The source's name, for index and messages.</param>
    /// <param name="notify">Takes warnings and the failure, inside <see cref="Write(AudioFrame)"/> and
    /// <see cref="Dispose"/>.</param>
    /// <param name="waits">Whether <see cref="Write(AudioFrame)"/> waits for a slow disk, up to 2 s: for sources that are not
    /// live.</param>
    /// <exception cref="ArgumentException">The plan's encoding or name of files is none.</exception>
    public AudioRecorder(RecordingPlan plan, string source, Action<AudioSourceEvent>? notify = null, bool waits = false)
        : this(plan, source, notify, waits, TimeProvider.System)
    {
    }

    internal AudioRecorder(
        RecordingPlan plan, string source, Action<AudioSourceEvent>? notify, bool waits, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(source);
        _plan = plan;
        _encoding = RecordingEncoding.Read(plan.Encoding);
        _names = new SegmentNames(plan, _encoding);
        _source = source;
        _notify = notify;
        _waits = waits;
        _timeProvider = timeProvider;
    }

    /// <summary>Counts samples, over all channels, that are not recorded. It takes no lock.</summary>
    internal Action<long>? NotRecorded { get; init; }

    /// <summary>Queues a frame. It is not on loan: the recorder holds it until it is written.</summary>
    public void Write(AudioFrame frame) => Write(frame, _waits);

    /// <summary>Queues a frame of a source that can wait, or cannot.</summary>
    internal void Write(AudioFrame frame, bool waits)
    {
        long bytes = (long)frame.SamplesPerChannel * frame.Channels * sizeof(int);
        lock (_gate)
        {
            if (!_isComplete && !_hasFailed && HasRoom(bytes, frame, waits)) Add(frame, bytes);
            else if (!_isComplete) LeaveOut(frame);
        }

        if (_hasNews) TellNews();
    }

    /// <summary>Queues something that happened to the source; the index tells of it before the next frame.</summary>
    public void Note(AudioSourceEvent what)
    {
        if (what is not (SourceStarted or EpochStarted) && EventText.Of(what) is null) return;
        lock (_gate)
        {
            if (_isComplete || _hasFailed || _queue.Count >= 10_000) return; // a flood of events, while the disk stands still
            _queue.Enqueue(new Item(default, what, 0));
        }
    }

    /// <summary>Writes what was queued, and completes files and index.</summary>
    public void Dispose()
    {
        Thread? thread;
        lock (_gate)
        {
            _isComplete = true;
            thread = _thread;
            Monitor.PulseAll(_gate);
        }

        if (thread?.Join(_endDeadline) == false)
        {
            End($"The recording to '{_plan.Folder}' is left behind: its disk has not taken the rest within "
                + $"{_endDeadline.TotalSeconds:0} s.");
        }

        TellNews();
    }

    private void LeaveOut(AudioFrame frame) => NotRecorded?.Invoke((long)frame.SamplesPerChannel * frame.Channels);

    /// <summary>Under the gate.</summary>
    private void Add(AudioFrame frame, long bytes)
    {
        _waitingBytes += bytes;
        _waitingSamples += frame.SamplesPerChannel;
        _queue.Enqueue(new Item(frame.Retain(), null, bytes));
        if (_thread is null) Begin();
        if (_waitingSamples >= frame.SampleRate / 2) Monitor.PulseAll(_gate); // it looks by itself before long
    }

    /// <summary>Under the gate.</summary>
    private bool HasRoom(long bytes, AudioFrame frame, bool waits)
    {
        long deadline = Environment.TickCount64 + (long)_patience.TotalMilliseconds;
        long mostSamples = (waits ? MostSecondsToWaitFor : MostSeconds) * (long)frame.SampleRate;
        _samplesToLetGo = mostSamples / 2;
        while (_waitingBytes > 0
            && (_waitingBytes + bytes > MostBytes
                || _waitingSamples + frame.SamplesPerChannel > mostSamples))
        {
            long left = deadline - Environment.TickCount64;
            if (!waits || _isOverrun || left <= 0)
            {
                _isOverrun = true;
                return false;
            }

            _isRoomAwaited = true;
            Monitor.Wait(_gate, (int)left);
            if (_isComplete || _hasFailed) return false;
        }

        _isOverrun = false;
        return true;
    }

    private void Begin()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = $"record: {_source}" };
        _thread.Start();
    }

    private void Run()
    {
        try
        {
            using RecordingSession session = Open();
            bool wasPaused = false;
            long synced = _timeProvider.GetTimestamp();
            while (Take(synced, out Item item))
            {
                using (item.Frame)
                {
                    if (item.What is { } what) session.Note(what);
                    else if (item.Bytes > 0 && session.IsPaused) LeaveOut(item.Frame);
                    else if (item.Bytes > 0) session.Write(item.Frame);
                }

                if (item.Bytes > 0) Count(item);
                if (session.TakeUnrecorded() is > 0 and long lost)
                {
                    Warn($"The recording to '{_plan.Folder}' lacks {lost} samples per channel: the disk was too slow, or too "
                        + $"full. "
                        + "The source's frames are complete; use a faster disk, or an encoding that takes less.");
                }

                if (_timeProvider.GetElapsedTime(synced) < _syncInterval) continue;
                synced = _timeProvider.GetTimestamp();
                session.Sync();
                if (session.IsPaused == wasPaused) continue;
                wasPaused = session.IsPaused;
                Warn(wasPaused
                    ? $"The recording to '{_plan.Folder}' pauses: less than {_plan.FreeBytes} bytes of its disk are free, and no "
                        + "older segment is left to delete. It goes on when there is room."
                    : $"The recording to '{_plan.Folder}' goes on.");
            }

            session.Complete();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException
            or AudioSourceException)
        {
            Fail(failure);
        }
    }

    /// <summary>Opens the folder. The recorder before it may still be completing it.</summary>
    private RecordingSession Open()
    {
        long deadline = Environment.TickCount64 + (long)_patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new RecordingSession(_plan, _encoding, _names, _source, _timeProvider);
            }
            catch (IOException) when (File.Exists(Path.Combine(_plan.Folder, IndexWriter.FileName))
                && Environment.TickCount64 < deadline)
            {
                Thread.Sleep(20); // another process may hold it: nothing tells when it lets go
            }
        }
    }

    private bool Take(long synced, out Item item)
    {
        lock (_gate)
        {
            while (!_queue.TryDequeue(out item))
            {
                if (_isComplete) return false;
                TimeSpan left = _syncInterval - _timeProvider.GetElapsedTime(synced);
                if (left <= TimeSpan.Zero) return true; // nothing but the time has come
                Monitor.Wait(_gate, left < _wakeInterval ? left : _wakeInterval);
            }

            return true;
        }
    }

    private void Count(Item item)
    {
        lock (_gate)
        {
            _waitingBytes -= item.Bytes;
            _waitingSamples -= item.Samples;
            // Not for each frame: two threads would take turns frame by frame.
            if (!_isRoomAwaited || _waitingSamples > _samplesToLetGo || _waitingBytes > MostBytes / 2) return;
            _isRoomAwaited = false;
            Monitor.PulseAll(_gate);
        }
    }

    private void Fail(Exception failure)
    {
        Item[] rest;
        lock (_gate)
        {
            _hasFailed = true;
            rest = [.. _queue];
            _queue.Clear();
            Monitor.PulseAll(_gate);
        }

        foreach (Item item in rest)
        {
            if (item.Bytes > 0) LeaveOut(item.Frame);
            item.Frame.Dispose();
        }

        End($"The recording to '{_plan.Folder}' has ended: {failure.Message.TrimEnd('.')}. The source goes on.");
    }

    private void End(string message) => Tell(new SourceWarning(message) { EndsRecording = true });

    private void Warn(string message) => Tell(new SourceWarning(message));

    /// <summary>Keeps an event until the source's thread comes by, where a handler may stop the source.</summary>
    private void Tell(AudioSourceEvent what)
    {
        lock (_gate) _news.Enqueue(what);
        _hasNews = true;
    }

    private void TellNews()
    {
        AudioSourceEvent[] news;
        lock (_gate)
        {
            _hasNews = false;
            news = [.. _news];
            _news.Clear();
        }

        foreach (AudioSourceEvent what in news) _notify?.Invoke(what);
    }

    /// <summary>A frame, or an event, or neither where it was only time to look.</summary>
    private readonly record struct Item(AudioFrame Frame, AudioSourceEvent? What, long Bytes)
    {
        public int Samples { get; } = Bytes > 0 ? Frame.SamplesPerChannel : 0;
    }
}
