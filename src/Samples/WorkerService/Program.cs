#region worker
using AudioPipelines.Hosting;

// The settings and descriptions lie beside the program, wherever it is started from.
var settings = new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory };
HostApplicationBuilder builder = Host.CreateApplicationBuilder(settings);
builder.AddAudioPipelines(audio => audio.AddHandler<LevelLogger>("frontDoor"));
await builder.Build().RunAsync();
#endregion
