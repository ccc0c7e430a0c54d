using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines.Parallel;

/// <summary>Our own element <c>audiopipelinesparallel</c>: decodes a stream on all processors, with several decoders of
/// GStreamer, to the very samples that one of them makes.</summary>
/// <remarks>Its rank is 0: nothing plugs it by itself. <see cref="PreferredDecoders"/> puts it before the decoders of launch text
/// that asks for it. A restricted source never gets it: it is not among the elements that are allowed there.</remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/plugin-development/basics/index.html"/>
internal static unsafe class ParallelDecoder
{
    /// <summary>The factory's name.</summary>
    public const string Name = "audiopipelinesparallel";

    private const int Failed = -5;

    private const string Types =
        "audio/x-flac,framed=true;audio/x-vorbis;audio/x-opus;audio/mpeg,mpegversion=1,layer=3;audio/mpeg,mpegversion=4";

    private static readonly Lock _lock = new();

    /// <summary>The factory of the element, made known to this process by the first call. Any thread.</summary>
    /// <returns>Must be released; 0 if it cannot be made known.</returns>
    public static nint Factory()
    {
        lock (_lock)
        {
            nint known = GstApi.gst_element_factory_find(Name);
            return known != 0 ? known : Register();
        }
    }

    /// <summary>What an element of this kind has done so far (<see cref="ParallelStream.Counts"/>). Any thread.</summary>
    public static (int Begun, int TakenOver) CountsOf(Element element)
    {
        using GstObjectHandle.Borrowed borrowed = element.Handle.Borrow();
        nint pad = GstApi.gst_element_get_static_pad(borrowed.Pointer, "sink");
        (int, int) counts = StreamOf(pad).Counts;
        GstApi.gst_object_unref(pad);
        return counts;
    }

    private static nint Register()
    {
        GTypeQuery parent;
        GObjectApi.g_type_query(GstApi.gst_element_get_type(), &parent);
        nuint type = GObjectApi.g_type_register_static_simple(
            parent.type, "AudioPipelinesParallel", parent.class_size,
            (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&PrepareClass,
            parent.instance_size, (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&Prepare, 0);
        return GstApi.gst_element_register(0, Name, 0, type) != 0 ? GstApi.gst_element_factory_find(Name) : 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PrepareClass(nint @class, nint data)
    {
        GstApi.gst_element_class_set_metadata(
            @class, "Parallel decoder of AudioPipelines", "Codec/Decoder/Audio",
            "Decodes a stream with several decoders at once", "AudioPipelines");
        OwnElement.AddInput(@class, Types);
        OwnElement.AddOutput(@class, "audio/x-raw");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Prepare(nint element, nint @class)
    {
        (nint input, nint output) = OwnElement.MakePads(@class);
        nint stream = UserData.Create(new ParallelStream(element, input, output));
        GstApi.gst_pad_set_element_private(input, stream);
        GstApi.gst_pad_set_chain_function_full(input, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&Chain, 0, 0);
        GstApi.gst_pad_set_event_function_full(input, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&Event, 0, 0);
        GstApi.gst_pad_set_activatemode_function_full(
            input, (nint)(delegate* unmanaged[Cdecl]<nint, nint, int, int, int>)&Activate, 0, 0);
        _ = GstApi.gst_element_add_pad(element, input);
        _ = GstApi.gst_element_add_pad(element, output);
        GObjectApi.g_object_set_data_full(element, "stream", stream, (nint)(delegate* unmanaged[Cdecl]<nint, void>)&Free);
    }

    private static ParallelStream StreamOf(nint pad) => UserData.Get<ParallelStream>(GstApi.gst_pad_get_element_private(pad));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(nint stream)
    {
        UserData.Get<ParallelStream>(stream).Clear();
        UserData.Free(stream);
    }

    /// <summary>The thread that changes states, at PAUSED and at READY.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Activate(nint pad, nint element, int mode, int active)
    {
        const int push = 1; // GST_PAD_MODE_PUSH
        try
        {
            if (active != 0) StreamOf(pad).Clear();
            else StreamOf(pad).Halt();
            return mode == push ? 1 : 0;
        }
        catch (Exception exception)
        {
            ElementError.Post(element, exception); // it must not cross into C
            return 0;
        }
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
            ElementError.Post(element, exception);
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
}
