namespace AudioPipelines.SoakProbe;

/// <summary>Takes a source's frames in one of the ways in which applications do, and gives each to the model.</summary>
internal sealed class Consumer(GstSource source, FrameModel model, ConsumerKind kind, Random random) : IDisposable
{
    private readonly ManualResetEventSlim _never = new();
    private readonly CancellationTokenSource _over = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IAsyncEnumerable<AudioFrame>? _frames;
    private Thread? _thread;

    /// <summary>Sets the callback, or takes the reader's place, before the source starts.</summary>
    public void Attach()
    {
        if (kind is ConsumerKind.Callback or ConsumerKind.SlowCallback or ConsumerKind.ComesAndGoes) source.SetCallback(Take);
        if (kind is ConsumerKind.Reader or ConsumerKind.LeavingReader) _frames = source.ReadFramesAsync(_over.Token);
    }

    /// <summary>Begins to read, or to come and go, once the source has started.</summary>
    public void Begin()
    {
        if (kind is ConsumerKind.ComesAndGoes) Begin(ComeAndGo);
        if (kind is ConsumerKind.Reader) Begin(() => Read(int.MaxValue));
        if (kind is ConsumerKind.LeavingReader) Begin(ReadAndLeave);
    }

    /// <summary>Ends the taking of frames, once the source has stopped. Throws what a reader threw.</summary>
    public void Finish(TimeSpan deadline)
    {
        _over.Cancel();
        if (_thread is null) return;
        if (!_ended.Task.Wait(deadline)) throw new TimeoutException("the consumer hangs");
    }

    public void Dispose()
    {
        _never.Dispose();
        _over.Dispose();
    }

    private void Take(AudioFrame frame)
    {
        model.Check(frame);
        if (kind == ConsumerKind.SlowCallback && random.Next(20) == 0) _never.Wait(random.Next(40));
    }

    private void Begin(Action work)
    {
        _thread = new Thread(() => Run(work)) { IsBackground = true, Name = "consumer" };
        _thread.Start();
    }

    private void Run(Action work)
    {
        try
        {
            work();
            _ended.SetResult();
        }
        catch (Exception thrown)
        {
            _ended.SetException(thrown);
        }
    }

    private void ComeAndGo()
    {
        while (!_over.IsCancellationRequested)
        {
            _never.Wait(random.Next(1, 100));
            source.SetCallback(null);
            _never.Wait(random.Next(1, 50));
            source.SetCallback(Take);
        }
    }

    private void ReadAndLeave()
    {
        while (!_over.IsCancellationRequested && Read(random.Next(1, 60))) _never.Wait(random.Next(20));
    }

    /// <summary>Reads so many frames, and leaves; <see langword="false"/>: the source has ended.</summary>
    private bool Read(int frames) => ReadAsync(frames).GetAwaiter().GetResult();

    private async Task<bool> ReadAsync(int frames)
    {
        try
        {
            await foreach (AudioFrame frame in _frames!)
            {
                model.Check(frame);
                if (--frames <= 0) return true;
            }
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
        }
        catch (AudioSourceException)
        {
            // The source failed, which its completion tells too.
        }

        return false;
    }
}
