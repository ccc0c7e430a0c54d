using System.Diagnostics.CodeAnalysis;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Pipelines;

/// <summary>Queues the messages of a source's buses for the thread that reads them. However busy that thread is, the queue stays
/// short: a message that repeats a waiting one is released, and warnings beyond a limit are only counted. Any thread.</summary>
internal sealed class BusQueue
{
    /// <summary>How many warnings and missing plugins wait at most, and how many changed latencies.</summary>
    public const int Most = 64;

    private readonly Lock _lock = new();
    private readonly Queue<(int Pipeline, Message Message)> _messages = new();
    private readonly HashSet<(MessageType Type, int Pipeline, nint Source)> _waiting = [];
    private int _told;
    private int _untold;
    private volatile int _count;

    /// <summary>How many messages wait.</summary>
    public int Count => _count;

    /// <summary>Adds a message, or releases it.</summary>
    /// <param name="pipeline">The number of its pipeline.</param>
    /// <param name="message">The message.</param>
    /// <returns>Whether there is something new to read.</returns>
    public bool TryAdd(int pipeline, Message message)
    {
        lock (_lock)
        {
            if (HasRoomFor(pipeline, message))
            {
                _messages.Enqueue((pipeline, message));
                _count = _messages.Count;
                return true;
            }
        }

        message.Dispose();
        return false;
    }

    /// <summary>Takes the next message.</summary>
    public bool TryTake([NotNullWhen(true)] out Message? message, out int pipeline)
    {
        lock (_lock)
        {
            bool any = _messages.TryDequeue(out (int Pipeline, Message Message) next);
            (pipeline, message) = next;
            if (!any) return false;
            _count = _messages.Count;
            if (IsTold(message!)) _told--;
            else _waiting.Remove(KeyOf(pipeline, message!));
            return true;
        }
    }

    /// <summary>How many warnings found no room since the last call.</summary>
    public int TakeUntold()
    {
        lock (_lock) return Interlocked.Exchange(ref _untold, 0);
    }

    /// <summary>Tells how many warnings found no room.</summary>
    public static SourceWarning Tell(long untold) =>
        new($"{untold} further warnings came while the source was busy, and were let go.");

    private static bool IsTold(Message message) => message.Type is MessageType.Warning or MessageType.Element;

    /// <summary>Only the first error counts, from any element; latencies count once per element.</summary>
    private static (MessageType Type, int Pipeline, nint Source) KeyOf(int pipeline, Message message) => message.Type switch
    {
        MessageType.Error => (MessageType.Error, 0, 0),
        MessageType.Latency => (MessageType.Latency, pipeline, message.SourceAddress),
        _ => (message.Type, pipeline, 0),
    };

    private bool HasRoomFor(int pipeline, Message message)
    {
        if (!IsTold(message))
            return (message.Type != MessageType.Latency || _waiting.Count < Most) && _waiting.Add(KeyOf(pipeline, message));
        if (_told == Most)
        {
            if (message.Type == MessageType.Warning) _untold++;
            return false;
        }

        _told++;
        return true;
    }
}
