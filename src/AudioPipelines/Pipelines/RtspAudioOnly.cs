using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Model;

namespace AudioPipelines.Pipelines;

/// <summary>Makes the RTSP sources of a pipeline set up one audio stream only: the first, or the one that is asked for. By
/// default they set up all streams of a camera, so its pictures are sent and thrown away. Of two audio streams, launch text would
/// link the one whose first packet comes first.</summary>
/// <remarks>A source that the launch text names may be linked several times, so all its audio streams are set up, unless one is
/// asked for.</remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/rtsp/rtspsrc.html#rtspsrc::select-stream"/>
internal sealed unsafe class RtspAudioOnly
{
    private const int Select = 1;
    private const int LeaveOut = 0;

    private readonly bool _takesAll;
    private readonly TrackChoice? _track;
    private uint? _chosen;

    private RtspAudioOnly(bool takesAll, TrackChoice? track) => (_takesAll, _track) = (takesAll, track);

    /// <summary>Prepares the elements of a pipeline that does not run yet.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="track">The wanted one of several audio streams; <see langword="null"/>: the first.</param>
    public static void Take(Pipeline pipeline, TrackChoice? track)
    {
        var setUp = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&OnSourceSetUp;
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                using GstObjectHandle.Borrowed borrowed = element.Handle.Borrow();
                bool isNamed = !element.Name.StartsWith("rtspsrc", StringComparison.Ordinal);
                if (element.FactoryName == "rtspsrc")
                    new RtspAudioOnly(takesAll: isNamed && track is null, track).Listen(borrowed.Pointer);
                if (element.FactoryName is not "uridecodebin") continue; // its source is made when it is opened
                nint inner = UserData.Create(new RtspAudioOnly(takesAll: false, track));
                GObjectApi.g_signal_connect_data(borrowed.Pointer, "source-setup", setUp, inner, UserData.DestroyNotify, 0);
            }
        }
    }

    private void Listen(nint source)
    {
        var select = (nint)(delegate* unmanaged[Cdecl]<nint, uint, nint, nint, int>)&OnSelect;
        var described = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&OnDescribed;
        GObjectApi.g_signal_connect_data(source, "select-stream", select, UserData.Create(this), UserData.DestroyNotify, 0);
        GObjectApi.g_signal_connect_data(source, "on-sdp", described, UserData.Create(this), UserData.DestroyNotify, 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnSourceSetUp(nint bin, nint source, nint userData)
    {
        try
        {
            if (Element.FactoryNameOf(source) == "rtspsrc")
                new RtspAudioOnly(takesAll: false, UserData.Get<RtspAudioOnly>(userData)._track).Listen(source);
        }
        catch (Exception)
        {
            // It must not cross into C.
        }
    }

    /// <summary>The server has listed its streams. The source's own thread, before it asks which streams to set up.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnDescribed(nint source, nint description, nint userData)
    {
        try
        {
            RtspAudioOnly self = UserData.Get<RtspAudioOnly>(userData);
            List<(uint Media, string? Language)> audio = AudioOf(
                Utf8.Take(GstTrackApi.gst_sdp_message_as_text(description)) ?? "");
            int found = Enumerable.Range(0, audio.Count).FirstOrDefault(
                i => self._track?.Fits(i + 1, audio[i].Language, TrackGate.AreSame) ?? true, -1);
            self._chosen = found < 0 ? null : audio[found].Media;
            if (found < 0 && audio.Count > 0)
                ElementError.PostNotFound(source, self._track!.ExplainAbsence(audio.Select(stream => stream.Language)));
        }
        catch (Exception)
        {
            // It must not cross into C.
        }
    }

    /// <summary>Whether to set up a stream. The source's own thread; several times for a stream if it tries one protocol after
    /// the other.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnSelect(nint source, uint number, nint caps, nint userData)
    {
        try
        {
            string? media = Utf8.Borrow(GstApi.gst_structure_get_string(GstApi.gst_caps_get_structure(caps, 0), "media"));
            if (media is not null && media != "audio") return LeaveOut;
            RtspAudioOnly self = UserData.Get<RtspAudioOnly>(userData);
            return self._takesAll || self._chosen == number ? Select : LeaveOut;
        }
        catch (Exception)
        {
            return Select; // it must not cross into C
        }
    }

    /// <summary>The streams of audio in a session description, each with its number among all streams (RFC 8866, sections 5.14
    /// and 6.12).</summary>
    private static List<(uint Media, string? Language)> AudioOf(string description)
    {
        const string language = "a=lang:";
        var audio = new List<(uint Media, string? Language)>();
        int media = -1;
        bool isAudio = false;
        foreach (string line in description.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("m=", StringComparison.Ordinal))
            {
                media++;
                isAudio = line.StartsWith("m=audio ", StringComparison.Ordinal);
                if (isAudio) audio.Add(((uint)media, null));
            }
            else if (isAudio && line.StartsWith(language, StringComparison.Ordinal))
            {
                audio[^1] = audio[^1] with { Language = line[language.Length..] };
            }
        }

        return audio;
    }
}
