using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Gapless;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Pipelines.Parallel;

namespace AudioPipelines.Pipelines.Gapless;

/// <summary>Cuts off what an MP3 encoder put before and after the audio. Then the first and last samples are the first and last
/// that were recorded. 1.22 does not cut.</summary>
/// <remarks>
/// A probe before the decoder reads the tag in the first frame, and is then removed. A probe after the decoder cuts; without a
/// tag it is removed at once. What is cut was never audio: like what edit lists and Opus decoders leave out, it does not reach
/// the appsink, and no ledger counts it. If frames are missing at the end, nothing is cut there. If more frames follow than the
/// tag counts (joined files, a radio that began with one), they are all audio.
/// </remarks>
/// <seealso href="https://lame.sourceforge.io/tech-FAQ.txt"/>
internal sealed unsafe class GaplessMp3
{
    private const int ProbeBuffers = 1 << 4;
    private const int ProbeDrop = 0;
    private const int ProbeOk = 1;
    private const int ProbeRemove = 2;
    private const int MapRead = 1;

    private static readonly string[] _decoders = ["mpg123audiodec", "avdec_mp3", "avdec_mp3float", ParallelDecoder.Name];

    private readonly PadAudio _audio = new();
    private LameTag? _tag;
    private long _passed; // instants that the decoder has made, cut or not

    private GaplessMp3()
    {
    }

    /// <summary>Prepares an element before it runs.</summary>
    public static void Prepare(nint element)
    {
        if (!_decoders.Contains(Element.FactoryNameOf(element))) return;
        var cut = new GaplessMp3();
        AddProbe(element, "sink", (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnFrame, cut);
        AddProbe(element, "src", (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnAudio, cut);
    }

    private static void AddProbe(nint element, string name, nint callback, GaplessMp3 cut)
    {
        nint pad = GstApi.gst_element_get_static_pad(element, name);
        GstApi.gst_pad_add_probe(pad, ProbeBuffers, callback, UserData.Create(cut), UserData.DestroyNotify);
        GstApi.gst_object_unref(pad);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnFrame(nint pad, nint info, nint userData)
    {
        try
        {
            UserData.Get<GaplessMp3>(userData).Read((GstBuffer*)((GstPadProbeInfo*)info)->data);
        }
        catch (Exception)
        {
            // It must not cross into C; without a tag nothing is cut.
        }

        return ProbeRemove;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnAudio(nint pad, nint info, nint userData)
    {
        try
        {
            GaplessMp3 cut = UserData.Get<GaplessMp3>(userData);
            return cut._tag is { Start: > 0 } tag ? cut.Cut(tag, pad, (GstPadProbeInfo*)info) : ProbeRemove;
        }
        catch (Exception)
        {
            return ProbeOk; // it must not cross into C
        }
    }

    private void Read(GstBuffer* frame)
    {
        GstMapInfo map = default;
        if (GstApi.gst_buffer_map(frame, &map, MapRead) == 0) return;
        _tag = LameTag.Read(new ReadOnlySpan<byte>((void*)map.data, (int)Math.Min(map.size, LameTag.MostBytes)));
        GstApi.gst_buffer_unmap(frame, &map);
    }

    private int Cut(LameTag tag, nint pad, GstPadProbeInfo* info)
    {
        if (_audio.Measure(pad, (GstBuffer*)info->data) is not { } count) return ProbeOk;
        long first = Math.Clamp(tag.Start - _passed, 0, count);
        // Frames after those that the tag counts are another song, joined to this one. It stays whole.
        long end = tag.Length is { } length && _passed < tag.All ? Math.Clamp(tag.Start + length - _passed, first, count) : count;
        _passed += count;
        if (first == end) return ProbeDrop;
        if (first > 0 || end < count)
            info->data = GstAudioApi.gst_audio_buffer_truncate(info->data, _audio.Bytes, (nuint)first, (nuint)(end - first));
        return ProbeOk;
    }
}
