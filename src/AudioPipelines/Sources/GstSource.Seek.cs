using AudioPipelines.Sources;

namespace AudioPipelines;

/// <content>Seeking: pipelines of the same plan, whose frames begin elsewhere, take over.</content>
public sealed partial class GstSource
{
    /// <summary>The length of the audio, if the pipelines know it, as for most files; <see langword="null"/> for live
    /// sources.</summary>
    public override TimeSpan? Duration
    {
        get
        {
            GstSession? session;
            lock (_lock) session = _session;
            return session is { IsLive: false } && session.QueryDuration() is { } nanoseconds
                ? TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick)
                : null;
        }
    }

    /// <summary>Whether <see cref="SeekAsync"/> can go to another place now: the source runs, is not live, its length is known,
    /// and it can be read from its beginning again.</summary>
    public override bool CanSeek =>
        State is AudioSourceState.Running or AudioSourceState.Paused && WhyNoSeek(Duration) is null;

    /// <inheritdoc/>
    public override Task SeekAsync(TimeSpan position)
    {
        CheckPlace(position);
        TimeSpan? duration = Duration;
        if (WhyNoSeek(duration) is { } reason) throw CannotSeek(reason);
        if (position >= duration) throw BehindEnd(position, duration);
        return GoOverTo(null, position);
    }

    /// <summary>Begins again at the end. The pipelines of the next pass are opened before the last ones are closed, unless both
    /// would write somewhere.</summary>
    private void BeginAgain(CancellationToken stopping)
    {
        const string reason = "loop";
        PipelinePlan plan = Plan;
        if (Coexistence.BothWrite(plan, plan))
        {
            CloseSession();
            OpenSession(stopping, reason);
            return;
        }

        var next = GstSession.Open(SettingsFor(plan, _timeline, reason) with { FirstEpoch = _nextEpoch }, stopping);
        GstSession? last;
        lock (_lock)
        {
            last = _session;
            if (last is not null) Account(last); // a stop has not
            next.Follow(null, _nextEpoch);
            _session = next;
        }

        _memory = next.Memory;
        _audit = next.Audit;
        TakeTags(next.Tags, isSameAudio: true);
        if (Delivery.IsPaused) HoldOrLetGo();
        last?.Close();
    }

    private protected override void HoldOrLetGo()
    {
        GstSession? session;
        lock (_lock) session = _session;
        session?.Hold(Delivery.IsPaused);
    }

    private InvalidOperationException EndedBeforeSeek() => new(
        $"The source '{Name}' ended before it came to the place that was asked for. Start it again.");

    /// <summary>Why there is no other place to go to, in words that follow "cannot seek: ".</summary>
    private string? WhyNoSeek(TimeSpan? duration)
    {
        GstSession? session;
        lock (_lock) session = _session;
        return session is null or { IsLive: true } ? "it is live"
            : _existingPipeline != 0 ? "its pipeline is another binding's, which can seek it"
            : session.ReadsStandardInput ? "standard input comes once"
            : duration is null ? "it has no end that is known, as a web radio's stream"
            : null;
    }
}
