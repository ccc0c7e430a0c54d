using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Pipelines.CutOff;
using AudioPipelines.Pipelines.Gapless;

namespace AudioPipelines.Pipelines;

/// <summary>Watches the demuxers and decoders of files. Cuts off what encoders put before and after the audio, where 1.22 does it
/// wrongly, and reports files that end too early.</summary>
internal static unsafe class FileElements
{
    /// <summary>Prepares the elements of a pipeline that does not run yet, and those that its bins will add.</summary>
    public static void Watch(Pipeline pipeline)
    {
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                using GstObjectHandle.Borrowed pointer = element.Handle.Borrow();
                Prepare(pointer.Pointer);
            }
        }

        using GstObjectHandle.Borrowed bin = pipeline.Borrow();
        var added = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void>)&OnElementAdded;
        GObjectApi.g_signal_connect_data(bin.Pointer, "deep-element-added", added, 0, 0, 0);
    }

    /// <summary>Any streaming thread.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnElementAdded(nint pipeline, nint bin, nint element, nint userData)
    {
        try
        {
            Prepare(element);
        }
        catch (Exception exception)
        {
            ElementError.Post(element, exception); // it must not cross into C
        }
    }

    private static void Prepare(nint element)
    {
        FileReadAhead.Prepare(element);
        CutOffContainer.Prepare(element);
        CutOffStream.Prepare(element); // counts before anything is cut
        GaplessMp4.Prepare(element);
        GaplessMp3.Prepare(element);
    }
}
