using System.Globalization;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>
/// Lets jitter buffers receive their senders' RTCP reports, which give the time of day of a sample. Each jitter buffer gets one
/// more udpsrc, on the port after that of its packets, and attaches the time to its output.
/// </summary>
/// <remarks>RFC 3550, section 11: data goes to an even port, reports to the next odd one.</remarks>
internal static class RtcpReception
{
    /// <summary>Adds what is missing to pipelines that do not run yet.</summary>
    /// <param name="pipelines">The pipelines.</param>
    /// <param name="isAsked">Whether reports were asked for; otherwise they are received only where that can disturb
    /// nobody.</param>
    public static void Prepare(IReadOnlyList<Pipeline> pipelines, bool isAsked)
    {
        List<Reception> receptions = [];
        try
        {
            foreach (Pipeline pipeline in pipelines) Collect(pipeline, receptions);
            if (!isAsked && receptions.Count < 2) return; // nothing to relate
            HashSet<int> taken = [.. receptions.Select(reception => reception.Port)];
            foreach (Reception reception in receptions)
            {
                bool isUsual = reception.Port % 2 == 0 && !taken.Contains(reception.Port + 1);
                if ((isAsked || isUsual) && reception.Port < ushort.MaxValue) AddReports(reception);
            }
        }
        finally
        {
            receptions.ForEach(reception => reception.Dispose());
        }
    }

    private static void Collect(Pipeline pipeline, List<Reception> receptions)
    {
        foreach (Element element in pipeline.GetElements())
        {
            if (element.FactoryName == "rtspsrc") AttachTimes(element); // receives reports by itself
            Element? udpsrc = element.FactoryName == "rtpjitterbuffer" ? ReceiverOf(element) : null;
            if (udpsrc is null)
            {
                element.Dispose();
                continue;
            }

            string port = udpsrc.GetProperty("port") ?? "0";
            receptions.Add(new Reception(element, udpsrc, int.Parse(port, CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>The udpsrc right before a jitter buffer that receives no reports yet.</summary>
    private static Element? ReceiverOf(Element jitterBuffer)
    {
        using GstObjectHandle.Borrowed element = jitterBuffer.Handle.Borrow();
        nint reports = GstApi.gst_element_get_static_pad(element.Pointer, "sink_rtcp");
        if (reports != 0)
        {
            GstApi.gst_object_unref(reports);
            return null;
        }

        nint pad = GstApi.gst_element_get_static_pad(element.Pointer, "sink");
        nint peer = GstApi.gst_pad_get_peer(pad);
        GstApi.gst_object_unref(pad);
        if (peer == 0) return null;
        nint parent = GstApi.gst_pad_get_parent_element(peer);
        GstApi.gst_object_unref(peer);
        if (parent == 0) return null;
        var source = new Element(parent);
        if (source.FactoryName == "udpsrc") return source;
        source.Dispose();
        return null;
    }

    private static void AddReports(Reception reception)
    {
        nint made = GstApi.gst_element_factory_make("udpsrc", 0);
        if (made == 0) return;
        using var reports = new Element(GstApi.gst_object_ref_sink(made));
        string address = reception.Source.GetProperty("address") ?? "0.0.0.0";
        reports.SetProperty("address", address);
        reports.SetProperty("port", (reception.Port + 1).ToString(CultureInfo.InvariantCulture));
        reports.SetProperty("caps", "application/x-rtcp");
        if (reception.Source.GetProperty("multicast-iface") is { Length: > 0 } networkInterface)
            reports.SetProperty("multicast-iface", networkInterface);
        AttachTimes(reception.JitterBuffer);

        using GstObjectHandle.Borrowed source = reports.Handle.Borrow();
        using GstObjectHandle.Borrowed jitterBuffer = reception.JitterBuffer.Handle.Borrow();
        nint bin = GstApi.gst_object_get_parent(jitterBuffer.Pointer);
        _ = GstApi.gst_bin_add(bin, source.Pointer);
        GstApi.gst_object_unref(bin);
        if (GstApi.gst_element_link_pads(source.Pointer, "src", jitterBuffer.Pointer, "sink_rtcp") == 0)
            throw new AudioSourceException(AudioSourceErrorKind.Internal,
                $"The reports of {address}:{reception.Port + 1} could not be led to the jitter buffer.");
    }

    private static void AttachTimes(Element element)
    {
        const string property = "add-reference-timestamp-meta"; // since 1.22
        if (element.HasProperty(property)) element.SetProperty(property, "true");
    }

    /// <summary>A jitter buffer and the udpsrc before it.</summary>
    private sealed record Reception(Element JitterBuffer, Element Source, int Port) : IDisposable
    {
        public void Dispose()
        {
            JitterBuffer.Dispose();
            Source.Dispose();
        }
    }
}
