using AudioPipelines.Fleet.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AudioPipelines.Fleet;

/// <summary>The fleet over HTTP, for the tool and for programs that are no .NET hosts; <c>FLEET.md</c> describes it.</summary>
public static class FleetHttpExtensions
{
    /// <summary>Adds the fleet's addresses, below <c>/fleet/v1/</c>, to an ASP.NET Core application that is a silo or a
    /// client.</summary>
    /// <param name="routes">The application.</param>
    /// <param name="options">Who may ask; without it, this machine.</param>
    public static IEndpointConventionBuilder MapAudioPipelinesFleet(
        this IEndpointRouteBuilder routes, FleetHttpOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(routes);
        options ??= new FleetHttpOptions();
        if (routes.ServiceProvider.GetService<FleetMount>() is { } mount) mount.Options = options;
        var gate = new FleetGate(options);
        RouteGroupBuilder group = routes.MapGroup("/fleet/v1");
        group.AddEndpointFilter(gate.CheckAsync);
        group.MapGet("/info", FleetCalls.Info);
        group.MapGet("/sources", FleetCalls.ListAsync);
        group.MapPost("/sources", FleetCalls.AddAsync);
        group.MapGet("/sources/{name}", FleetCalls.GetAsync);
        group.MapGet("/sources/{name}/definition", FleetCalls.DefinitionAsync);
        group.MapPut("/sources/{name}", FleetCalls.ChangeAsync);
        group.MapDelete("/sources/{name}", FleetCalls.RemoveAsync);
        group.MapPost("/sources/{name}/start", FleetCalls.StartAsync);
        group.MapPost("/sources/{name}/stop", FleetCalls.StopAsync);
        group.MapPost("/sources/{name}/move", FleetCalls.MoveAsync);
        group.MapPost("/silos/{name}/drain", FleetCalls.DrainAsync);
        group.MapPost("/silos/{name}/undrain", FleetCalls.UndrainAsync);
        group.MapGet("/events", FleetEvents.WriteAsync);
        return group;
    }
}
