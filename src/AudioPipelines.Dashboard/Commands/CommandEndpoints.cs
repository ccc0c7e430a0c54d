using AudioPipelines.Dashboard.Access;
using AudioPipelines.Dashboard.Api;
using AudioPipelines.Dashboard.Silos;
using AudioPipelines.Dashboard.Sources;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Commands;

/// <summary>Start, stop and the like. A command names a source and nothing else: there is no place for a path, a text or a
/// value.</summary>
internal static class CommandEndpoints
{
    /// <summary>How long the answer waits for a command. It goes on after that.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    public static void Map(PageMount mount)
    {
        var commands = new CommandRunner(mount);
        var fleet = new FleetRunner(mount);
        foreach (SourceCommand command in Enum.GetValues<SourceCommand>())
        {
            mount.Post("api/v1/sources/{name}/" + ApiWords.Of(command), (context, watch) =>
                mount.Fleet.Source(watch.Name) is { } source
                    ? TellFleetAsync(context, fleet, command, watch, source)
                    : RunAsync(context, commands, command, watch));
        }

        mount.Post("api/v1/sources/{name}/dump", (context, watch) => DumpAsync(context, commands, watch));
    }

    private static async Task RunAsync(HttpContext context, CommandRunner commands, SourceCommand command, SourceWatch watch)
    {
        if (!await HasNoParametersAsync(context).ConfigureAwait(false)) return;
        Task run;
        try
        {
            run = commands.Begin(command, watch);
            await run.WaitAsync(_patience, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is InvalidOperationException or NotSupportedException)
        {
            await ConflictAsync(context, thrown.Message).ConfigureAwait(false);
            return;
        }
        catch (Exception thrown) when (thrown is TimeoutException or AudioSourceException or OperationCanceledException)
        {
            // It goes on; or it failed, which the source's state and events say.
        }

        var answer = new CommandAnswer { State = ApiWords.Of(watch.Source.State) };
        await JsonAnswer.WriteAsync(context, answer, PageJson.Default.CommandAnswer, StatusCodes.Status202Accepted)
            .ConfigureAwait(false);
    }

    /// <summary>Where the fleet runs a source, what is here only listens to it.</summary>
    private static async Task TellFleetAsync(
        HttpContext context, FleetRunner fleet, SourceCommand command, SourceWatch watch, PageFleetSource source)
    {
        if (!await HasNoParametersAsync(context).ConfigureAwait(false)) return;
        FleetCommand? told = command switch
        {
            SourceCommand.Start => FleetCommand.Start,
            SourceCommand.Stop => FleetCommand.Stop,
            SourceCommand.Restart => FleetCommand.Restart,
            _ => null,
        };
        await (told is { } order
            ? fleet.AnswerAsync(context, order, watch)
            : ConflictAsync(context, FleetRefusal.Of(command, source))).ConfigureAwait(false);
    }

    private static async Task DumpAsync(HttpContext context, CommandRunner commands, SourceWatch watch)
    {
        if (!await HasNoParametersAsync(context).ConfigureAwait(false)) return;
        try
        {
            var answer = new DumpAnswer { Folder = await commands.DumpAsync(watch).ConfigureAwait(false) };
            await JsonAnswer.WriteAsync(context, answer, PageJson.Default.DumpAnswer).ConfigureAwait(false);
        }
        catch (TooSoonException)
        {
            context.Response.Headers.RetryAfter = "5";
            await Problem.WriteAsync(
                context, StatusCodes.Status429TooManyRequests, "A dump was written just now.", "Wait five seconds.")
                .ConfigureAwait(false);
        }
        catch (InvalidOperationException thrown)
        {
            await ConflictAsync(context, thrown.Message).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            await Problem.WriteAsync(
                context, StatusCodes.Status500InternalServerError, "The dump cannot be written.",
                ParameterValues.HideSecrets(thrown.Message)).ConfigureAwait(false);
        }
    }

    public static Task ConflictAsync(HttpContext context, string detail) =>
        Problem.WriteAsync(context, StatusCodes.Status409Conflict, "That makes no sense now.", detail);

    /// <summary>Whether a body is empty or <c>{}</c>; otherwise the answer is given.</summary>
    public static async Task<bool> HasNoParametersAsync(HttpContext context)
    {
        if (await JsonBody.ReadAsync(context).ConfigureAwait(false) is not { } body) return false;
        ReadOnlySpan<byte> text = body.AsSpan().Trim(" \t\r\n"u8);
        if (text.IsEmpty || text.SequenceEqual("{}"u8)) return true;
        await Problem.WriteAsync(
            context, StatusCodes.Status400BadRequest, "A command has no parameters.", "Send {} or nothing.")
            .ConfigureAwait(false);
        return false;
    }
}
