using System.Text.Json.Nodes;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;
using AudioPipelines.Cli.Serving;
using AudioPipelines.Dashboard;
using AudioPipelines.Nats;
using Microsoft.AspNetCore.Builder;

namespace AudioPipelines.Cli.Fleet;

/// <summary>One <c>serve --cluster</c>: brings its sources into the fleet, and shows all of the fleet until it is interrupted.
/// The fleet goes on.</summary>
/// <param name="options">Where the page is.</param>
/// <param name="fleet">The fleet.</param>
/// <param name="sources">What it is to have.</param>
/// <param name="broker">Where its frames are; <see langword="null"/>: nothing is heard.</param>
/// <param name="terminal">Where all is told.</param>
/// <param name="interruption">Ends it.</param>
internal sealed class ClusterRun(
    ServeOptions options, FleetConnection fleet, IReadOnlyList<SentSource> sources, string? broker, Terminal terminal,
    Interruption interruption)
{
    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit status.</returns>
    public int Execute()
    {
        using var report = new ServeReport(options.Json, terminal.IsVerbose);
        try
        {
            ExecuteAsync(report, interruption.Requested).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (interruption.Status is not null)
        {
            // Interrupted while the fleet was asked.
        }

        return interruption.Status ?? ExitStatus.Done;
    }

    private async Task ExecuteAsync(ServeReport report, CancellationToken stopping)
    {
        SiloInfo silo = await fleet.OpenAsync(stopping).ConfigureAwait(false);
        RemoteSourceOptions? frames = broker is null ? null : FleetFrames.Read(broker, silo);
        if (frames is not null && FleetFrames.Remark(frames, silo) is { } remark) terminal.Warning(remark);
        var upload = new FleetUpload(fleet, terminal, report);
        await upload.PutAsync(sources, stopping).ConfigureAwait(false);

        var mirror = new FleetMirror(silo.Fleet);
        HeardSources? heard = frames is null ? null : new HeardSources(frames, report, terminal);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var known = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task following = FollowAsync(mirror, heard, known, ending.Token);
        List<Task> beside = [following, heard?.CheckAsync(ending.Token) ?? Task.CompletedTask];
        try
        {
            await (await Task.WhenAny(known.Task, following).WaitAsync(stopping).ConfigureAwait(false)).ConfigureAwait(false);
            var watch = new DescriptionWatch(upload, () => mirror.State.Error is null, options, terminal);
            beside.Add(watch.RunAsync(sources, ending.Token));
            await ServeAsync(mirror, heard, report, stopping).ConfigureAwait(false);
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(beside).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (heard is not null) await heard.DisposeAsync().ConfigureAwait(false);
        }

        if (mirror.State.Sources is [{ Name: var first }, ..])
        {
            terminal.Note(
                $"The sources go on in the fleet '{silo.Fleet}'. To stop one: audiopipelines fleet stop "
                + $"{(sources.Count > 0 ? sources[0].Name : first)} {fleet.Address.Options}");
        }
    }

    private async Task FollowAsync(
        FleetMirror mirror, HeardSources? heard, TaskCompletionSource known, CancellationToken stopping)
    {
        var watch = new FleetWatch(fleet, why =>
        {
            mirror.Lose(why);
            terminal.Warning($"{why} It is tried again.");
        });
        await foreach (JsonNode change in watch.ReadAsync(stopping).ConfigureAwait(false))
        {
            if (mirror.State.Error is not null) terminal.Note($"The fleet '{mirror.State.Name}' answers again.");
            mirror.Take(change);
            heard?.Take(mirror.State);
            known.TrySetResult();
        }
    }

    private async Task ServeAsync(FleetMirror mirror, HeardSources? heard, ServeReport report, CancellationToken stopping)
    {
        WebApplication application = PageHost.Build(
            options, terminal, port => Announce(port, mirror.State, report),
            page =>
            {
                page.Sources = () => heard?.Current ?? [];
                page.Fleet = new FleetCommands(fleet, mirror);
            });
        await using (application.ConfigureAwait(false))
        {
            PageHost.Start(application, options.Listen, stopping);
            await Task.Delay(Timeout.Infinite, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await application.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private void Announce(int port, PageFleetState state, ServeReport report)
    {
        string count = state.Sources.Count == 1 ? "a source" : $"{state.Sources.Count} sources";
        string silos = state.Silos.Count == 1 ? "a silo" : $"{state.Silos.Count} silos";
        new PageNotice(options, terminal, report).Tell(
            port, [.. state.Sources.Select(source => source.Name)],
            [$"The page of the fleet '{state.Name}': {count} on {silos}. Ctrl-C ends it; the fleet goes on."]);
    }
}
