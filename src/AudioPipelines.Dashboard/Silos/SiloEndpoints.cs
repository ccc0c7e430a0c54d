using AudioPipelines.Dashboard.Access;
using AudioPipelines.Dashboard.Api;
using AudioPipelines.Dashboard.Commands;
using AudioPipelines.Dashboard.Sources;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Silos;

/// <summary>The silos of the fleet, and what they and its sources are told. A name in a request is looked up among those that the
/// fleet has told; no other name reaches the fleet.</summary>
internal static class SiloEndpoints
{
    public static void Map(PageMount mount)
    {
        var runner = new FleetRunner(mount);
        mount.Get("api/v1/silos", Needs.Access, context => mount.FleetReading.Silos() is { } silos
            ? JsonAnswer.WriteAsync(context, silos, PageJson.Default.SiloList)
            : NoFleetAsync(context));
        mount.Post(
            "api/v1/silos/{name}/drain", Needs.Command, context => CommandAsync(mount, context, runner, FleetCommand.Drain));
        mount.Post(
            "api/v1/silos/{name}/undrain", Needs.Command, context => CommandAsync(mount, context, runner, FleetCommand.Undrain));
        mount.Post("api/v1/sources/{name}/move", (context, watch) => MoveAsync(mount, context, runner, watch));
    }

    private static async Task CommandAsync(PageMount mount, HttpContext context, FleetRunner runner, FleetCommand command)
    {
        if (mount.Fleet.State is null)
        {
            await NoFleetAsync(context).ConfigureAwait(false);
            return;
        }

        string name = context.Request.RouteValues["name"] as string ?? "";
        if ((mount.Fleet.Silo(name) ?? mount.Fleet.Silo(PageMount.Unescaped(name))) is not { } silo)
        {
            await NoSuchSiloAsync(context).ConfigureAwait(false);
            return;
        }

        if (!await CommandEndpoints.HasNoParametersAsync(context).ConfigureAwait(false)) return;
        if (await FleetRunner.WaitAsync(context, () => runner.Begin(command, silo)).ConfigureAwait(false))
        {
            ShownSilo shown = mount.FleetReading.Silo(mount.Fleet.Silo(silo.Name) ?? silo);
            await JsonAnswer.WriteAsync(context, shown, PageJson.Default.ShownSilo, StatusCodes.Status202Accepted)
                .ConfigureAwait(false);
        }
    }

    private static async Task MoveAsync(PageMount mount, HttpContext context, FleetRunner runner, SourceWatch watch)
    {
        MoveBody? body = await JsonBody.ReadAsync(context, PageJson.Default.MoveBody).ConfigureAwait(false);
        if (context.Response.HasStarted) return;
        PageSilo? silo = body?.Silo is { } name ? mount.Fleet.Silo(name) : null;
        if (body?.Silo is not null && silo is null && mount.Fleet.State is not null)
        {
            await NoSuchSiloAsync(context).ConfigureAwait(false);
            return;
        }

        await runner.AnswerAsync(context, FleetCommand.Move, watch, silo).ConfigureAwait(false);
    }

    private static Task NoFleetAsync(HttpContext context) => Problem.WriteAsync(
        context, StatusCodes.Status404NotFound, "This page shows no fleet.", "Ask a server that was started with one.");

    private static Task NoSuchSiloAsync(HttpContext context) => Problem.WriteAsync(
        context, StatusCodes.Status404NotFound, "There is no such silo.", "api/v1/silos lists those that there are.");
}
