using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Model;

namespace AudioPipelines.Pipelines;

/// <summary>Links the pads that follow others. Launch text links only the first pad that appears. But if one stream follows
/// another (chained Ogg: each song of an Icecast station), demuxers remove their pads and add new ones, whose audio would go
/// nowhere.</summary>
/// <remarks>A pad waits while all inputs that fit are taken: some demuxers add the new pads before they remove the old
/// ones.</remarks>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc3533#section-4"/>
internal sealed unsafe class FollowingPads
{
    private const int ProbeBuffers = (1 << 4) | (1 << 5); // GST_PAD_PROBE_TYPE_BUFFER, _BUFFER_LIST
    private const int ProbeRemove = 2;

    private readonly TrackGate? _gate;
    private readonly Lock _lock = new();
    private readonly List<nint> _pads = [];
    private readonly List<nint> _inputs = [];

    private FollowingPads(TrackGate? gate) => _gate = gate;

    /// <summary>Prepares the elements of a pipeline that launch text has made and that does not run yet.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="track">The wanted one of several audio streams; <see langword="null"/>: the first, as launch text links
    /// it.</param>
    public static void Link(Pipeline pipeline, TrackChoice? track)
    {
        string? splitter = track is null ? null : TrackGate.SplitterOf(pipeline);
        var added = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&OnPadAdded;
        var removed = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&OnPadRemoved;
        var destroyed = (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&OnDestroyed;
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                using GstObjectHandle.Borrowed borrowed = element.Handle.Borrow();
                bool chooses = splitter is not null && element.FactoryName == splitter && !TrackGate.HasChosen(borrowed.Pointer);
                nint self = UserData.Create(new FollowingPads(chooses ? new TrackGate(track!) : null));
                // After the launch text's handler, so that its links exist when this one looks.
                GObjectApi.g_signal_connect_data(borrowed.Pointer, "pad-added", added, self, destroyed, 0);
                GObjectApi.g_signal_connect_data(borrowed.Pointer, "pad-removed", removed, self, 0, 0);
            }
        }
    }

    // The signals come on any streaming thread, one of them while the element stops; no exception may cross into C.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPadAdded(nint element, nint pad, nint userData) => UserData.Get<FollowingPads>(userData).Add(pad);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPadRemoved(nint element, nint pad, nint userData) => UserData.Get<FollowingPads>(userData).Remove(pad);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnFirstBuffer(nint pad, nint info, nint userData)
    {
        UserData.Get<FollowingPads>(userData).Choose(pad);
        return ProbeRemove;
    }

    /// <summary>The element is gone.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnDestroyed(nint userData, nint closure)
    {
        foreach (nint input in UserData.Get<FollowingPads>(userData)._inputs) GstApi.gst_object_unref(input);
        UserData.Free(userData);
    }

    private void Add(nint pad)
    {
        lock (_lock)
        {
            nint peer = GstApi.gst_pad_get_peer(pad);
            if (_gate?.Hold(pad) is { } origin and not 0)
            {
                if (peer != 0) Free(pad, peer);
                var first = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnFirstBuffer;
                GstApi.gst_pad_add_probe(origin, ProbeBuffers, first, UserData.Create(this), UserData.DestroyNotify);
                GstApi.gst_object_unref(origin);
                return;
            }

            _pads.Add(pad);
            if (peer == 0) LinkToFree(pad);
            else if (_inputs.Contains(peer)) GstApi.gst_object_unref(peer);
            else _inputs.Add(peer);
        }
    }

    private void Remove(nint pad)
    {
        lock (_lock)
        {
            _pads.Remove(pad);
            _gate?.Forget(pad);
            _pads.ForEach(LinkToFree);
        }
    }

    /// <summary>Undoes the link of the launch text, since another stream is wanted.</summary>
    private void Free(nint pad, nint input)
    {
        _ = GstApi.gst_pad_unlink(pad, input);
        if (_inputs.Contains(input)) GstApi.gst_object_unref(input);
        else _inputs.Add(input);
    }

    /// <summary>Links the wanted stream, after all streams have said what they are and before the first buffer would be
    /// lost.</summary>
    private void Choose(nint origin)
    {
        string? wrong;
        nint pad, element = 0;
        lock (_lock)
        {
            pad = _gate!.Choose(origin, out wrong);
            if (pad == 0) return;
            if (wrong is not null)
            {
                // Not the demuxer: a parsebin hides the errors of elements that it is still plugging.
                element = GstApi.gst_pad_get_parent_element(pad);
            }
            else
            {
                _pads.Add(pad);
                LinkToFree(pad);
            }
        }

        if (element == 0) return;
        ElementError.PostNotFound(element, wrong!);
        GstApi.gst_object_unref(element);
    }

    /// <summary>Links a pad to the first free input that accepts it. A pad that is linked already, or is an input itself, is
    /// refused.</summary>
    private void LinkToFree(nint pad) => _inputs.Exists(input => GstApi.gst_pad_link(pad, input) == 0);
}
