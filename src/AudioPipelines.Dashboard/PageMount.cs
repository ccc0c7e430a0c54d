using AudioPipelines.Dashboard.Access;
using AudioPipelines.Dashboard.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AudioPipelines.Dashboard;

/// <summary>The page where it is mounted: what every group of endpoints is given. An endpoint can only be added with what it
/// needs of its caller, so that none is left unguarded.</summary>
internal sealed class PageMount(
    RouteGroupBuilder group, Guard guard, SourceWatches watches, AudioPipelinesPageOptions options, TimeProvider time)
{
    private static readonly string[] _reading = ["GET", "HEAD"];

    public AudioPipelinesPageOptions Options => options;

    public Guard Guard => guard;

    public SourceWatches Watches => watches;

    public TimeProvider Time => time;

    /// <summary>Adds an address that is read.</summary>
    public void Get(string pattern, Needs needs, RequestDelegate answer) =>
        group.MapMethods(pattern, _reading, guard.Protect(needs, answer));

    /// <summary>Adds an address that something is sent to.</summary>
    public void Post(string pattern, Needs needs, RequestDelegate answer) => group.MapPost(pattern, guard.Protect(needs, answer));

    /// <summary>Adds an address whatever the method is.</summary>
    public void Any(string pattern, Needs needs, RequestDelegate answer) => group.Map(pattern, guard.Protect(needs, answer));

    /// <summary>Adds an address below a source, <c>{name}</c>; where there is no such source the answer is 404.</summary>
    public void Get(string pattern, Func<HttpContext, SourceWatch, Task> answer) =>
        Get(pattern, Needs.Access, context => WithSourceAsync(context, answer));

    /// <summary>As <see cref="Get(string, Func{HttpContext, SourceWatch, Task})"/>, for a command.</summary>
    public void Post(string pattern, Func<HttpContext, SourceWatch, Task> answer) =>
        Post(pattern, Needs.Command, context => WithSourceAsync(context, answer));

    private Task WithSourceAsync(HttpContext context, Func<HttpContext, SourceWatch, Task> answer)
    {
        // Servers leave an encoded slash as it is, so that it does not part a path.
        string name = context.Request.RouteValues["name"] as string ?? "";
        return watches.TryGet(name, out SourceWatch? watch)
            || watches.TryGet(name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), out watch)
            ? answer(context, watch)
            : Problem.WriteAsync(
                context, StatusCodes.Status404NotFound, "There is no such source.", "api/v1/sources lists those that there are.");
    }
}
