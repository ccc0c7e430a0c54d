using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;
using AudioPipelines.GStreamer;
using AudioPipelines.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AudioPipelines.Cli.Serving;

/// <summary>One <c>serve</c>: runs the sources and their page until it is interrupted.</summary>
internal sealed class ServeRun(ServeOptions options, Terminal terminal, Interruption interruption)
{
    /// <summary>Runs it to its end. Sources that fail do not end it.</summary>
    /// <returns>The exit status.</returns>
    public int Execute()
    {
        Gst.Initialize(); // where it is missing no source would ever run
        using GstLog? log = terminal.IsVerbose ? GstLog.RouteTo(new TerminalLoggers(terminal)) : null;
        using var report = new ServeReport(options.Json, terminal.IsVerbose);
        WebApplication application = PageHost.Build(options, terminal, port => Announce(port, report));
        try
        {
            var sources = application.Services.GetRequiredService<IAudioSources>(); // throws what is wrong with them
            foreach (string name in sources.Names) report.Follow(sources.Get(name));
            sources.Added += (_, name) => report.Follow(sources.Get(name));
            Serve(application, sources);
            foreach (string name in sources.Names) report.Summary(sources.Get(name));
        }
        finally
        {
            application.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        return interruption.Status ?? ExitStatus.Done;
    }

    private void Serve(WebApplication application, IAudioSources sources)
    {
        try
        {
            PageHost.Start(application, options.Listen, interruption.Requested);
            // It ends with the interruption.
            new FolderWatch(options.Folders, terminal).RunAsync(
                options.Sources.Where(source => source.Remote is null).Select(source => source.Description),
                (file, _) => Task.FromResult(Add(file, sources)), interruption.Requested).GetAwaiter().GetResult();
            interruption.Requested.WaitHandle.WaitOne();
        }
        catch (OperationCanceledException) when (interruption.Status is not null)
        {
            // Stopped while sources were starting.
        }

        try
        {
            application.StopAsync().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (interruption.Status is not null)
        {
            // The host was in the middle of its start. Its sources are told of all the same.
        }
    }

    private bool Add(string file, IAudioSources sources)
    {
        SourceToServe source = ServedSources.OfFile(file, sources.Names, options.Settings);
        sources.Add(source.Name, source.Description, source.Values);
        terminal.Note($"{source.Name}: new, from {file}");
        return true;
    }

    private void Announce(int port, ServeReport report)
    {
        string[] names = [.. options.Sources.Select(source => source.Name)];
        List<string> lines = [$"The page of {(names.Length == 1 ? names[0] : $"{names.Length} sources")}. Ctrl-C ends it."];
        if (options.Frames is { } frames)
        {
            string when = frames.OnDemand ? ", while somebody wants them" : "";
            lines.Add($"Frames go to {frames.ShownUrl}{when}: audiopipelines run {frames.ShownUrl}/{names[0]}");
        }

        new PageNotice(options, terminal, report).Tell(port, names, lines);
    }
}
