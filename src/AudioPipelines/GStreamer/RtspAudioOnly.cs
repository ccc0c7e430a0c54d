using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>Has the RTSP sources of a pipeline set up the first stream of audio and nothing else. They would set up all that a camera has, so that
/// its pictures are sent and thrown away, and of two streams of audio launch text would link the one whose first packet comes first.</summary>
/// <remarks>A source that the launch text names may be linked several times: of that one all streams of audio are set up.</remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/rtsp/rtspsrc.html#rtspsrc::select-stream"/>
internal sealed unsafe class RtspAudioOnly
{
    private const int Select = 1;
    private const int LeaveOut = 0;

    private readonly bool _takesAll;
    private uint? _first;

    private RtspAudioOnly(bool takesAll) => _takesAll = takesAll;

    /// <summary>Prepares the elements of a pipeline that does not run yet.</summary>
    public static void Take(Pipeline pipeline)
    {
        var select = (nint)(delegate* unmanaged[Cdecl]<nint, uint, nint, nint, int>)&OnSelect;
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                if (element.FactoryName != "rtspsrc") continue;
                bool isNamed = !element.Name.StartsWith("rtspsrc", StringComparison.Ordinal);
                using GstObjectHandle.Borrowed source = element.Handle.Borrow();
                nint self = UserData.Create(new RtspAudioOnly(takesAll: isNamed));
                GObjectApi.g_signal_connect_data(source.Pointer, "select-stream", select, self, UserData.DestroyNotify, 0);
            }
        }
    }

    /// <summary>Whether a stream is to be set up. The source's own thread; several times for a stream, where it tries one protocol after the other.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnSelect(nint source, uint number, nint caps, nint userData)
    {
        try
        {
            string? media = Utf8.Borrow(GstApi.gst_structure_get_string(GstApi.gst_caps_get_structure(caps, 0), "media"));
            if (media is not null && media != "audio") return LeaveOut;
            RtspAudioOnly self = UserData.Get<RtspAudioOnly>(userData);
            if (self._takesAll) return Select;
            self._first = self._first is { } first ? Math.Min(first, number) : number;
            return self._first == number ? Select : LeaveOut;
        }
        catch (Exception)
        {
            return Select; // it must not cross into C
        }
    }
}
