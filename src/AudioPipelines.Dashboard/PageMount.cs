using AudioPipelines.Dashboard.Access;
using AudioPipelines.Dashboard.Live;
using AudioPipelines.Dashboard.Silos;
using AudioPipelines.Dashboard.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AudioPipelines.Dashboard;

/// <summary>The page where it is mounted: what every group of endpoints is given. An endpoint can only be added with what it
/// needs of its caller, so that none is left unguarded.</summary>
internal sealed class PageMount
{
    private static readonly string[] _reading = ["GET", "HEAD"];

    private readonly RouteGroupBuilder _group;

    public PageMount(RouteGroupBuilder group, IServiceProvider services, AudioPipelinesPageOptions options)
    {
        (_group, Options) = (group, options);
        Time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        Loggers = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        Logger = Loggers.CreateLogger("AudioPipelines.Dashboard");
        Guard = new Guard(options, Time);
        Fleet = new FleetReader(options.Fleet);
        FleetReading = new FleetReading(Fleet, Time);
        var shown = new ShownSources(services, options.Sources, Fleet);
        Watches = new SourceWatches(shown, Fleet, Time);
        Watches.Refresh();
        Live = new LiveHub(WithFrames, Time, Logger);
        Reading = new SourceReading(shown, FleetReading, Fleet, Live.FlagsOf);
        Board = new WallBoard(Watches, Reading.Summary, FleetReading.MarkOf, FleetReading.Silos);
        Clock = new PageClock(Watches, Board, Time, Logger);
        services.GetService<IHostApplicationLifetime>()?.ApplicationStopping.Register(Clock.Dispose);
    }

    public AudioPipelinesPageOptions Options { get; }

    public Guard Guard { get; }

    /// <summary>The fleet, if there is one.</summary>
    public FleetReader Fleet { get; }

    public FleetReading FleetReading { get; }

    /// <summary>The sources, and what is kept of them.</summary>
    public SourceWatches Watches { get; }

    /// <summary>What viewers watch and hear.</summary>
    public LiveHub Live { get; }

    public SourceReading Reading { get; }

    public WallBoard Board { get; }

    public PageClock Clock { get; }

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    public ILoggerFactory Loggers { get; }

    public static Task NoSuchSourceAsync(HttpContext context) => Problem.WriteAsync(
        context, StatusCodes.Status404NotFound, "There is no such source.", "api/v1/sources lists those that there are.");

    /// <summary>A name in a path. Servers leave an encoded slash as it is, so that it does not part the path.</summary>
    public static string Unescaped(string name) => name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds an address that is read.</summary>
    public void Get(string pattern, Needs needs, RequestDelegate answer) =>
        _group.MapMethods(pattern, _reading, Guard.Protect(needs, answer));

    /// <summary>Adds an address that something is sent to.</summary>
    public void Post(string pattern, Needs needs, RequestDelegate answer) =>
        _group.MapPost(pattern, Guard.Protect(needs, answer));

    /// <summary>Adds an address whatever the method is.</summary>
    public void Any(string pattern, Needs needs, RequestDelegate answer) => _group.Map(pattern, Guard.Protect(needs, answer));

    /// <summary>Adds an address below a source, <c>{name}</c>; where there is no such source the answer is 404.</summary>
    public void Get(string pattern, Func<HttpContext, SourceWatch, Task> answer) =>
        Get(pattern, Needs.Access, context => WithSourceAsync(context, answer));

    /// <summary>As <see cref="Get(string, Func{HttpContext, SourceWatch, Task})"/>, for a command.</summary>
    public void Post(string pattern, Func<HttpContext, SourceWatch, Task> answer) =>
        Post(pattern, Needs.Command, context => WithSourceAsync(context, answer));

    /// <summary>The source of a name, if its frames come to this machine.</summary>
    private IAudioSource? WithFrames(string name) =>
        Watches.TryGet(name, out SourceWatch? watch) && watch.Source is not FleetOnlySource ? watch.Source : null;

    private Task WithSourceAsync(HttpContext context, Func<HttpContext, SourceWatch, Task> answer)
    {
        string name = context.Request.RouteValues["name"] as string ?? "";
        return Watches.TryGet(name, out SourceWatch? watch)
            || Watches.TryGet(Unescaped(name), out watch)
            ? answer(context, watch)
            : NoSuchSourceAsync(context);
    }
}
