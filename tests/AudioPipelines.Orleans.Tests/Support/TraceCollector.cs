using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Orleans.Tests.Support;

/// <summary>Takes what programs tell over OTLP and HTTP.</summary>
/// <seealso href="https://opentelemetry.io/docs/specs/otlp/#otlphttp"/>
internal sealed class TraceCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<CollectedSpan> _spans = new();
    private readonly WebApplication _app;

    private TraceCollector()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", TakeAsync);
    }

    /// <summary>What has come so far.</summary>
    public CollectedSpan[] Spans => [.. _spans];

    /// <summary>What a program has to find in its environment.</summary>
    public Dictionary<string, string?> Environment => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _app.Urls.Single(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
    };

    public static async Task<TraceCollector> StartAsync()
    {
        var collector = new TraceCollector();
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context, string signal)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (signal == "traces") Read(body.ToArray());
    }

    private void Read(ReadOnlyMemory<byte> request)
    {
        foreach (ReadOnlyMemory<byte> of in ProtobufFields.Of(request, 1))
        {
            string silo = Attribute(ProtobufFields.Of(of, 1).Single(), 1, "service.instance.id") ?? "";
            foreach (ReadOnlyMemory<byte> scope in ProtobufFields.Of(of, 2))
            {
                string library = Text(ProtobufFields.Of(ProtobufFields.Of(scope, 1).Single(), 1).Single());
                foreach (ReadOnlyMemory<byte> span in ProtobufFields.Of(scope, 2))
                {
                    _spans.Enqueue(new CollectedSpan(
                        Convert.ToHexString(ProtobufFields.Of(span, 1).Single().Span), silo, library,
                        Text(ProtobufFields.Of(span, 5).Single()), Attribute(span, 9, "messaging.destination.name")));
                }
            }
        }
    }

    private static string? Attribute(ReadOnlyMemory<byte> message, int number, string key) => ProtobufFields.Of(message, number)
        .Where(pair => Text(ProtobufFields.Of(pair, 1).Single()) == key)
        .Select(pair => Text(ProtobufFields.Of(ProtobufFields.Of(pair, 2).Single(), 1).Single())).FirstOrDefault();

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
