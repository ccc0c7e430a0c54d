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
            Serve(application);
            foreach (string name in sources.Names) report.Summary(sources.Get(name));
        }
        finally
        {
            application.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        return interruption.Status ?? ExitStatus.Done;
    }

    private void Serve(WebApplication application)
    {
        try
        {
            PageHost.Start(application, options.Listen, interruption.Requested);
            interruption.Requested.WaitHandle.WaitOne();
        }
        catch (OperationCanceledException) when (interruption.Status is not null)
        {
            // Stopped while sources were starting.
        }

        application.StopAsync().GetAwaiter().GetResult();
    }

    private void Announce(int port, ServeReport report)
    {
        Uri here = options.Listen.Url(port, forThisMachine: true);
        Uri url = options.Listen.Url(port, forThisMachine: false);
        if (options.Token is { File: null } token) url = new UriBuilder(url) { Fragment = $"token={token.Text}" }.Uri;
        string[] names = [.. options.Sources.Select(source => source.Name)];
        report.Listening(url, names);
        terminal.Note($"The page of {(names.Length == 1 ? names[0] : $"{names.Length} sources")}. Ctrl-C ends it.");
        if (options.Frames is { } frames)
        {
            string when = frames.OnDemand ? ", while somebody wants them" : "";
            terminal.Note($"Frames go to {frames.ShownUrl}{when}: audiopipelines run {frames.ShownUrl}/{names[0]}");
        }

        foreach (string line in Access()) terminal.Note(line);
        if (options.Token is { IsReadByOthers: true, File: { } file })
            terminal.Warning($"Other users of this machine may read the token in {file}: chmod 600 {file}");
        // The browser's command line is for all to see, so it holds no token.
        if (options.OpensBrowser && PageBrowser.Open(here) is { } reason)
            terminal.Warning($"No browser was opened: {reason}. Open {here} yourself.");
    }

    private IEnumerable<string> Access()
    {
        if (options.Token is { File: { } file }) yield return $"Log in with the token in {file}.";
        if (options.Listen.IsLoopback) yield break;
        if (options.Token is { File: null })
        {
            yield return "The token in the address lets other machines in, as long as this runs. "
                + "A browser on this machine needs none.";
        }

        yield return "What goes over the network is not encrypted: stay in one that you trust, or put a proxy with TLS before "
            + "it.";
    }
}
