using System.Buffers;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.Testing;

/// <summary>
/// A bad network on this machine: passes UDP packets on, and loses, repeats, delays and reorders them by a seeded plan. It logs
/// what it did to each packet.
/// </summary>
/// <remarks>Own thread; packets leave within about a millisecond of their time. It stops by itself. A stop sends at once what is
/// still under way, so only what the log calls lost is lost.</remarks>
public sealed class UdpImpairmentRelay : IDisposable
{
    private const int LargestPacket = 65_536;
    private static readonly long _ticksPerMillisecond = Stopwatch.Frequency / 1000;

    private readonly IReadOnlyList<RelayRoute> _routes;
    private readonly RelayOptions _options;
    private readonly Socket[] _receivers;
    private readonly Socket _sender;
    private readonly SocketAddress[] _targets;
    private readonly long[] _numbers;
    private readonly bool[] _blocked;
    private readonly RelayQueue _queue;
    private readonly List<Socket> _readable = [];
    private readonly byte[] _packet = new byte[LargestPacket];
    private readonly Thread _thread;
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _refused;
    private volatile bool _stopping;

    private UdpImpairmentRelay(IReadOnlyList<RelayRoute> routes, RelayOptions options)
    {
        _routes = routes;
        _options = options;
        _receivers = new Socket[routes.Count];
        _sender = UdpSockets.OpenSender(options.Interface);
        try
        {
            for (int route = 0; route < routes.Count; route++)
                _receivers[route] = UdpSockets.OpenReceiver(routes[route].Listen, options.Interface);
        }
        catch
        {
            CloseSockets();
            throw;
        }

        _targets = [.. routes.Select(route => route.Target.Serialize())];
        _numbers = new long[routes.Count];
        _blocked = new bool[routes.Count];
        _queue = new RelayQueue(routes.Count);
        Log = new RelayLog(options.MaximumLogged);
        ListenEndPoints = [.. _receivers.Select(receiver => (IPEndPoint)receiver.LocalEndPoint!)];
        _thread = new Thread(Run) { IsBackground = true, Name = "udp relay" };
    }

    /// <summary>Where packets come in, one for each route, with the ports that were taken.</summary>
    public IReadOnlyList<IPEndPoint> ListenEndPoints { get; }

    /// <summary>What was done to each packet.</summary>
    public RelayLog Log { get; }

    /// <summary>How many copies of packets the operating system refused to send. The receiver does not have them, though the log
    /// says that they were sent. A test expects 0.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Whether the relay still runs.</summary>
    public bool IsRunning => _thread.IsAlive;

    /// <summary>Opens the routes and starts to relay.</summary>
    /// <exception cref="SocketException">An address cannot be listened to.</exception>
    public static UdpImpairmentRelay Start(IReadOnlyList<RelayRoute> routes, RelayOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentOutOfRangeException.ThrowIfZero(routes.Count, nameof(routes));
        var relay = new UdpImpairmentRelay(routes, options ?? new RelayOptions());
        relay._thread.Start();
        return relay;
    }

    /// <summary>Blocks a route or opens it again, like a pulled cable. Packets that come meanwhile are dropped and
    /// logged.</summary>
    public void SetBlocked(int route, bool blocked) => Volatile.Write(ref _blocked[route], blocked);

    /// <summary>Sends at once what is still under way, and ends. Idempotent.</summary>
    public void Stop()
    {
        _stopping = true;
        if (Thread.CurrentThread != _thread) _thread.Join();
    }

    /// <summary>As <see cref="Stop"/>.</summary>
    public void Dispose() => Stop();

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);

    private void Run()
    {
        try
        {
            while (!_stopping && Stopwatch.GetElapsedTime(_started) < _options.MaximumDuration)
            {
                WaitForPackets();
                for (int route = 0; route < _receivers.Length; route++) ReceiveAll(route);
                SendDue(Stopwatch.GetTimestamp());
            }

            for (int route = 0; route < _receivers.Length; route++) ReceiveAll(route);
            _queue.ReleaseAll();
            SendDue(long.MaxValue);
        }
        finally
        {
            CloseSockets();
        }
    }

    /// <summary>Waits until a packet comes in or one is due, for 20 ms at most, so that a stop is soon noticed.</summary>
    private void WaitForPackets()
    {
        long milliseconds = 20;
        if (_queue.NextDue is { } due)
        {
            long remaining = due - Stopwatch.GetTimestamp();
            milliseconds = Math.Clamp((remaining + _ticksPerMillisecond - 1) / _ticksPerMillisecond, 0, milliseconds);
        }

        if (milliseconds == 0) return;
        _readable.Clear();
        _readable.AddRange(_receivers);
        Socket.Select(_readable, null, null, (int)milliseconds * 1000);
    }

    private void ReceiveAll(int route)
    {
        while (true)
        {
            int length = _receivers[route].Receive(_packet, SocketFlags.None, out SocketError error);
            if (error is SocketError.WouldBlock) return;
            if (error is not SocketError.Success) continue; // a refusal of something sent earlier
            Take(route, _packet.AsSpan(0, length));
        }
    }

    private void Take(int route, ReadOnlySpan<byte> packet)
    {
        long now = Stopwatch.GetTimestamp();
        long number = _numbers[route]++;
        PacketFate fate = (_routes[route].Plan ?? _options.Plan).Decide(route, number);
        RelayOutcome outcome =
            Volatile.Read(ref _blocked[route]) ? RelayOutcome.Blocked
            : fate.IsLost ? RelayOutcome.Lost
            : _queue.Count >= _options.MaximumUnderWay ? RelayOutcome.Overflow
            : fate.IsDuplicated ? RelayOutcome.Duplicated
            : RelayOutcome.Forwarded;
        bool isRtp = RtpHeader.TryRead(packet, out RtpHeader header, out ReadOnlySpan<byte> payload);
        Log.Add(new RelayedPacket
        {
            Route = route,
            Number = number,
            Outcome = outcome,
            OvertakenBy = fate.OvertakenBy,
            Received = Stopwatch.GetElapsedTime(_started, now),
            Delay = fate.Delay,
            PayloadBytes = isRtp ? payload.Length : packet.Length,
            IsRtp = isRtp,
            Rtp = header,
        });
        if (outcome is not (RelayOutcome.Forwarded or RelayOutcome.Duplicated))
        {
            _queue.Release(route, number);
            return;
        }

        byte[] bytes = ArrayPool<byte>.Shared.Rent(packet.Length);
        packet.CopyTo(bytes);
        var queued = new QueuedPacket(route, bytes, packet.Length, fate.IsDuplicated ? Ticks(fate.DuplicateDelay) : null);
        _queue.Add(queued, number, now + Ticks(fate.Delay), fate.OvertakenBy);
    }

    private void SendDue(long now)
    {
        while (_queue.TryTake(now, out QueuedPacket packet))
        {
            try
            {
                _sender.SendTo(packet.Bytes.AsSpan(0, packet.Length), SocketFlags.None, _targets[packet.Route]);
            }
            catch (SocketException)
            {
                Interlocked.Increment(ref _refused);
            }

            ArrayPool<byte>.Shared.Return(packet.Bytes);
        }
    }

    private void CloseSockets()
    {
        _sender.Dispose();
        foreach (Socket? receiver in _receivers) receiver?.Dispose();
    }
}
