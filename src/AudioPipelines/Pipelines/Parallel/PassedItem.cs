using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines.Parallel;

internal enum PassedKind
{
    Buffer,
    Event,
    Message,
}

/// <summary>A buffer, an event or a message on its way, in order with the others. Each has a reference of its own.</summary>
internal readonly record struct PassedItem(nint Pointer, PassedKind Kind)
{
    public PassedItem WithOwnReference() => new(GstApi.gst_mini_object_ref(Pointer), Kind);

    public void Release() => GstApi.gst_mini_object_unref(Pointer);
}
