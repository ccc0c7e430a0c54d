using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines.Gapless;

/// <summary>What the buffers of one pad hold. Caps are read only when they change. One streaming thread.</summary>
internal sealed unsafe class PadAudio
{
    private Caps? _caps; // held, so that its address is not used for other caps
    private nint _handle;

    /// <summary>Bytes of a sample instant.</summary>
    public int Bytes { get; private set; }

    /// <summary>Sample instants per second; 0 before a buffer was measured.</summary>
    public int Rate { get; private set; }

    /// <summary>Sample instants in a buffer; <see langword="null"/> where the pad does not bring samples.</summary>
    public long? Measure(nint pad, GstBuffer* buffer)
    {
        nint caps = GstApi.gst_pad_get_current_caps(pad);
        if (caps == 0) return null;
        if (caps != _handle) Read(caps);
        GstApi.gst_mini_object_unref(caps);
        if (Bytes == 0) return null;
        var meta = (GstAudioMeta*)GstApi.gst_buffer_get_meta(buffer, GstAudioApi.gst_audio_meta_api_get_type());
        return meta == null ? (long)GstApi.gst_buffer_get_size((nint)buffer) / Bytes : (long)meta->samples;
    }

    private void Read(nint caps)
    {
        _caps?.Dispose();
        _caps = Caps.FromHandle(caps);
        _handle = caps;
        AudioInfo? info = AudioInfo.FromCaps(caps);
        (Bytes, Rate) = (info?.BytesPerFrame ?? 0, info?.Rate ?? 0);
    }
}
