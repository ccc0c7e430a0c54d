using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AudioPipelines.Hosting.Tests;

/// <summary>A password that is planted in a parameter and in an address is in nothing that a host gives out: logs, health,
/// metrics, spans, events, errors, recordings, dumps, graphs.</summary>
public class PlantedSecretTests
{
    private const string Telling = "zebra9";

    // In a spelling of its own wherever it is quoted; the telling part is in all of them.
    private const string Secret = "q\"Ä\\zebra9 w$";

    private const string Description = """
        parameters:
          password: {secret: true, required: true}
          uri: {type: uri, required: true}
        launch: >-
          souphttpsrc location={uri} user-id=me user-pw={password} user-agent={password} retries=0 timeout=2
          ! wavparse ! audioconvert ! appsink
        live: true
        restart: {mode: onError, delay: 20ms, maximumDelay: 20ms, maximumAttempts: 3}
        """;

    [Test]
    public async Task Nothing_that_a_host_gives_out_has_it()
    {
        using var metrics = new MetricsCollector();
        using var spans = new SpanCollector();
        using var server = new HttpAudioServer();
        await using var host = new TestHost();
        List<string> told = [];
        Guarded(host, server.Uri);
        host.Services.AddHealthChecks().AddAudioPipelines();
        var source = (GstSource)host.Source("guarded");
        source.Notified += (_, what) => Add($"{what}");
        host.Sources.Reloaded += (_, what) => Add($"{what} {what.Error}");
        await host.StartAsync();
        Eventually.Is(() => source.Ledger.Total.Elapsed > 9_600, "audio");
        Add(source.ToDot());
        Add(source.Plan.ToString());
        await Eventually.Completes(source.DumpAsync(Path.Combine(host.Folder, "dumps")), "a dump");
        await Tell();

        host.Write("guarded.yaml", Description.Replace("type: uri", "type: integer", StringComparison.Ordinal));
        Eventually.Is(() => host.Log.WithId(131).Length == 1, "the refusal of an edit");
        server.Die();
        Eventually.Is(() => source.State == AudioSourceState.Failed, "its failure for good");
        await Tell();
        Assert.That(Path.Exists(Path.Combine(host.Folder, "takes")), Is.True);
        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(() => source.Completion))!;
        for (Exception? thrown = error; thrown is not null; thrown = thrown.InnerException) Add($"{thrown.Message} {thrown}");
        await host.StopAsync();

        Assert.That(host.Log.Lines.Where(line => Has($"{line.Text} {line.Exception}")), Is.Empty);
        Assert.That(FilesOf(host).Where(file => file.Has).Select(file => $"{file.Path}: {LineOf(file.Path)}"), Is.Empty);
        lock (told) Assert.That(told.Where(Has), Is.Empty);
        Assert.That(FilesOf(host).Select(file => Path.GetExtension(file.Path)), Does.Contain(".dot").And.Contain(".yaml")
            .And.Contain(".wav"), "dumps, graphs and recordings were looked at");

        async Task Tell()
        {
            foreach (MetricPoint point in metrics.Collect("guarded")) Add($"{point.Name} {string.Join(' ', point.Tags)}");
            foreach (System.Diagnostics.Activity span in spans.Of("guarded"))
                Add($"{span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)}");
            HealthReportEntry health =
                (await host.Host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["audiopipelines"];
            Add($"{health.Description} {string.Join(' ', health.Data)} {health.Exception}");
        }

        void Add(string text)
        {
            lock (told) told.Add(text);
        }
    }

    private static void Guarded(TestHost host, string uri)
    {
        string folder = host.Folder;
        host.Write("guarded.yaml", $$"""
            {{Description}}
            recording: {folder: "{{folder}}/takes", segment: 1s}
            flightRecorder: {length: 1s, on: failure, folder: "{{folder}}/dumps"}
            """);
        host.WithSettings(
            ("Sources:guarded:Description", "guarded.yaml"), ("Sources:guarded:Parameters:password", Secret),
            ("Sources:guarded:Parameters:uri", uri.Replace("http://", $"http://me:{Telling}@", StringComparison.Ordinal)),
            ("GraphFolder", "graphs"), ("ReloadDelay", "00:00:00.02"));
    }

    private static List<(string Path, bool Has)> FilesOf(TestHost host) =>
        [.. Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories)
            .Select(file => (file, Has(file) || Has(File.ReadAllText(file, System.Text.Encoding.Latin1))))];

    private static string? LineOf(string file) => File.ReadLines(file, System.Text.Encoding.Latin1).FirstOrDefault(Has);

    private static bool Has(string text) => text.Contains(Telling, StringComparison.OrdinalIgnoreCase);
}
