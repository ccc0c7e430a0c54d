using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Pipelines;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>A bus that is flooded while nobody reads it keeps a few messages, whatever their kind.</summary>
public partial class BusFloodTests
{
    private const int Flood = 20_000;

    [Test]
    public void A_flood_of_every_kind_of_message_has_its_bound()
    {
        var told = new List<AudioSourceEvent>();
        using var built = LocalPipelines.Build(Launch.Plan(Launch.Live), existing: 0, told.Add, trust: null);
        var watcher = (BusWatcher)built.Messages;
        int woken = 0, most = 0;
        watcher.WakeOnMessages(() => woken++);
        Element element = built.Sinks[0].Sink;
        long before = ProcessResources.Read().ResidentBytes;

        for (int round = 0; round < Flood; round++)
        {
            using GstObjectHandle.Borrowed poster = element.Handle.Borrow();
            using GstObjectHandle.Borrowed pipeline = built.Pipelines[0].Borrow();
            Post(poster.Pointer, gst_message_new_latency(poster.Pointer));
            Post(poster.Pointer, gst_message_new_element(poster.Pointer, gst_structure_new_empty("level")));
            Post(pipeline.Pointer, gst_message_new_clock_lost(pipeline.Pointer, 0));
            gst_element_message_full(
                poster.Pointer, Warning, gst_resource_error_quark(), 3, g_strdup($"warning {round}"), 0, "f", "f", 1);
            gst_element_message_full(
                poster.Pointer, Error, gst_resource_error_quark(), 3, g_strdup($"error {round}"), 0, "f", "f", 1);
            most = Math.Max(most, watcher.Waiting);
        }

        TestContext.Out.WriteLine(
            $"{5 * Flood} messages, {most} kept at most, {(ProcessResources.Read().ResidentBytes - before) >> 10} KiB more");
        Assert.That(most, Is.InRange(BusQueue.Most, (2 * BusQueue.Most) + 4));
        Assert.That(woken, Is.EqualTo(most), "nobody is woken for what is not kept");
        watcher.ReadAll();
        Assert.That(told, Has.Count.EqualTo(BusQueue.Most + 1));
        Assert.That(((SourceWarning)told[^1]).Message, Does.StartWith($"{Flood - BusQueue.Most} further warnings"));
        Assert.That(watcher.Error!.GStreamerMessage, Is.EqualTo("error 0"), "the first counts");
        Assert.That((watcher.LatencyChanged, watcher.ClockLost, watcher.HasMessages), Is.EqualTo((true, true, false)));
    }

    private const int Error = 1 << 1, Warning = 1 << 2; // GstMessageType

    private static void Post(nint element, nint message) => Assert.That(gst_element_post_message(element, message), Is.Not.Zero);

    [LibraryImport("libgstreamer-1.0.so.0")]
    private static partial int gst_element_post_message(nint element, nint message);

    [LibraryImport("libgstreamer-1.0.so.0")]
    private static partial nint gst_message_new_latency(nint source);

    [LibraryImport("libgstreamer-1.0.so.0")]
    private static partial nint gst_message_new_clock_lost(nint source, nint clock);

    [LibraryImport("libgstreamer-1.0.so.0")]
    private static partial nint gst_message_new_element(nint source, nint structure);

    [LibraryImport("libgstreamer-1.0.so.0", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint gst_structure_new_empty(string name);

    [LibraryImport("libgstreamer-1.0.so.0", StringMarshalling = StringMarshalling.Utf8)]
    private static partial void gst_element_message_full(
        nint element, int type, uint domain, int code, nint text, nint debug, string file, string function, int line);

    [LibraryImport("libgstreamer-1.0.so.0")]
    private static partial uint gst_resource_error_quark();

    [LibraryImport("libglib-2.0.so.0", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint g_strdup(string text);
}
