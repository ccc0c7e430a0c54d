using AudioPipelines.Dashboard.Access;
using AudioPipelines.Dashboard.Silos;
using AudioPipelines.Dashboard.Sources;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Api;

/// <summary><c>health</c>: that of the worst source.</summary>
internal static class HealthEndpoint
{
    private static readonly string[] _words = ["healthy", "degraded", "unhealthy"];

    public static void Map(PageMount mount) => mount.Get("health", Needs.Access, context =>
    {
        DateTimeOffset now = mount.Time.GetUtcNow();
        mount.Watches.Refresh();
        int worst = 0;
        Dictionary<string, SourceHealthText> sources = [];
        foreach ((string name, SourceWatch watch) in mount.Watches.All)
        {
            (int level, string detail) = watch.Source is FleetOnlySource && mount.Fleet.Source(name) is { } elsewhere
                ? Look(elsewhere, mount.Fleet.IsSilent(elsewhere))
                : Look(watch, now);
            worst = Math.Max(worst, level);
            sources[name] = new SourceHealthText { Status = _words[level], Detail = detail };
        }

        var report = new HealthReportText { Status = _words[worst], Sources = sources };
        int status = worst == 2 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return JsonAnswer.WriteAsync(context, report, PageJson.Default.HealthReportText, status);
    });

    /// <summary>What ails a source of another machine does not make this one unhealthy.</summary>
    private static (int Level, string Detail) Look(PageFleetSource source, bool isSilent)
    {
        if (isSilent) return (1, $"Its silo {source.Silo} does not answer. It was {source.State} when the silo was heard last.");
        bool isWell = source.State is FleetWords.Running or FleetWords.Stopped or FleetWords.Ended;
        string where = source.Silo is null ? "" : $" on {source.Silo}";
        string? detail = FleetReading.Shown(source.Detail);
        return (isWell ? 0 : 1, $"It is {source.State}{where}{(detail is null ? "." : ": " + detail)}");
    }

    private static (int Level, string Detail) Look(SourceWatch watch, DateTimeOffset now)
    {
        string? error = watch.Notes.Read(now).LastError?.Message;
        return watch.Source.State switch
        {
            AudioSourceState.Created => (0, "It has not been started."),
            AudioSourceState.Starting => (1, "It is being started."),
            AudioSourceState.Degraded => (1, "A stream delivers nothing; the others go on without it."),
            AudioSourceState.Recovering => (1, $"It is being started again{(error is null ? "." : ": " + error)}"),
            AudioSourceState.Failed => (2, error is null ? "It failed." : $"It failed: {error}"),
            AudioSourceState.Stopped => (0, "It was stopped."),
            AudioSourceState.Ended => (0, "It came to its end."),
            AudioSourceState.Paused => (0, "It is paused."),
            _ => (0, "It runs."),
        };
    }
}
