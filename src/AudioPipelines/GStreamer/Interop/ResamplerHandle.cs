using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>Owns a <c>GstAudioResampler*</c>. A stream's thread uses it last, and nobody knows when that is; so it is freed with
/// its last user.</summary>
internal sealed class ResamplerHandle : SafeHandle
{
    public ResamplerHandle(nint resampler)
        : base(0, ownsHandle: true) => SetHandle(resampler);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        GstAudioApi.gst_audio_resampler_free(handle);
        return true;
    }
}
