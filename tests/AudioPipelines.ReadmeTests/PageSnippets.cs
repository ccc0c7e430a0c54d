using AudioPipelines.Dashboard;
using AudioPipelines.Hosting;
using Microsoft.AspNetCore.Builder;

namespace AudioPipelines.ReadmeTests;

/// <summary>The examples of src/AudioPipelines.Dashboard/README.md, each in a region, so that the build compiles them.</summary>
internal static class PageSnippets
{
    public static async Task Mount(string[] args)
    {
        #region mount
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        builder.AddAudioPipelines(audio => audio.AddFolder("pipelines"));
        WebApplication app = builder.Build();
        app.MapAudioPipelines("/audio");
        await app.RunAsync();
        #endregion
    }

    public static void Token(WebApplicationBuilder builder, WebApplication app)
    {
        #region token
        app.MapAudioPipelines("/audio", page =>
        {
            page.Token = builder.Configuration["AudioPageToken"]; // openssl rand -hex 24
            page.AllowRemote = true;
            page.AllowedHosts.Add("audio.example.org");
        });
        #endregion
    }

    public static void Policy(WebApplication app)
    {
        #region policy
        app.UseAuthorization();
        app.MapAudioPipelines("/audio").RequireAuthorization("listeners");
        #endregion
    }

    public static void Others(WebApplication app, IAudioSource source)
    {
        #region others
        app.MapAudioPipelines("/audio", page => page.Sources = () => [source]);
        #endregion
    }
}
