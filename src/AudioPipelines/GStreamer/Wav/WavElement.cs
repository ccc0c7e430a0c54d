using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Pipelines;

namespace AudioPipelines.GStreamer.Wav;

/// <summary>Our own element <c>audiopipelineswav</c>: files of the WAV family in, raw samples out.</summary>
/// <remarks>
/// <para>GStreamer's <c>wavparse</c> (1.22) has faults that cannot be repaired from outside. It ends after 2 GiB, and at once if
/// the header gives no length. It refuses channels without a mask, data of an odd length, and a block size of 0. It does not know
/// Wave64 or BW64. Here a header is read once, alike for files, pipes and the network. Anything but plain samples (ADPCM, MP3
/// …) goes on unchanged, to <c>wavparse</c>.</para>
/// <para>Its rank is below that of every other demuxer, so the application's own pipelines do not change; <see
/// cref="PreferredDecoders"/> puts it first in those of launch text.</para>
/// <para>An instance's <see cref="WavStream"/> hangs on its pads, and is freed with the instance.</para>
/// </remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/plugin-development/basics/index.html"/>
internal static unsafe class WavElement
{
    /// <summary>The factory's name.</summary>
    public const string Name = "audiopipelineswav";

    private const int Marginal = 64; // GST_RANK_MARGINAL
    private const int Failed = -5;   // GST_FLOW_ERROR
    private const int Scheduling = 150;
    private const int Duration = 20;
    private const int FormatTime = 3;
    private const string Types = "audio/x-wav;audio/x-rf64;audio/x-w64;audio/x-ircam";

    /// <summary>Makes it known to this process. GStreamer must be initialised.</summary>
    public static void Register()
    {
        GTypeQuery parent;
        GObjectApi.g_type_query(GstApi.gst_element_get_type(), &parent);
        nuint type = GObjectApi.g_type_register_static_simple(
            parent.type, "AudioPipelinesWav", parent.class_size,
            (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&PrepareClass,
            parent.instance_size, (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&Prepare, 0);
        _ = GstApi.gst_element_register(0, Name, Marginal, type);
        WavTypes.Register();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PrepareClass(nint @class, nint data)
    {
        GstApi.gst_element_class_set_metadata(
            @class, "WAV reader of AudioPipelines", "Codec/Demuxer/Audio",
            "Finds the samples of RIFF, RF64, BW64, Wave64 and IRCAM files", "AudioPipelines");
        OwnElement.AddInput(@class, Types);
        OwnElement.AddOutput(@class, $"audio/x-raw;audio/x-alaw;audio/x-mulaw;{Types}");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Prepare(nint element, nint @class)
    {
        (nint input, nint output) = OwnElement.MakePads(@class);
        nint stream = UserData.Create(new WavStream(element, input, output));
        GstApi.gst_pad_set_element_private(input, stream);
        GstApi.gst_pad_set_element_private(output, stream);
        GstApi.gst_pad_set_chain_function_full(input, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&Chain, 0, 0);
        GstApi.gst_pad_set_event_function_full(input, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&Event, 0, 0);
        GstApi.gst_pad_set_query_function_full(output, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&Query, 0, 0);
        _ = GstApi.gst_element_add_pad(element, input);
        _ = GstApi.gst_element_add_pad(element, output);
        GObjectApi.g_object_set_data_full(element, "stream", stream, (nint)(delegate* unmanaged[Cdecl]<nint, void>)&Free);
    }

    private static WavStream StreamOf(nint pad) => UserData.Get<WavStream>(GstApi.gst_pad_get_element_private(pad));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(nint stream)
    {
        UserData.Get<WavStream>(stream).Clear();
        GCHandle.FromIntPtr(stream).Free();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Chain(nint pad, nint element, nint buffer)
    {
        try
        {
            return StreamOf(pad).Take(buffer);
        }
        catch (Exception exception)
        {
            ElementError.Post(element, exception); // it must not cross into C
            return Failed;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Event(nint pad, nint element, nint @event)
    {
        try
        {
            return StreamOf(pad).TakeEvent(@event);
        }
        catch (Exception exception)
        {
            ElementError.Post(element, exception);
            return 0;
        }
    }

    /// <summary>Answers the duration of the samples, and that they are pushed, even if the input could be pulled.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Query(nint pad, nint element, nint query)
    {
        try
        {
            int kind = ((GstQuery*)query)->type >> 8;
            if (kind == Scheduling)
            {
                GstApi.gst_query_set_scheduling(query, 0, 1, -1, 0);
                GstApi.gst_query_add_scheduling_mode(query, 1); // GST_PAD_MODE_PUSH
                return 1;
            }

            int format = 0;
            long unused;
            if (kind == Duration) GstApi.gst_query_parse_duration(query, &format, &unused);
            if (kind != Duration || format != FormatTime || StreamOf(pad).Duration is not { } duration)
                return GstApi.gst_pad_query_default(pad, element, query);
            GstApi.gst_query_set_duration(query, FormatTime, duration);
            return 1;
        }
        catch (Exception)
        {
            return 0; // it must not cross into C
        }
    }
}
