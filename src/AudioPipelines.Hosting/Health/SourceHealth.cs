using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AudioPipelines.Hosting.Health;

/// <summary>How a source of the host is, and why.</summary>
internal sealed class SourceHealth
{
    private readonly Lock _lock = new();
    private readonly SortedSet<string> _silent = new(StringComparer.Ordinal);
    private readonly IAudioSource _source;
    private readonly bool _autoStart;
    private SourceFailed? _failed;

    public SourceHealth(IAudioSource source, bool autoStart)
    {
        _source = source;
        _autoStart = autoStart;
        source.Notified += (_, what) => Note(what);
    }

    /// <summary>The source's health now, and the reason in a sentence.</summary>
    public (HealthStatus Status, string Reason) Look()
    {
        AudioSourceState state = _source.State;
        SourceFailed? failed;
        string silent;
        lock (_lock) (failed, silent) = (_failed, string.Join(", ", _silent));
        return state switch
        {
            AudioSourceState.Created when _autoStart => (HealthStatus.Degraded, "It has not been started yet."),
            AudioSourceState.Created => (HealthStatus.Healthy, "It does not start with the host."),
            AudioSourceState.Starting => (HealthStatus.Degraded, "It is being started."),
            AudioSourceState.Degraded => (HealthStatus.Degraded, $"No audio comes from {silent}; the others go on without it."),
            AudioSourceState.Recovering => (HealthStatus.Degraded, Waits(failed)),
            AudioSourceState.Failed => (HealthStatus.Unhealthy, $"It failed: {failed?.Error.Message}"),
            AudioSourceState.Stopped => (HealthStatus.Healthy, "It was stopped."),
            AudioSourceState.Ended => (HealthStatus.Healthy, "It came to its end."),
            AudioSourceState.Paused => (HealthStatus.Healthy, "It is paused."),
            _ => (HealthStatus.Healthy, "It runs."),
        };
    }

    private static string Waits(SourceFailed? failed)
    {
        if (failed is null) return "It is being started again.";
        string delay = failed.RestartDelay.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return $"It failed; attempt {failed.Attempt} to start it again begins {delay} s after that: {failed.Error.Message}";
    }

    private void Note(AudioSourceEvent what)
    {
        lock (_lock)
        {
            switch (what)
            {
                case SourceFailed failed:
                    _failed = failed;
                    _silent.Clear();
                    break;
                case StreamStalled stalled:
                    _silent.Add(stalled.Stream);
                    break;
                case StreamReturned returned:
                    _silent.Remove(returned.Stream);
                    break;
                case SourceStopped:
                    _silent.Clear();
                    break;
            }
        }
    }
}
