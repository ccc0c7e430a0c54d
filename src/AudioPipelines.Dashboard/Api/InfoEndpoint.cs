using System.Reflection;
using AudioPipelines.Dashboard.Access;

namespace AudioPipelines.Dashboard.Api;

/// <summary><c>api/v1/info</c>: whether a login is needed; the rest only to those who are let in.</summary>
internal static class InfoEndpoint
{
    private static readonly string _version = typeof(InfoEndpoint).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static void Map(PageMount mount) => mount.Get("api/v1/info", Needs.Nothing, context =>
    {
        PageInfo info = !mount.Guard.LetsIn(context) ? new PageInfo { NeedsLogin = true } : new PageInfo
        {
            NeedsLogin = false,
            Version = _version,
            AllowsCommands = mount.Options.AllowCommands,
            ServerTime = mount.Time.GetUtcNow(),
            SpectrumBands = 256,
            MaxRate = 25,
        };
        return JsonAnswer.WriteAsync(context, info, PageJson.Default.PageInfo);
    });
}
