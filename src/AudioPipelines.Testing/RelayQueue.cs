using System.Buffers;

namespace AudioPipelines.Testing;

/// <summary>A packet under way.</summary>
/// <param name="Route">Its route.</param>
/// <param name="Bytes">Pooled memory that it owns.</param>
/// <param name="Length">How much of it the packet takes.</param>
/// <param name="CopyAfter">How long after it a second copy leaves; <see langword="null"/>: there is none.</param>
internal readonly record struct QueuedPacket(int Route, byte[] Bytes, int Length, long? CopyAfter = null);

/// <summary>Packets in the order in which they leave: by time, then in the order they were added. Also holds back packets that
/// others must overtake.</summary>
internal sealed class RelayQueue(int routes)
{
    private readonly PriorityQueue<QueuedPacket, (long Due, long Order)> _queue = new();
    private readonly List<(QueuedPacket Packet, long Until)>[] _held =
        [.. Enumerable.Range(0, routes).Select(_ => new List<(QueuedPacket, long)>())];

    private readonly long[] _lastDue = new long[routes];
    private long _order;

    public int Count { get; private set; }

    /// <summary>When the next packet leaves; <see langword="null"/>: none leaves by itself.</summary>
    public long? NextDue => _queue.TryPeek(out _, out (long Due, long Order) key) ? key.Due : null;

    /// <summary>Puts a packet in.</summary>
    /// <param name="packet">The packet; the queue owns it from here on.</param>
    /// <param name="number">Its number on the route.</param>
    /// <param name="due">The earliest time to leave. It does not leave before earlier packets.</param>
    /// <param name="overtakenBy">How many later packets leave before it.</param>
    public void Add(QueuedPacket packet, long number, long due, int overtakenBy)
    {
        Count++;
        if (overtakenBy > 0) _held[packet.Route].Add((packet, number + overtakenBy));
        else EnqueueInOrder(packet, due);
        Release(packet.Route, number);
    }

    /// <summary>Releases those that a route's packets up to this one have overtaken, even if this one was not sent.</summary>
    public void Release(int route, long number)
    {
        List<(QueuedPacket Packet, long Until)> held = _held[route];
        for (int at = 0; at < held.Count;)
        {
            if (held[at].Until > number)
            {
                at++;
                continue;
            }

            EnqueueInOrder(held[at].Packet, _lastDue[route]);
            held.RemoveAt(at);
        }
    }

    /// <summary>Takes the next packet that is due.</summary>
    public bool TryTake(long now, out QueuedPacket packet)
    {
        packet = default;
        if (NextDue is not { } due || due > now) return false;
        packet = _queue.Dequeue();
        Count--;
        return true;
    }

    /// <summary>Makes everything due, as the network is about to end.</summary>
    public void ReleaseAll()
    {
        for (int route = 0; route < _held.Length; route++) Release(route, long.MaxValue);
    }

    private static QueuedPacket Copy(QueuedPacket packet)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(packet.Length);
        packet.Bytes.AsSpan(0, packet.Length).CopyTo(bytes);
        return packet with { Bytes = bytes, CopyAfter = null };
    }

    private void EnqueueInOrder(QueuedPacket packet, long due)
    {
        due = Math.Max(due, _lastDue[packet.Route]);
        _lastDue[packet.Route] = due;
        _queue.Enqueue(packet, (due, _order++));
        if (packet.CopyAfter is not { } after) return;
        // The copy leaves at its time, whatever comes in between, but never before the packet itself.
        Count++;
        _queue.Enqueue(Copy(packet), (due + after, _order++));
    }
}
