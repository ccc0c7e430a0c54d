using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>An <c>appsrc</c>: takes samples from this process into a pipeline.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/applib/gstappsrc.html"/>
internal sealed unsafe class AppSource : IDisposable
{
    private readonly Element _element;

    /// <summary>Finds the element in a pipeline.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="name">The element's name.</param>
    /// <param name="caps">What will be pushed, in the form of launch strings.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public AppSource(Pipeline pipeline, string name, string caps)
    {
        _element = pipeline.GetByName(name) ?? throw new ArgumentException($"There is no element '{name}'.", nameof(name));
        _element.SetProperty("caps", caps);
    }

    /// <summary>Bytes that wait in front of the pipeline.</summary>
    public long Waiting
    {
        get
        {
            using GstObjectHandle.Borrowed element = _element.Handle.Borrow();
            return (long)GstAppApi.gst_app_src_get_current_level_bytes(element.Pointer);
        }
    }

    /// <summary>Adds a buffer with a copy of some bytes. Does not wait.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="pts">Their time in nanoseconds.</param>
    /// <param name="duration">How long they last, in nanoseconds.</param>
    /// <returns>False: the pipeline takes no more.</returns>
    public bool Push(ReadOnlySpan<byte> bytes, long pts, long duration)
    {
        GstBuffer* buffer;
        fixed (byte* data = bytes) buffer = GstApi.gst_buffer_new_memdup(data, (nuint)bytes.Length);
        buffer->pts = (ulong)pts;
        buffer->duration = (ulong)duration;
        using GstObjectHandle.Borrowed element = _element.Handle.Borrow();
        return GstAppApi.gst_app_src_push_buffer(element.Pointer, buffer) == 0; // takes the buffer in any case
    }

    /// <summary>Lets the pipeline end when it has taken everything.</summary>
    public void End()
    {
        using GstObjectHandle.Borrowed element = _element.Handle.Borrow();
        _ = GstAppApi.gst_app_src_end_of_stream(element.Pointer);
    }

    public void Dispose() => _element.Dispose();
}
