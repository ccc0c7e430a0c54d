using System.Net.Sockets;
using AudioPipelines.Cli.Output;
using AudioPipelines.Dashboard;
using AudioPipelines.Hosting;
using AudioPipelines.Nats;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Cli.Serving;

/// <summary>Makes the web application that <c>serve</c> runs: the sources and their page, and nothing that files or variables of
/// this machine say about web applications.</summary>
internal static class PageHost
{
    private static readonly TimeSpan _stopWithin = TimeSpan.FromSeconds(10);

    /// <summary>Makes it; nothing runs yet.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="terminal">Where its log is shown.</param>
    /// <param name="listening">Called with the port, once it is listened on.</param>
    /// <param name="show">Says what the page shows; <see langword="null"/>: the sources of the options, which this host
    /// runs.</param>
    /// <exception cref="DescriptionException">A source's values are wrong; it lists every error of every source.</exception>
    public static WebApplication Build(
        ServeOptions options, Terminal terminal, Action<int> listening, Action<AudioPipelinesPageOptions>? show = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = "audiopipelines",
            ContentRootPath = Directory.GetCurrentDirectory(),
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Listen.Address, options.Listen.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>(); // signals are Interruption's
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = _stopWithin);
        AddLog(builder.Logging, terminal);
        // Before the sources, some of which may take long to start.
        builder.Services.AddHostedService(services => new ListeningNotice(services, listening));
        if (show is null) builder.AddAudioPipelines(audio => AddSources(audio, options));
        WebApplication application = builder.Build();
        application.UseWebSockets();
        application.MapAudioPipelines("/", page =>
        {
            Set(page, options);
            show?.Invoke(page);
        });
        return application;
    }

    /// <summary>Starts it.</summary>
    /// <exception cref="IOException">The port cannot be listened on; the message says why, and what to do.</exception>
    public static void Start(WebApplication application, ListenAddress listen, CancellationToken stopping)
    {
        try
        {
            application.StartAsync(stopping).GetAwaiter().GetResult();
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw new IOException(
                $"Port {listen.Port} of {listen.Address} is in use by another program. End that, or choose another port: "
                + $"--listen {listen with { Port = 0 }} takes one that is free.", failure);
        }
        catch (SocketException failure)
        {
            string advice = failure.SocketErrorCode switch
            {
                SocketError.AccessDenied => "Ports below 1024 are for administrators; choose another.",
                SocketError.AddressNotAvailable => "This machine does not have that address; 'ip address' lists its own.",
                _ => $"Choose another with --listen, such as 127.0.0.1:{ListenAddress.UsualPort}.",
            };
            throw new IOException($"{listen} cannot be listened on: {failure.Message}. {advice}", failure);
        }
    }

    private static void AddSources(AudioPipelinesBuilder audio, ServeOptions options)
    {
        audio.Configure(host =>
        {
            host.WhenStartFails = SourceFailureBehavior.Continue; // it is on the page, with its advice
            host.WhenSourceFails = SourceFailureBehavior.Continue;
            host.Trust = options.Trust;
        });
        foreach (SourceToServe source in options.Sources)
        {
            if (source.Remote is { } remote) audio.AddSource(source.Name, services => Make(source.Name, remote, services));
            else audio.AddSource(source.Name, source.Description, source.Values);
        }

        if (options.Frames is { } frames) audio.PublishToNats(options: frames);
        // Somebody takes the audio, so that the ledger does not say that nobody did: the page's viewers look at it beside.
        audio.AddHandler(static (_, _) => { });
    }

    /// <summary>A source that runs elsewhere. It is waited for, as somebody may start it there while the page is open.</summary>
    private static RemoteSource Make(string name, RemoteAddress remote, IServiceProvider services) => new(
        remote.Source,
        remote.Options with { RetryFirstStart = true },
        new AudioSourceOptions
        {
            Name = name,
            Logger = services.GetRequiredService<ILoggerFactory>().CreateLogger($"AudioPipelines.Nats.{name}"),
        });

    private static void Set(AudioPipelinesPageOptions page, ServeOptions options)
    {
        page.Token = options.Token?.Text;
        page.AllowRemote = !options.Listen.IsLoopback;
        page.RequireTokenOnLoopback = options.Token is { File: not null };
        page.AllowCommands = !options.IsReadOnly;
    }

    private static void AddLog(ILoggingBuilder logging, Terminal terminal)
    {
        logging.SetMinimumLevel(terminal.IsVerbose ? LogLevel.Debug : LogLevel.Information);
        logging.AddFilter("Microsoft", terminal.IsVerbose ? LogLevel.Information : LogLevel.Warning);
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None); // what it says is thrown, too
        logging.AddProvider(new ServeLoggers(terminal));
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
