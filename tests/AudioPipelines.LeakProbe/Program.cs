// Starts and stops sources of many kinds, then ends GStreamer, so that its leaks tracer tells what is still alive.
//   GST_TRACERS=leaks GST_DEBUG=GST_TRACER:7 dotnet AudioPipelines.LeakProbe.dll FILE [--leak]
using System.Runtime.InteropServices;
using AudioPipelines;
using AudioPipelines.GStreamer;

const int cycles = 50;
string file = args[0];
string[] launches =
[
    "audiotestsrc ! appsink",
    "audiotestsrc num-buffers=5 ! appsink",
    "audiotestsrc is-live=true ! audio/x-raw,rate=48000 ! queue ! appsink",
    $"filesrc location=\"{file}\" ! decodebin ! audioconvert ! appsink",
    "audiotestsrc num-buffers=20 ! identity error-after=10 ! appsink",
    "udpsrc address=127.0.0.1 port=0 caps=\"audio/x-raw,format=F32LE,layout=interleaved,rate=48000,channels=1\" ! appsink",
    "concat name=c ! appsink  audiotestsrc num-buffers=5 ! audio/x-raw,channels=1 ! c.  audiotestsrc num-buffers=5 ! "
    + "audio/x-raw,channels=2 ! c.",
    "audiotestsrc ! nosuchelement ! appsink",
    "audiotestsrc wawe=sine ! appsink",
    "filesrc location=/does/not/exist ! wavparse ! appsink",
    "videotestsrc ! appsink",
];
var quick = new RestartPolicy
{
    Mode = RestartMode.Always,
    Delay = TimeSpan.FromMilliseconds(
    1),
    MaximumDelay = TimeSpan.FromMilliseconds(2)
};
for (int cycle = 0; cycle < cycles; cycle++)
{
    using var source = new GstSource(new PipelinePlan
    {
        Name = "probe",
        LaunchTexts = [launches[cycle % launches.Length]],
        Restart = cycle % 3 == 0 ? quick : RestartPolicy.Never,
    });
    source.SetCallback(_ => { });
    try
    {
        source.Start();
        if (cycle % 2 == 0) source.Completion.Wait(TimeSpan.FromMilliseconds(50));
    }
    catch (Exception error) when (error is AudioSourceException or AggregateException)
    {
        // Some of them fail, as they should.
    }
}

if (args.Contains("--leak")) GC.KeepAlive(Forgotten.Pipeline = Pipeline.Parse("audiotestsrc ! fakesink"));
GC.Collect();
GC.WaitForPendingFinalizers();
GC.Collect();
GC.WaitForPendingFinalizers();
Console.WriteLine($"{cycles} cycles");
Native.gst_deinit();

internal static class Forgotten
{
    public static Pipeline? Pipeline { get; set; }
}

internal static partial class Native
{
    [LibraryImport("libgstreamer-1.0.so.0")]
    public static partial void gst_deinit();
}
