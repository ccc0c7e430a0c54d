using AudioPipelines.Hosting;
using AudioPipelines.Nats;
using Microsoft.Extensions.Hosting;

namespace AudioPipelines.ReadmeTests;

/// <summary>The examples of AudioPipelines.Nats, each in a region, so that the build compiles them.</summary>
internal static class NatsSnippets
{
    public static async Task Publish()
    {
        #region publish
        await using var source = GstSource.FromDescription("mic");
        await using var publisher = new NatsPublisher(
            source, new NatsPublisherOptions { Url = "nats://broker:4222", Name = "hall" });
        await source.StartAsync();
        await source.Completion;
        #endregion
    }

    public static async Task Consume(CancellationToken stopping)
    {
        #region consume
        await using var hall = new RemoteSource("hall", new RemoteSourceOptions { Url = "nats://broker:4222" });
        await foreach (AudioFrame frame in hall.ReadFramesAsync(stopping)) Detect(frame);
        #endregion
    }

    public static void Hosted(string[] args)
    {
        #region host
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
        builder.AddAudioPipelines(audio => audio
            .PublishToNats("hall", new NatsPublisherOptions { Url = "nats://broker:4222", Encoding = FrameEncoding.S16 })
            .AddRemoteSource("stage", new RemoteSourceOptions { Url = "nats://broker:4222" })
            .AddHandler("stage", (source, frame) => Detect(frame)));
        #endregion
    }

    public static void Configured(HostApplicationBuilder builder)
    {
        #region configured
        builder.AddAudioPipelines(audio => audio.AddNats(builder.Configuration.GetSection("Nats")));
        #endregion
    }

    private static void Detect(AudioFrame frame) => Assert.That(frame.Channels, Is.Positive);
}
