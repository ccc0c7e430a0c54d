namespace AudioPipelines.Tests.Sources;

/// <summary>A source of the application's own: what it does is given as delegates.</summary>
internal sealed class ArraySource(Action<ArraySource, CancellationToken> run, AudioSourceOptions? options = null)
    : AudioSource(options)
{
    private int _opened, _closed;

    public Action<CancellationToken> Opening { get; init; } = _ => { };

    public int Opened => Volatile.Read(ref _opened);

    public int Closed => Volatile.Read(ref _closed);

    public void Send(float[][] channels, long pts) => Emit(channels, pts);

    public void Send(float[][] channels, TimeSpan pts) => Emit(channels, pts);

    public void Send(AudioFrame frame) => Emit(frame);

    protected override void Open(CancellationToken stopping)
    {
        Interlocked.Increment(ref _opened);
        Opening(stopping);
    }

    protected override void Run(CancellationToken stopping) => run(this, stopping);

    protected override void Close() => Interlocked.Increment(ref _closed);
}
