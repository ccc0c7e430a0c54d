using System.Runtime.CompilerServices;
using AudioPipelines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

WebApplication app = WebApplication.CreateSlimBuilder(args).Build();
await using var source = app.Configuration["source"] is { } name
    ? GstSource.FromDescription(name)
    : GstSource.FromDescription("tone", new() { ["realtime"] = true, ["channels"] = 2 });
var meter = new LevelMeter();
source.SetCallback(meter.Measure);
source.Start();

app.MapGet("/", () => Results.Stream(typeof(Program).Assembly.GetManifestResourceStream("levels.html")!, "text/html"));
app.MapGet("/levels", (CancellationToken gone) => TypedResults.ServerSentEvents(LevelsAsync(gone)));
await app.RunAsync();
source.Stop();
Console.WriteLine(source.Ledger);

// Each browser reads the one meter, 20 times a second. No frame waits for any of them.
async IAsyncEnumerable<double[]> LevelsAsync([EnumeratorCancellation] CancellationToken gone)
{
    using var over = CancellationTokenSource.CreateLinkedTokenSource(gone, app.Lifetime.ApplicationStopping);
    using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
    var levels = new LevelMeter.Reading[64];
    while (!over.IsCancellationRequested && await timer.WaitForNextTickAsync(CancellationToken.None))
    {
        yield return [.. levels.Take(meter.Read(levels)).Select(
            level => Math.Round(Math.Max(-100, LevelMeter.ToDecibels(level.Peak)), 1))];
    }
}
