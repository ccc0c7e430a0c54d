using AudioPipelines.Dashboard.Access;
using AudioPipelines.Dashboard.Api;
using AudioPipelines.Dashboard.Commands;
using AudioPipelines.Dashboard.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Dashboard.Silos;

/// <summary>Has the fleet do what viewers ask for. One command at a time for each source and each silo; it goes on when its
/// viewer leaves.</summary>
internal sealed partial class FleetRunner(PageMount mount)
{
    /// <summary>How long the answer waits for a command. It goes on after that.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    /// <summary>Has a source commanded, and answers.</summary>
    public async Task AnswerAsync(HttpContext context, FleetCommand command, SourceWatch watch, PageSilo? silo = null)
    {
        if (!await WaitAsync(context, () => Begin(command, watch, silo)).ConfigureAwait(false)) return;
        SourceSummary shown = mount.Reading.Summary(watch, mount.Time.GetUtcNow());
        await JsonAnswer.WriteAsync(
            context, new CommandAnswer { State = shown.State }, PageJson.Default.CommandAnswer, StatusCodes.Status202Accepted)
            .ConfigureAwait(false);
    }

    /// <summary>Waits a while for a command.</summary>
    /// <returns>Whether it is done or goes on; otherwise the answer, which says why not, is given.</returns>
    public static async Task<bool> WaitAsync(HttpContext context, Func<Task> begin)
    {
        try
        {
            await begin().WaitAsync(_patience, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is TimeoutException or OperationCanceledException)
        {
            // It goes on, or the server stops.
        }
        catch (InvalidOperationException thrown)
        {
            await CommandEndpoints.ConflictAsync(context, thrown.Message).ConfigureAwait(false);
            return false;
        }
        catch (AudioSourceException thrown)
        {
            await Problem.WriteAsync(
                context, StatusCodes.Status409Conflict, "The fleet did not do it.", FleetReading.Shown(thrown.Message))
                .ConfigureAwait(false);
            return false;
        }

        return true;
    }

    /// <summary>Begins a command for a silo.</summary>
    /// <exception cref="InvalidOperationException">It makes no sense now; the message says why.</exception>
    public Task Begin(FleetCommand command, PageSilo silo)
    {
        if (command is FleetCommand.Undrain && !silo.IsDraining)
            throw new InvalidOperationException($"The silo '{silo.Name}' is in use.");
        return Begin(command, silo.Name, null, mount.FleetReading.GateOf(silo, command), null);
    }

    private Task Begin(FleetCommand command, SourceWatch watch, PageSilo? silo)
    {
        if (mount.Fleet.Source(watch.Name) is not { } source)
        {
            throw new InvalidOperationException(
                $"The source '{watch.Name}' belongs to no fleet; it runs on this machine. Add it to the fleet to have it moved.");
        }

        if (FleetRefusal.Of(command, source, silo) is { } refusal) throw new InvalidOperationException(refusal);
        return Begin(command, watch.Name, silo?.Name, watch.Gate, watch.Events);
    }

    private Task Begin(FleetCommand command, string target, string? silo, CommandGate gate, EventHistory? events)
    {
        if (!gate.TryEnter())
            throw new InvalidOperationException($"Another command for '{target}' is under way. Wait until it is done.");
        var order = new ShownOrder
        {
            Name = ApiWords.Of(command),
            Silo = silo,
            At = mount.Time.GetUtcNow(),
            IsUnderWay = true,
        };
        gate.Order = order;
        if (command is FleetCommand.Move) LogMove(mount.Logger, target, silo ?? "the silo that suits best");
        else LogCommand(mount.Logger, command, target);
        Task run = Task.Run(() => RunAsync(command, target, order, gate, events));
        _ = run.ContinueWith(
            ended => ended.Exception, // it is told already
            CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return run;
    }

    private async Task RunAsync(FleetCommand command, string target, ShownOrder order, CommandGate gate, EventHistory? events)
    {
        ShownOrder? ended = null;
        try
        {
            await DoAsync(command, target, order.Silo).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException || !mount.Clock.Over.IsCancellationRequested)
        {
            AudioSourceException error = thrown as AudioSourceException ?? new AudioSourceException(
                $"The fleet could not {order.Name} '{target}': {thrown.Message} Look into the log of this program.", thrown);
            string text = FleetReading.Shown(error.Message);
            string? advice = ApiWords.Advice(text);
            ended = order with { IsUnderWay = false, Error = text, Advice = advice };
            events?.Add(new EventWords("error", text, "error", advice), mount.Time.GetUtcNow());
            LogFailed(mount.Logger, command, target, thrown);
            throw error;
        }
        finally
        {
            gate.Order = ended;
            gate.Leave();
        }
    }

    private async Task DoAsync(FleetCommand command, string target, string? silo)
    {
        IPageFleet fleet = mount.Fleet.Fleet!;
        CancellationToken over = mount.Clock.Over;
        if (command is FleetCommand.Stop or FleetCommand.Restart) await fleet.StopAsync(target, over).ConfigureAwait(false);
        if (command is FleetCommand.Start or FleetCommand.Restart) await fleet.StartAsync(target, over).ConfigureAwait(false);
        if (command is FleetCommand.Move) await fleet.MoveAsync(target, silo, over).ConfigureAwait(false);
        if (command is FleetCommand.Drain) await fleet.DrainAsync(target, over).ConfigureAwait(false);
        if (command is FleetCommand.Undrain) await fleet.UndrainAsync(target, over).ConfigureAwait(false);
    }

    [LoggerMessage(5, LogLevel.Information, "The live page was told to have the fleet {Command} {Target}.")]
    private static partial void LogCommand(ILogger logger, FleetCommand command, string target);

    [LoggerMessage(7, LogLevel.Information, "The live page was told to have the fleet move {Source} to {Silo}.")]
    private static partial void LogMove(ILogger logger, string source, string silo);

    [LoggerMessage(6, LogLevel.Warning, "The live page could not have the fleet {Command} {Target}.")]
    private static partial void LogFailed(ILogger logger, FleetCommand command, string target, Exception exception);
}
