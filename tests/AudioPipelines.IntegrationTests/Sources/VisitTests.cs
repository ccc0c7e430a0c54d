using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;

namespace AudioPipelines.IntegrationTests.Sources;

public class VisitTests
{
    [Test]
    public async Task Native_declarations_of_ones_own_reach_the_running_pipelines()
    {
        await using var source = new GstSource([Endless("one"), Endless("two")]);
        source.Start();
        Eventually.Is(() => source.Ledger.Total.Received > 0, "audio");

        var sinks = new List<int>();
        source.VisitPipelines((pipeline, appSinks) =>
        {
            sinks.Add(appSinks.Count);
            End(pipeline);
        });

        Assert.That(sinks, Is.EqualTo(new[] { 1, 1 }));
        await Eventually.Completes(source.Completion, "the end that was sent");
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_source_that_does_not_run_shows_no_pipeline()
    {
        using var source = new GstSource(Endless("one"));
        int shown = 0;
        source.VisitPipelines((_, _) => shown++);
        source.Start();
        source.Stop();
        source.VisitPipelines((_, _) => shown++);

        Assert.That(shown, Is.Zero);
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_library_that_is_not_GStreamers_is_refused() =>
        Assert.That(() => GStreamerLibrary.Load("m"), Throws.ArgumentException.With.Message.Contains("'gstreamer-1.0'"));

    private static string Endless(string name) =>
        $"audiotestsrc samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=1 ! appsink name={name}";

    private static unsafe void End(nint pipeline)
    {
        nint library = GStreamerLibrary.Load("gstreamer-1.0");
        var makeEnd = (delegate* unmanaged[Cdecl]<nint>)NativeLibrary.GetExport(library, "gst_event_new_eos");
        var send = (delegate* unmanaged[Cdecl]<nint, nint, int>)NativeLibrary.GetExport(library, "gst_element_send_event");
        _ = send(pipeline, makeEnd());
    }
}
