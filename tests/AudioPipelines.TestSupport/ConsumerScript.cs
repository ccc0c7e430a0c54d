using NUnit.Framework;

namespace AudioPipelines.TestSupport;

/// <summary>Consumers that come, leave and return, and the check that each sample of the source was delivered to one of them, or
/// is counted under its word.</summary>
/// <param name="source">The source; it is started by the first of them.</param>
/// <param name="leftOut">How many instants the source itself leaves out, and has in no ledger.</param>
public sealed class ConsumerScript(IAudioSource source, long leftOut = 0)
{
    private readonly Lock _lock = new();
    private long? _next;
    private long _instants;
    private long _skipped;
    private long _audio;
    private int _frames;
    private string? _fault;

    /// <summary>Runs the consumers one after the other, then reads to the source's end, or stops it.</summary>
    public async Task RunAsync(IReadOnlyList<ConsumerStep> steps, bool stops)
    {
        ArgumentNullException.ThrowIfNull(steps);
        foreach (ConsumerStep step in steps) await ConsumeAsync(step);
        int before = _frames;
        if (stops) source.Stop();
        else await Eventually.Completes(ReadAsync(source.ReadFramesAsync(), int.MaxValue), "the end");
        // A live source may have ended before its last reader came; where it is stopped, a callback may still be at work.
        Check(hasReadToTheEnd: !stops && _frames > before);
    }

    private static async Task<bool> ThrowsAsync<T>(Func<Task> what)
        where T : Exception
    {
        try
        {
            await what();
            return false;
        }
        catch (T)
        {
            return true;
        }
    }

    private Task ConsumeAsync(ConsumerStep step) => Eventually.Completes(
        step.Kind switch
        {
            ConsumerKind.Throw =>
                ThrowsAsync<InvalidTimeZoneException>(() => ReadAsync(source.ReadFramesAsync(), step.Frames, throws: true)),
            ConsumerKind.Cancel => CancelAsync(step.Frames),
            ConsumerKind.ReadNothing => source.ReadFramesAsync().GetAsyncEnumerator().DisposeAsync().AsTask(),
            ConsumerKind.ReadTwice => ReadTwiceAsync(source.ReadFramesAsync(), step.Frames),
            ConsumerKind.Callback => CallAsync(step.Frames),
            ConsumerKind.AsyncCallback => CallAsynchronouslyAsync(step.Frames),
            _ => ReadAsync(source.ReadFramesAsync(), step.Frames),
        },
        step.ToString());

    private async Task ReadAsync(IAsyncEnumerable<AudioFrame> frames, int count, bool throws = false)
    {
        await foreach (AudioFrame frame in frames)
        {
            See(frame);
            if (--count > 0) continue;
            if (throws) throw new InvalidTimeZoneException("the application's own");
            break;
        }
    }

    private async Task ReadTwiceAsync(IAsyncEnumerable<AudioFrame> frames, int count)
    {
        await ReadAsync(frames, count);
        await ReadAsync(frames, count);
    }

    private async Task CancelAsync(int count)
    {
        using var cancellation = new CancellationTokenSource();
        await ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (AudioFrame frame in source.ReadFramesAsync().WithCancellation(cancellation.Token))
            {
                See(frame);
                if (--count == 0) await cancellation.CancelAsync();
            }
        });
    }

    private async Task CallAsync(int count)
    {
        int first = _frames;
        source.SetCallback(See);
        if (source.State == AudioSourceState.Created) source.Start();
        await SeenAsync(first + count);
        source.SetCallback(frame => See(frame));
        await SeenAsync(first + (2 * count));
        source.SetCallback(null);
    }

    private async Task CallAsynchronouslyAsync(int count)
    {
        int first = _frames;
        source.SetCallback(async frame =>
        {
            await Task.Yield();
            See(frame);
        });
        if (source.State == AudioSourceState.Created) source.Start();
        await SeenAsync(first + count);
        source.SetCallback(null);
    }

    private Task SeenAsync(int frames) =>
        Task.Run(
            () => Eventually.Is(() => Volatile.Read(ref _frames) >= frames || source.Completion.IsCompleted, $"{frames} frames"));

    private void See(AudioFrame frame)
    {
        lock (_lock)
        {
            _next ??= frame.SampleIndex - frame.SkippedSamples; // a live source begins somewhere
            if (frame.SampleIndex != _next + frame.SkippedSamples)
                _fault ??= $"{frame}, with {frame.SkippedSamples} skipped, came where {_next} was next.";
            _next = frame.SampleIndex + frame.SamplesPerChannel;
            _instants += frame.SamplesPerChannel;
            _skipped += frame.SkippedSamples;
            _audio += (long)frame.SamplesPerChannel * frame.Channels;
            foreach (FrameGap gap in frame.Gaps) _audio -= gap.Length;
            _frames++;
        }
    }

    private void Check(bool hasReadToTheEnd)
    {
        LedgerAssert.Balances(source);
        ChannelLedger total = source.Ledger.Total;
        long covered = (_instants + _skipped) * source.Ledger.Channels.Count;
        Assert.That(_fault, Is.Null);
        Assert.That(total.Delivered, Is.EqualTo(_audio), $"what came to a consumer is what was delivered: {total}");
        Assert.That(total.Pending, Is.Zero, "nothing waits any more");
        long all = total.Elapsed + total.Overflow + (leftOut * source.Ledger.Channels.Count);
        Assert.That(covered, hasReadToTheEnd
            ? Is.EqualTo(all)
            : Is.LessThanOrEqualTo(all), "what nobody took after the last frame is told by none");
    }
}
