using AudioPipelines;
using AudioPipelines.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Samples.MonitoredService;

// The settings and descriptions lie beside the program, wherever it is started from.
var settings = new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory };
#region service
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(settings);
builder.AddAudioPipelines(audio => audio.AddHandler("frontDoor", (source, frame) => { /* what the service is for */ }));
builder.Services.AddHealthChecks().AddAudioPipelines();
builder.Services.AddOpenTelemetry()
    .WithMetrics(metrics => metrics.AddMeter(AudioSource.TelemetryName).AddPrometheusExporter())
    .WithTracing(traces => traces.AddSource(AudioSource.TelemetryName));
if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not null) builder.Services.AddOpenTelemetry().UseOtlpExporter();
builder.Services.AddSystemd().AddHostedService<SystemdWatchdog>();

WebApplication app = builder.Build();
app.MapPrometheusScrapingEndpoint(); // /metrics
app.MapHealthChecks("/healthz");
await app.RunAsync();
#endregion
