using AudioPipelines.Dashboard.Api;
using AudioPipelines.Dashboard.Sources;
using AudioPipelines.Hosting;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Dashboard.Commands;

/// <summary>Does what viewers ask for. One command at a time for each source; it goes on when its viewer leaves.</summary>
internal sealed partial class CommandRunner(PageMount mount)
{
    private static readonly TimeSpan _betweenDumps = TimeSpan.FromSeconds(5);

    /// <summary>Begins a command.</summary>
    /// <exception cref="InvalidOperationException">It makes no sense now; the message says why.</exception>
    public Task Begin(SourceCommand command, SourceWatch watch)
    {
        Enter(watch);
        try
        {
            Refuse(command, watch);
        }
        catch
        {
            watch.Gate.Leave();
            throw;
        }

        LogCommand(mount.Logger, command, watch.Name);
        Task run = Task.Run(() => RunAsync(command, watch));
        _ = run.ContinueWith(
            ended => ended.Exception, // it is told already
            CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return run;
    }

    /// <summary>Writes the flight recorder's frames to the folder that the plan names.</summary>
    /// <returns>The dump's folder.</returns>
    public async Task<string> DumpAsync(SourceWatch watch)
    {
        if (watch.Source is not GstSource { Plan.FlightRecorder: not null } source)
        {
            throw new InvalidOperationException(
                $"The source '{watch.Name}' has no flight recorder. Say 'flightRecorder: 30s' in its description.");
        }

        Enter(watch);
        try
        {
            if (!watch.Gate.TryDump(mount.Time, _betweenDumps)) throw new TooSoonException();
            string folder = Path.GetFullPath(await source.DumpAsync(null, mount.Clock.Over).ConfigureAwait(false));
            watch.Events.Add(new EventWords("dump", $"The flight recorder was written to {folder}."), mount.Time.GetUtcNow());
            LogDump(mount.Logger, watch.Name, folder);
            return folder;
        }
        finally
        {
            watch.Gate.Leave();
        }
    }

    private static void Enter(SourceWatch watch)
    {
        if (!watch.Gate.TryEnter())
            throw new InvalidOperationException($"Another command for '{watch.Name}' is under way. Wait until it is done.");
    }

    private void Refuse(SourceCommand command, SourceWatch watch)
    {
        AudioSourceState state = watch.Source.State;
        bool isOver = state is AudioSourceState.Created or AudioSourceState.Stopped or AudioSourceState.Ended
            or AudioSourceState.Failed;
        bool makesSense = command switch
        {
            SourceCommand.Start => isOver,
            SourceCommand.Stop => !isOver,
            SourceCommand.Restart => state is not AudioSourceState.Created,
            SourceCommand.Pause => state is AudioSourceState.Running or AudioSourceState.Degraded,
            SourceCommand.Resume => state is AudioSourceState.Paused,
            _ => true,
        };
        if (!makesSense) throw new InvalidOperationException($"The source '{watch.Name}' is {ApiWords.Of(state)}.");
        if (command is SourceCommand.Reload && !mount.Reading.CanReload(watch.Name))
        {
            throw new InvalidOperationException(
                $"The source '{watch.Name}' has no description that can be read again. Change it where it was made.");
        }

        if (command is SourceCommand.Pause or SourceCommand.Resume && watch.Source is not AudioSource)
            throw new NotSupportedException($"The source '{watch.Name}' cannot pause. Stop it.");
    }

    private async Task RunAsync(SourceCommand command, SourceWatch watch)
    {
        try
        {
            await DoAsync(command, watch).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is AudioSourceException or ObjectDisposedException)
        {
            watch.Events.Add(
                new EventWords("error", thrown.Message, "error", ApiWords.Advice(thrown.Message)), mount.Time.GetUtcNow());
            LogFailed(mount.Logger, command, watch.Name, thrown);
            throw;
        }
        finally
        {
            watch.Gate.Leave();
        }
    }

    private async Task DoAsync(SourceCommand command, SourceWatch watch)
    {
        IAudioSource source = watch.Source;
        switch (command)
        {
            case SourceCommand.Start:
                await source.StartAsync(mount.Clock.Over).ConfigureAwait(false);
                break;
            case SourceCommand.Stop:
                await source.StopAsync().ConfigureAwait(false);
                break;
            case SourceCommand.Restart:
                await source.StopAsync().ConfigureAwait(false);
                await source.StartAsync(mount.Clock.Over).ConfigureAwait(false);
                break;
            case SourceCommand.Pause:
                await ((AudioSource)source).PauseAsync().ConfigureAwait(false);
                break;
            case SourceCommand.Resume:
                await ((AudioSource)source).ResumeAsync().ConfigureAwait(false);
                break;
            case SourceCommand.Reload:
                SourceReload reload = await mount.Reading.Hosted!.ReloadAsync(watch.Name).ConfigureAwait(false);
                if (reload.Error is not null) throw reload.Error;
                watch.Events.Add(
                    new EventWords("reload", $"{reload.Description} was read again."), mount.Time.GetUtcNow());
                break;
        }
    }

    [LoggerMessage(2, LogLevel.Information, "The live page was told to {Command} {Source}.")]
    private static partial void LogCommand(ILogger logger, SourceCommand command, string source);

    [LoggerMessage(3, LogLevel.Warning, "The live page could not {Command} {Source}.")]
    private static partial void LogFailed(ILogger logger, SourceCommand command, string source, Exception exception);

    [LoggerMessage(4, LogLevel.Information, "The live page wrote the flight recorder of {Source} to {Folder}.")]
    private static partial void LogDump(ILogger logger, string source, string folder);
}
