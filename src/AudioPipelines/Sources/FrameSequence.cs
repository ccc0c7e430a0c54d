using AudioPipelines.Delivery;

namespace AudioPipelines.Sources;

/// <summary>The result of <see cref="IAudioSource.ReadFramesAsync"/>. It has the reader's place from the start, so that no frame
/// is missed before the enumeration. A second enumeration reads on.</summary>
/// <param name="delivery">Has the frames.</param>
/// <param name="first">The reader of the first enumeration.</param>
/// <param name="read">Reads with a reader, until it is cancelled.</param>
internal sealed class FrameSequence(
    FrameDelivery delivery, FrameReader first, Func<FrameReader, CancellationToken, IAsyncEnumerator<AudioFrame>> read)
        : IAsyncEnumerable<AudioFrame>
{
    private FrameReader? _first = first;

    public IAsyncEnumerator<AudioFrame> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        FrameReader reader = Interlocked.Exchange(ref _first, null) ?? delivery.AttachReader();
        return new Enumerator(delivery, reader, read(reader, cancellationToken));
    }

    /// <summary>Gives the reader's place back even if nothing was read: the compiler's enumerator does nothing then.</summary>
    private sealed class Enumerator(FrameDelivery delivery, FrameReader reader, IAsyncEnumerator<AudioFrame> frames)
        : IAsyncEnumerator<AudioFrame>
    {
        public AudioFrame Current => frames.Current;

        public ValueTask<bool> MoveNextAsync() => frames.MoveNextAsync();

        public async ValueTask DisposeAsync()
        {
            await frames.DisposeAsync().ConfigureAwait(false);
            delivery.DetachReader(reader);
        }
    }
}
