using AudioPipelines.GStreamer;

namespace AudioPipelines.Tests.Interop;

internal static class PipelineRunner
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Waits for a message of one of the types; fails if none comes.</summary>
    public static Message WaitFor(Bus bus, MessageType types)
    {
        while (bus.TimedPop(Patience) is { } message)
        {
            if ((message.Type & types) != 0) return message;
            message.Dispose();
        }

        throw new AssertionException($"No message of type {types} came.");
    }

    /// <summary>Plays a launch string with an appsink named <c>out</c> until it ends or fails, and says which.</summary>
    public static MessageType Play(string launch, IAppSinkHandler handler, out Exception? thrown, AppSinkOptions? options = null)
    {
        using Pipeline pipeline = Pipeline.Parse(launch);
        using var sink = (AppSink)pipeline.GetByName("out")!;
        using Bus bus = pipeline.GetBus();
        sink.Configure(options ?? new AppSinkOptions());
        sink.SetCallbacks(handler);
        pipeline.SetState(State.Playing);
        using Message message = WaitFor(bus, MessageType.Eos | MessageType.Error);
        pipeline.SetState(State.Null);
        thrown = sink.LastException;
        return message.Type;
    }
}
