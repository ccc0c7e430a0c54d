namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>A source that pauses in the callback of its first frame and is held there, so that a test can do something
/// meanwhile.</summary>
internal sealed class HeldFrame : IDisposable
{
    private readonly ManualResetEventSlim _isInside = new(), _goesOn = new();
    private readonly AudioSource _source;
    private int _frames;

    private HeldFrame(AudioSource source)
    {
        _source = source;
        source.SetCallback(Take);
    }

    /// <summary>Where the frame ends.</summary>
    public TimeSpan End { get; private set; }

    /// <summary>What the source said of its position inside the callback of the frame.</summary>
    public TimeSpan? PositionInside { get; private set; }

    /// <summary>Where the first frame after it began.</summary>
    public TimeSpan? Next { get; private set; }

    public static async Task<HeldFrame> StartAsync(AudioSource source)
    {
        var held = new HeldFrame(source);
        await source.StartAsync();
        Eventually.Set(held._isInside, "the first frame is in its callback");
        return held;
    }

    /// <summary>Lets the callback return.</summary>
    public void LetGo() => _goesOn.Set();

    public void Dispose()
    {
        _goesOn.Set();
        _source.Stop();
        _isInside.Dispose();
        _goesOn.Dispose();
    }

    private void Take(AudioFrame frame)
    {
        if (++_frames == 2) Next = frame.Time;
        if (_frames > 1) return;
        End = frame.Time + TimeSpan.FromSeconds(frame.SamplesPerChannel / (double)frame.SampleRate);
        PositionInside = _source.Position;
        _ = _source.PauseAsync();
        _isInside.Set();
        Eventually.Set(_goesOn, "the frame may leave its callback");
    }
}
