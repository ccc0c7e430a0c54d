using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.Testing;

/// <summary>
/// Sends RTP streams of uncompressed audio whose samples are their own channel and index, like a microphone array on one clock.
/// The RTP timestamp of each packet is its first sample's index plus the epoch.
/// </summary>
/// <remarks>Own thread, paced by absolute times on the monotonic clock: a packet leaves when its last sample would have been
/// captured, or up to a millisecond later. Nothing is allocated per packet.</remarks>
public sealed class RtpCounterSender : IDisposable
{
    private readonly Lock _lock = new();
    private readonly RtpCounterOptions _options;
    private readonly RtpStreamState[] _streams;
    private readonly Socket _socket;
    private readonly Thread _thread;
    private readonly ManualResetEvent _stopping = new(false);
    private readonly byte[] _report = new byte[128];
    private readonly double _indicesPerTick;
    private long _started;
    private long _startedUnixNanoseconds;
    private long _refused;

    private RtpCounterSender(IReadOnlyList<RtpCounterStream> streams, RtpCounterOptions options)
    {
        _options = options;
        _streams = new RtpStreamState[streams.Count];
        int channel = 0;
        for (int stream = 0; stream < streams.Count; stream++)
        {
            channel = streams[stream].FirstChannel ?? channel;
            _streams[stream] = new RtpStreamState(options, streams[stream], stream, channel);
            channel += streams[stream].Channels;
        }

        _indicesPerTick = options.SampleRate * (1 + (options.SkewPpm / 1e6)) / Stopwatch.Frequency;
        _socket = UdpSockets.OpenSender(options.Interface);
        _thread = new Thread(Run) { IsBackground = true, Name = "rtp sender" };
    }

    /// <summary>How many packets the operating system refused to send. A test expects 0.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Whether the sender still runs: it has not been stopped, and some stream has not ended.</summary>
    public bool IsRunning => _thread.IsAlive;

    /// <summary>The index of the sample that is being captured now.</summary>
    public long CurrentIndex => (long)((Stopwatch.GetTimestamp() - Volatile.Read(ref _started)) * _indicesPerTick);

    /// <summary>Starts to send. Index 0 is now.</summary>
    public static RtpCounterSender Start(IReadOnlyList<RtpCounterStream> streams, RtpCounterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentOutOfRangeException.ThrowIfZero(streams.Count, nameof(streams));
        options ??= new RtpCounterOptions();
        if (options.Coding.Bits is not (16 or 24))
            throw new ArgumentException("RTP carries L16 and L24: choose a coding of 16 or 24 bits.", nameof(options));
        var sender = new RtpCounterSender(streams, options);
        sender._started = Stopwatch.GetTimestamp();
        sender._startedUnixNanoseconds = (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
        sender._thread.Start();
        return sender;
    }

    /// <summary>The caps of a stream, for <c>udpsrc caps="…"</c>.</summary>
    public string Caps(int stream) =>
        $"application/x-rtp,media=audio,clock-rate={_options.SampleRate},encoding-name=L{_options.Coding.Bits},"
        + $"channels={_streams[stream].Stream.Channels},payload={_streams[stream].Stream.PayloadType}";

    /// <summary>The number of each stream's first channel in the counters.</summary>
    public int FirstChannel(int stream) => _streams[stream].FirstChannel;

    /// <summary>How many packets a stream has sent, and the index after its last sample.</summary>
    public (long Packets, long NextIndex) Progress(int stream)
    {
        lock (_lock) return (_streams[stream].PacketsSent, _streams[stream].Next);
    }

    /// <summary>Silences a stream. Its clock goes on.</summary>
    public void Pause(int stream)
    {
        lock (_lock) _streams[stream].IsPaused = true;
    }

    /// <summary>Continues a silent stream, on the shared timeline, with the next sequence number: as after a pulled
    /// cable.</summary>
    public void Resume(int stream)
    {
        lock (_lock)
        {
            _streams[stream].SkipTo(CurrentIndex);
            _streams[stream].IsPaused = false;
        }
    }

    /// <summary>Continues a stream as a new synchronisation source: like a sender that was started again.</summary>
    /// <param name="stream">The stream, counted from 0.</param>
    /// <param name="ssrc">The new SSRC.</param>
    /// <param name="sequence">The next sequence number.</param>
    /// <param name="epoch">The RTP timestamp of index 0 from here on; <see langword="null"/>: unchanged, for a sender on a shared
    /// clock.</param>
    public void Restart(int stream, uint ssrc, ushort sequence = 0, uint? epoch = null)
    {
        lock (_lock)
        {
            RtpStreamState state = _streams[stream];
            state.BecomeSource(ssrc, sequence, epoch);
            if (!state.IsPaused) return;
            state.SkipTo(CurrentIndex);
            state.IsPaused = false;
        }
    }

    /// <summary>Sets a stream's clock: its timestamps jump, while its sequence numbers and audio continue.</summary>
    /// <param name="stream">The stream, counted from 0.</param>
    /// <param name="epoch">The RTP timestamp of index 0 from here on.</param>
    public void SetClock(int stream, uint epoch)
    {
        lock (_lock) _streams[stream].Epoch = epoch;
    }

    /// <summary>Stops all streams. Idempotent.</summary>
    public void Stop()
    {
        _stopping.Set();
        if (Thread.CurrentThread != _thread) _thread.Join();
    }

    /// <summary>As <see cref="Stop"/>.</summary>
    public void Dispose()
    {
        Stop();
        _stopping.Dispose();
    }

    private void Run()
    {
        try
        {
            do SendDue(CurrentIndex);
            while (!HaveEnded() && Stopwatch.GetElapsedTime(_started) < _options.MaximumDuration
                && !_stopping.WaitOne(UntilNext()));
        }
        finally
        {
            _socket.Dispose();
        }
    }

    private bool HaveEnded()
    {
        lock (_lock) return Array.TrueForAll(_streams, stream => stream.HasEnded);
    }

    /// <summary>Milliseconds until the next packet is due, at least one: packets due within that time go out together.</summary>
    private int UntilNext()
    {
        long next = long.MaxValue;
        lock (_lock)
        {
            foreach (RtpStreamState stream in _streams)
            {
                if (!stream.IsPaused && !stream.HasEnded) next = Math.Min(next, stream.NextEnd);
            }
        }

        const long LongestWait = 20;
        if (next == long.MaxValue) return (int)LongestWait;
        double ticks = (next / _indicesPerTick) - (Stopwatch.GetTimestamp() - _started);
        return (int)Math.Clamp(ticks * 1000 / Stopwatch.Frequency, 1, LongestWait);
    }

    /// <summary>Sends what is due, packet by packet in the order of time, as devices on one network do.</summary>
    private void SendDue(long now)
    {
        lock (_lock)
        {
            bool sent;
            do
            {
                sent = false;
                foreach (RtpStreamState stream in _streams)
                {
                    if (stream.IsPaused || stream.HasEnded || stream.NextEnd > now) continue;
                    if (_options.SenderReportInterval is { } interval && stream.Next >= stream.NextReport)
                        SendReport(stream, interval);
                    Send(stream.WritePacket(), stream.Target);
                    sent = true;
                }
            }
            while (sent);
        }
    }

    private void SendReport(RtpStreamState stream, TimeSpan interval)
    {
        long time = _startedUnixNanoseconds + (long)(stream.Next / _indicesPerTick * (1e9 / Stopwatch.Frequency));
        int length = stream.WriteReport(_report, stream.Next, time);
        stream.NextReport = stream.Next + (long)Math.Round(interval.TotalSeconds * _options.SampleRate);
        Send(_report.AsSpan(0, length), stream.ReportTarget);
    }

    private void Send(ReadOnlySpan<byte> packet, SocketAddress target)
    {
        try
        {
            _socket.SendTo(packet, SocketFlags.None, target);
        }
        catch (SocketException)
        {
            Interlocked.Increment(ref _refused);
        }
    }
}
