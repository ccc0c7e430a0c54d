using AudioPipelines.Fleet.Frames;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AudioPipelines.Fleet.Http;

/// <summary>The requests, one method each.</summary>
internal static class FleetCalls
{
    /// <summary>The version of the addresses and their JSON.</summary>
    private const int Protocol = 1;

    public static IResult Info(HttpContext context) => Json(new
    {
        fleet = context.RequestServices.GetRequiredService<FleetOptions>().Fleet,
        silo = context.RequestServices.GetService<FleetSiloOptions>()?.Name,
        version = LibraryVersion.Text,
        protocol = Protocol,
        frames = context.RequestServices.GetService<PublishedFrames>(),
    });

    public static async Task<IResult> ListAsync(ISourceFleet fleet, CancellationToken stopping) =>
        Json(await fleet.ListAsync(stopping).ConfigureAwait(false));

    public static async Task<IResult> GetAsync(string name, ISourceFleet fleet, CancellationToken stopping)
    {
        FleetSnapshot all = await fleet.ListAsync(stopping).ConfigureAwait(false);
        return Json(all.Sources.FirstOrDefault(source => source.Name == name)
            ?? throw Missing.Source(all.Fleet, name, all.Sources.Select(source => source.Name)));
    }

    public static async Task<IResult> DefinitionAsync(string name, ISourceFleet fleet, CancellationToken stopping) =>
        Json(await fleet.GetAsync(name, stopping).ConfigureAwait(false));

    public static async Task<IResult> AddAsync(HttpRequest request, ISourceFleet fleet, CancellationToken stopping) =>
        Json(await fleet.AddAsync(await ReadAsync(request, stopping).ConfigureAwait(false), stopping).ConfigureAwait(false), 201);

    public static async Task<IResult> ChangeAsync(
        string name, HttpRequest request, ISourceFleet fleet, CancellationToken stopping)
    {
        FleetSource source = await ReadAsync(request, stopping).ConfigureAwait(false);
        if (source.Name != name)
        {
            throw new FleetException(
                FleetErrorKind.Invalid, $"The address names the source '{name}', the body '{source.Name}'. Use one name.");
        }

        return Json(await fleet.ChangeAsync(source, stopping).ConfigureAwait(false));
    }

    public static async Task<IResult> RemoveAsync(string name, ISourceFleet fleet, CancellationToken stopping)
    {
        await fleet.RemoveAsync(name, stopping).ConfigureAwait(false);
        return Results.NoContent();
    }

    public static async Task<IResult> StartAsync(string name, ISourceFleet fleet, CancellationToken stopping) =>
        Json(await fleet.StartAsync(name, stopping).ConfigureAwait(false));

    public static async Task<IResult> StopAsync(string name, ISourceFleet fleet, CancellationToken stopping) =>
        Json(await fleet.StopAsync(name, stopping).ConfigureAwait(false));

    public static async Task<IResult> MoveAsync(string name, string? silo, ISourceFleet fleet, CancellationToken stopping) =>
        Json(await fleet.MoveAsync(name, silo, stopping).ConfigureAwait(false));

    public static async Task<IResult> DrainAsync(string name, ISourceFleet fleet, CancellationToken stopping) =>
        Json(await fleet.DrainAsync(name, stopping).ConfigureAwait(false));

    public static async Task<IResult> UndrainAsync(string name, ISourceFleet fleet, CancellationToken stopping) =>
        Json(await fleet.UndrainAsync(name, stopping).ConfigureAwait(false));

    private static async Task<FleetSource> ReadAsync(HttpRequest request, CancellationToken stopping) =>
        await request.ReadFromJsonAsync<FleetSource>(FleetJson.Options, stopping).ConfigureAwait(false)
        ?? throw new FleetException(FleetErrorKind.Invalid, "The request has no body; it must describe a source. See FLEET.md.");

    private static IResult Json(object value, int status = 200) => Results.Json(value, FleetJson.Options, statusCode: status);
}
