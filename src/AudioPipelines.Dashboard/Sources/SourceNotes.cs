using AudioPipelines.Dashboard.Api;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>What the events of a source say of how it is now. Any thread.</summary>
internal sealed class SourceNotes
{
    /// <summary>How long a source runs before its last failure is forgotten.</summary>
    private static readonly TimeSpan _healthy = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private int _epoch;
    private DateTimeOffset? _startedAt;
    private DateTimeOffset? _runningSince;
    private ShownError? _lastError;

    /// <summary>The epoch of the latest frame.</summary>
    public int Epoch
    {
        get { lock (_lock) return _epoch; }
    }

    public void Take(AudioSourceEvent what, DateTimeOffset now)
    {
        lock (_lock)
        {
            switch (what)
            {
                case SourceStarted:
                    _startedAt ??= now;
                    break;
                case SourceStateChanged change:
                    if (change.Current is AudioSourceState.Starting) _startedAt = null;
                    bool runs = change.Current is AudioSourceState.Running or AudioSourceState.Degraded;
                    _runningSince = runs ? _runningSince ?? now : null;
                    if (runs) _startedAt ??= now;
                    break;
                case EpochStarted epoch:
                    _epoch = epoch.Epoch;
                    break;
                case SourceFailed failed:
                    _lastError = Of(failed, now);
                    break;
            }
        }
    }

    /// <summary>What is known now.</summary>
    public Known Read(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_lastError is not null && now - _runningSince >= _healthy) _lastError = null;
            return new Known(_epoch, _startedAt, _lastError);
        }
    }

    private static ShownError Of(SourceFailed failed, DateTimeOffset now) => new()
    {
        Kind = ApiWords.Of(failed.Error.Kind),
        Message = failed.Error.Message,
        Advice = ApiWords.Advice(failed.Error.Message),
        At = now,
        IsRetryable = failed.Error.IsRetryable,
        Attempt = failed.IsFinal ? null : failed.Attempt,
        NextAttemptAt = failed.IsFinal ? null : now + failed.RestartDelay,
    };

    /// <param name="Epoch">The epoch of the latest frame.</param>
    /// <param name="StartedAt">When the source was started, or began to run while it was watched.</param>
    /// <param name="LastError">The last failure that it has not run for a minute since.</param>
    public readonly record struct Known(int Epoch, DateTimeOffset? StartedAt, ShownError? LastError);
}
