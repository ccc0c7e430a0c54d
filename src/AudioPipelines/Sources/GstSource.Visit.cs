using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines;

/// <content>The running pipelines for whoever knows GStreamer.</content>
public sealed partial class GstSource
{
    /// <summary>Shows the running pipelines to native declarations of one's own, or to another binding: to set a property, to
    /// send an event, to add a probe. Their states are the source's.</summary>
    /// <param name="visit">Is given each <c>GstPipeline*</c> and its appsinks, on the caller's thread. The pointers hold until it
    /// returns; it adds references to what it keeps.</param>
    /// <remarks>It is not called where the source does not run, or runs in a worker process. A restart makes other
    /// pipelines.</remarks>
    public void VisitPipelines(Action<nint, IReadOnlyList<nint>> visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        foreach (Pipeline pipeline in RunningPipelines)
        {
            if (!TryHold(pipeline, out GstObjectHandle.Borrowed held, out IReadOnlyList<AppSink> sinks)) continue;
            try
            {
                visit(held.Pointer, [.. sinks.Select(PointerOf)]);
            }
            finally
            {
                foreach (AppSink sink in sinks) sink.Dispose();
                held.Dispose();
            }
        }
    }

    /// <summary>Holds a pipeline and its appsinks, unless a restart or a stop has closed it meanwhile.</summary>
    private static bool TryHold(Pipeline pipeline, out GstObjectHandle.Borrowed held, out IReadOnlyList<AppSink> sinks)
    {
        held = default;
        sinks = [];
        try
        {
            sinks = pipeline.GetAppSinks();
            held = pipeline.Borrow();
            return true;
        }
        catch (ObjectDisposedException)
        {
            foreach (AppSink sink in sinks) sink.Dispose();
            return false;
        }
    }

    /// <summary>It holds as long as the appsink is not disposed of.</summary>
    private static nint PointerOf(AppSink sink)
    {
        using GstObjectHandle.Borrowed element = sink.Handle.Borrow();
        return element.Pointer;
    }
}
