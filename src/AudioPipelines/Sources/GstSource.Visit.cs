using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines;

/// <content>Access to the running pipelines with GStreamer's own functions.</content>
public sealed partial class GstSource
{
    /// <summary>Gives the running pipelines to your own native declarations or to another binding: to set a property, send an
    /// event or add a probe. Do not change their states: the source does.</summary>
    /// <param name="visit">Gets each <c>GstPipeline*</c> and its appsinks, on the caller's thread. The pointers are valid until
    /// it returns; to keep one, add a reference.</param>
    /// <remarks>It is not called if the source does not run, or runs in a worker process. A restart makes new
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

    /// <summary>The pointer is valid until the appsink is disposed of.</summary>
    private static nint PointerOf(AppSink sink)
    {
        using GstObjectHandle.Borrowed element = sink.Handle.Borrow();
        return element.Pointer;
    }
}
