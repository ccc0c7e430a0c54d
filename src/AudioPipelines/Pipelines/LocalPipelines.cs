using AudioPipelines.GStreamer;
using AudioPipelines.Trust;

namespace AudioPipelines.Pipelines;

/// <summary>The pipelines of a plan in this process, with what reads their sinks and buses.</summary>
internal sealed class LocalPipelines : IPipelines
{
    private readonly PipelineGroup _group;
    private readonly BusWatcher _bus;
    private readonly SinkReader[] _readers;

    private LocalPipelines(PipelineGroup group, SampleType type, Action<AudioSourceEvent> notify, Action<int>? omitted)
    {
        _group = group;
        _bus = new BusWatcher(group, notify, omitted);
        Streams = [.. group.Sinks.Select(binding => binding.Stream)];
        _readers = [.. group.Sinks.Select(binding => new SinkReader(binding, type))];
        for (int stream = 0; stream < _readers.Length; stream++) group.Sinks[stream].Sink.SetCallbacks(_readers[stream]);
    }

    public IReadOnlyList<StreamPlan> Streams { get; }

    public IPipelineMessages Messages => _bus;

    public bool IsLive => _group.IsLive;

    public TimeSpan Latency => _group.Latency;

    public long? RunningTime => _group.RunningTime;

    /// <summary>The pipelines themselves.</summary>
    public IReadOnlyList<Pipeline> Pipelines => _group.Pipelines;

    /// <summary>Builds the pipelines of a plan. Nothing is opened yet.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="existing">A pipeline that the application built itself; the plan then has no launch text of its own.</param>
    /// <param name="notify">Told what elements warn of.</param>
    /// <param name="trust">Checks what was built, where the source is restricted.</param>
    /// <param name="omitted">Told how many warnings were let go; else <paramref name="notify"/> is, in words.</param>
    public static LocalPipelines Build(
        PipelinePlan plan, nint existing, Action<AudioSourceEvent> notify, TrustCheck? trust, Action<int>? omitted = null) =>
        new(PipelineGroup.Build(plan, existing, trust), plan.SampleType, notify, omitted);

    /// <summary>The reason behind a failure, where something was refused.</summary>
    public AudioSourceException Explain(AudioSourceException error) => _group.Explain(error);

    public bool Pause() => _group.Pause();

    public void Connect(IReadOnlyList<IStreamTarget> targets)
    {
        for (int stream = 0; stream < _readers.Length; stream++)
            _readers[stream].Connect(targets[stream], RtpTap.FindBefore(_group.Sinks[stream].Sink));
    }

    public bool Play() => _group.Play();

    public void ReplaceClock() => _group.ReplaceClock();

    public void RecalculateLatency()
    {
        foreach (Pipeline pipeline in _group.Pipelines) pipeline.RecalculateLatency();
    }

    public void LetGo()
    {
        foreach (SinkReader reader in _readers) reader.LetGo();
    }

    public long? QueryDuration() => _group.Pipelines.Max(pipeline => pipeline.QueryDuration());

    public string ToDot() => string.Concat(_group.Pipelines.Select(pipeline => pipeline.ToDot()));

    public string? FindSilentFailure() => _group.Pipelines.Select(SilentFailure.Find).FirstOrDefault(found => found is not null);

    public string? FindBlockedElement() => BlockedElement.FindBefore(_group.Sinks[0].Sink);

    public string? DescribeInput() => MediaTarget.Join(_group.Targets);

    public string? DescribeNextStep() => _group.Targets is [var target, ..] ? TargetFailure.WhereSilent(target) : null;

    public void Dispose()
    {
        _group.Dispose();
        _bus.Clear();
        foreach (SinkReader reader in _readers) reader.Dispose();
    }
}
