using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace AudioPipelines.Sources;

/// <summary>The bounded queue between a source's thread and one asynchronous reader.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A semaphore whose wait handle is never asked for holds nothing to dispose of.")]
internal sealed class FrameReader(int capacity)
{
    private readonly Channel<AudioFrame> _frames =
        Channel.CreateUnbounded<AudioFrame>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

    private readonly SemaphoreSlim _room = new(capacity);

    /// <summary>Waits until the queue has room. Source's thread.</summary>
    /// <returns>False when <paramref name="stopping"/> was set first.</returns>
    public bool WaitForRoom(CancellationToken stopping)
    {
        if (TryTakeRoom()) return true;
        try
        {
            _room.Wait(stopping);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Takes room, if there is some. Source's thread.</summary>
    public bool TryTakeRoom() => _room.Wait(0, CancellationToken.None);

    /// <summary>Gives back room that was waited for and not used. Source's thread.</summary>
    public void GiveBackRoom() => _room.Release();

    /// <summary>Queues a frame, which the reader disposes of. Source's thread, after <see cref="WaitForRoom"/>.</summary>
    public void Enqueue(AudioFrame frame)
    {
        if (!_frames.Writer.TryWrite(frame)) frame.Dispose();
    }

    /// <summary>Waits for a frame. Reader.</summary>
    /// <returns>False when none will come any more.</returns>
    public ValueTask<bool> WaitToReadAsync() => _frames.Reader.WaitToReadAsync(CancellationToken.None);

    /// <summary>Takes a frame. Reader.</summary>
    public bool TryRead(out AudioFrame frame)
    {
        if (!_frames.Reader.TryRead(out frame)) return false;
        _room.Release();
        return true;
    }

    /// <summary>No more frames will be queued; those that wait can still be read.</summary>
    /// <param name="error">What the reader's wait fails with, once the queue is empty.</param>
    public void Complete(Exception? error = null) => _frames.Writer.TryComplete(error);

    /// <summary>Ends the queue and lets go of the frames that wait.</summary>
    public void Close()
    {
        Complete();
        while (TryRead(out AudioFrame frame)) frame.Dispose();
    }
}
