using System.Net;
using AudioPipelines.Fleet;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AudioPipelines.Silo;

/// <summary>Runs a silo until it is told to stop.</summary>
internal static class SiloProgram
{
    /// <summary>The exit status of a command line that is wrong.</summary>
    public const int WrongUsage = 2;

    private const int Done = 0;
    private const int Failed = 1;

    public static async Task<int> RunAsync(SiloArguments arguments, CancellationToken stopping)
    {
        var console = new SiloConsole(arguments.IsVerbose);
        var options = new FleetSiloOptions();
        try
        {
            await using WebApplication app = Build(arguments, console, made => options = made);
            await StartAsync(app, console, stopping);
            IFeatureCollection features = app.Services.GetRequiredService<IServer>().Features;
            string? at = features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            await Console.Error.WriteLineAsync(
                $"silo {options.Name} of the fleet {options.Fleet} answers at {at}{Remark(arguments, at)}");
            using CancellationTokenRegistration stop = stopping.Register(app.Lifetime.StopApplication);
            await app.WaitForShutdownAsync(CancellationToken.None);
            return Done;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return Done;
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            await console.FailAsync(
                StartFailure.Explain(thrown, options, arguments.Listen) ?? $"Something went wrong inside: {thrown.Message} "
                    + "Run it again with --verbose, and report what it says.",
                thrown);
            return StartFailure.FleetErrorIn(thrown) is { Kind: FleetErrorKind.Invalid } ? WrongUsage : Failed;
        }
    }

    private static async Task StartAsync(WebApplication app, SiloConsole console, CancellationToken stopping)
    {
        try
        {
            await app.StartAsync(stopping);
            console.NoteStarted();
        }
        catch
        {
            console.NoteFailed();
            throw;
        }
    }

    /// <summary>Whom it does not answer.</summary>
    private static string Remark(SiloArguments arguments, string? at)
    {
        bool isAlone = arguments.Advertise is null
            && (arguments.TokenFile is null || (Uri.TryCreate(at, UriKind.Absolute, out Uri? url) && url.IsLoopback));
        return isAlone ? ", this machine only; --listen 0.0.0.0:8098 --token-file FILE lets others ask" : "";
    }

    private static WebApplication Build(SiloArguments arguments, SiloConsole console, Action<FleetSiloOptions> configured)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        console.AddTo(builder.Logging);
        var options = new FleetSiloOptions();
        builder.AddAudioPipelinesSilo(silo =>
        {
            options = silo;
            arguments.Configure(silo);
            configured(silo);
            if (silo.Cluster.Length > 0) return;
            throw new FleetException(
                FleetErrorKind.Invalid,
                "A silo needs the address of its fleet's Redis. Give it with --cluster redis://host:6379, or with the "
                + $"environment variable {SiloCommand.ClusterVariable}.");
        });
        if (arguments.Frames is { } frames) builder.PublishFleetToNats(frames);
        builder.WebHost.ConfigureKestrel(server => server.Listen(Endpoint(arguments.Listen)));
        SiloTelemetry.Add(builder, options.Name!);
        builder.Services.AddHealthChecks().AddCheck<SiloHealth>("silo");
        WebApplication app = builder.Build();
        app.MapAudioPipelinesFleet(new FleetHttpOptions
        {
            Token = ReadToken(arguments.TokenFile),
            Advertise = arguments.Advertise,
        });
        app.MapHealthChecks("/health");
        app.MapPrometheusScrapingEndpoint("/metrics");
        return app;
    }

    private static IPEndPoint Endpoint(string listen) =>
        IPEndPoint.TryParse(listen, out IPEndPoint? endpoint) && listen.Contains(':', StringComparison.Ordinal)
            ? endpoint
            : throw new FleetException(
                FleetErrorKind.Invalid, $"'{listen}' is no address to listen at. Write one such as 127.0.0.1:8098.");

    private static string? ReadToken(FileInfo? file)
    {
        if (file is null) return null;
        try
        {
            string token = File.ReadAllText(file.FullName).Trim();
            return token.Length >= 16
                ? token
                : throw new FleetException(
                    FleetErrorKind.Invalid, $"The token in '{file}' has {token.Length} characters. Take 16 or more.");
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            throw new FleetException(FleetErrorKind.Invalid, $"The token file '{file}' cannot be read: {thrown.Message}", thrown);
        }
    }

    private static FleetException? Understood(Exception thrown)
    {
        for (Exception? cause = thrown; cause is not null; cause = cause.InnerException)
        {
            if (cause is FleetException error) return error;
        }

        return null;
    }
}
