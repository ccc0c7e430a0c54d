using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AudioPipelines.Silo;

/// <summary>What a silo tells of itself, labelled with its name: meters at <c>/metrics</c>; and where the environment names a
/// collector (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>) meters, logs and traces there.</summary>
/// <seealso href="https://opentelemetry.io/docs/specs/otel/protocol/exporter/"/>
internal static class SiloTelemetry
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Sampler = "OTEL_TRACES_SAMPLER";

    public static void Add(WebApplicationBuilder builder, string silo)
    {
        OpenTelemetryBuilder telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("audiopipelines-silo", serviceInstanceId: silo))
            .WithMetrics(metrics => metrics.AddMeter(AudioSource.TelemetryName, "Microsoft.Orleans", "NATS.Net")
                .AddPrometheusExporter(exporter =>
                    exporter.ResourceConstantLabels = key => key == "service.instance.id"));
        if (!IsSet(Collector)) return;
        telemetry
            .WithTracing(traces =>
            {
                // Not what Orleans does for itself, such as the probes of silos each second.
                traces.AddSource(
                    AudioSource.TelemetryName, "Microsoft.AspNetCore", "Microsoft.Orleans.Application",
                    "Microsoft.Orleans.Storage", "NATS.Net");
                if (!IsSet(Sampler)) traces.SetSampler(new FramelessSampler());
            })
            .UseOtlpExporter();
    }

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };
}
