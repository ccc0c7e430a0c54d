using System.Collections.Concurrent;
using AudioPipelines;
using Samples.CameraSound;

if (args is not [var address])
{
    Console.Error.WriteLine("usage: CameraSound rtsp://HOST/PATH");
    return 2;
}

const float Loud = 0.1f;
var claps = new ConcurrentQueue<DateTime>();
var pictures = new Queue<DateTime>();
DateTime deafUntil = default;

nint pipeline = Camera.Open(address);
await using (var source = GstSource.FromPipeline(pipeline))
{
    source.SetCallback(frame =>
    {
        // Before the first report the time is this machine's, and says nothing of pictures.
        if (frame.CaptureTime is not { Clock: CaptureClock.Sender } captured) return;
        ReadOnlySpan<float> samples = frame.Channel(0);
        int loud = samples.IndexOfAnyExceptInRange(-Loud, Loud);
        DateTime time = DateTime.UnixEpoch.AddTicks(captured.UnixNanoseconds / 100).AddSeconds((double)loud / frame.SampleRate);
        if (loud < 0 || time < deafUntil) return;
        deafUntil = time.AddSeconds(0.5);
        claps.Enqueue(time);
    });
    Camera.TookPicture += picture =>
    {
        pictures.Enqueue(picture);
        if (pictures.Count > 250) pictures.Dequeue(); // sound may come seconds later than its picture
        while (claps.TryPeek(out DateTime clap) && clap <= picture)
        {
            claps.TryDequeue(out _);
            if (clap < pictures.Peek()) continue; // it was before the first picture whose time is known
            DateTime nearest = pictures.MinBy(other => (other - clap).Duration());
            double off = (nearest - clap).TotalMilliseconds;
            Console.WriteLine($"{clap:HH:mm:ss.fff} clap; picture of {nearest:HH:mm:ss.fff}, {off:+0.00;-0.00} ms");
        }
    };
    Console.CancelKeyPress += (_, pressed) =>
    {
        pressed.Cancel = true;
        source.Stop();
    };
    source.Start();
    await source.Completion;
    Console.WriteLine(source.Ledger);
}

Camera.Close(pipeline);
return 0;
