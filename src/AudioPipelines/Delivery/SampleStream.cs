using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AudioPipelines.Delivery;

/// <summary>The samples of a source's frames as bytes. It holds one frame's worth of them; what waits is the source's to bound.
/// </summary>
/// <param name="frames">The frames.</param>
/// <param name="type">How samples are stored.</param>
internal sealed class SampleStream(IAsyncEnumerable<AudioFrame> frames, SampleType type) : Stream
{
    private readonly CancellationTokenSource _stop = new();
    private IAsyncEnumerator<AudioFrame>? _frames;
    private Task<bool>? _moving; // to the next frame, for a read that may be cancelled
    private AudioFormat? _format;
    private byte[] _samples = [];
    private int _position, _end;
    private bool _isDisposed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("A stream of samples is as long as its source.");

    public override long Position
    {
        get => throw new NotSupportedException("A stream of samples has no position.");
        set => throw new NotSupportedException("A stream of samples cannot be positioned.");
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        while (_position == _end && !buffer.IsEmpty)
        {
            if (!await MoveNextAsync(cancellationToken).ConfigureAwait(false)) return 0;
            Take(_frames!.Current);
        }

        int count = Math.Min(buffer.Length, _end - _position);
        _samples.AsSpan(_position, count).CopyTo(buffer.Span);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        throw new NotSupportedException("A stream of samples cannot be positioned.");

    public override void SetLength(long value) => throw new NotSupportedException("A stream of samples cannot be written.");

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A stream of samples cannot be written.");

    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true)) return;
        if (_moving is { } moving) // a read that was cancelled has left it
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            await ((Task)moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        IAsyncEnumerator<AudioFrame> reading = _frames ?? frames.GetAsyncEnumerator(_stop.Token); // gives up its place, too
        await reading.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
        await base.DisposeAsync().ConfigureAwait(false); // comes to Dispose(bool)
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) DisposeAsync().AsTask().GetAwaiter().GetResult();
        base.Dispose(disposing);
    }

    /// <summary>Goes to the next frame. A read that is cancelled leaves that to the next read: its frame is not lost.</summary>
    private ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        if (_moving is null)
        {
            _frames ??= frames.GetAsyncEnumerator(_stop.Token);
            ValueTask<bool> next = _frames.MoveNextAsync();
            if (next.IsCompleted || !cancellationToken.CanBeCanceled) return next;
            _moving = next.AsTask();
        }

        return EndMoveAsync(_moving, cancellationToken);
    }

    private async ValueTask<bool> EndMoveAsync(Task<bool> moving, CancellationToken cancellationToken)
    {
        bool isThere = await moving.WaitAsync(cancellationToken).ConfigureAwait(false);
        _moving = null;
        return isThere;
    }

    private void Take(AudioFrame frame)
    {
        AudioFormat format = frame.Format;
        if (_format is { } before && (before.SampleRate, before.Channels) != (format.SampleRate, format.Channels))
        {
            throw new IOException(
                $"The source's audio changed from {before} to {format}, and a stream of samples has one format. Give its plan a "
                + "sample rate and a number of channels.");
        }

        _format = format;
        int bytes = frame.Channels * frame.SamplesPerChannel * (type == SampleType.S16 ? sizeof(short) : sizeof(int));
        if (_samples.Length < bytes) _samples = new byte[bytes];
        Span<byte> target = _samples.AsSpan(0, bytes);
        if (type == SampleType.S16) frame.CopyInterleavedTo(MemoryMarshal.Cast<byte, short>(target));
        else if (type == SampleType.S32) frame.CopyInterleavedTo(MemoryMarshal.Cast<byte, int>(target));
        else frame.CopyInterleavedTo(MemoryMarshal.Cast<byte, float>(target));
        (_position, _end) = (0, bytes);
    }
}
