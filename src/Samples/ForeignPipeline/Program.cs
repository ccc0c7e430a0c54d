using AudioPipelines;
using Samples.ForeignPipeline;

// Built by somebody else, with an appsink at its end.
nint pipeline = OtherBinding.Build(
    "audiotestsrc is-live=true samplesperbuffer=480 volume=1 ! audio/x-raw,rate=48000 ! volume name=fader ! appsink");

await using (var source = GstSource.FromPipeline(pipeline))
{
    var meter = new LevelMeter { Window = TimeSpan.FromMilliseconds(100) };
    var levels = new LevelMeter.Reading[1];
    source.SetCallback(frame =>
    {
        meter.Measure(frame);
        if (frame.SampleIndex % 24_000 > 0) return;
        meter.Read(levels);
        double level = LevelMeter.ToDecibels(levels[0].Rms);
        Console.WriteLine($"{frame.Time.TotalSeconds:0.0} s: {level:0.0} dBFS");
        // Its owner goes on to use it: after a second the fader is pulled down by 20 dB.
        if (frame.SampleIndex == 48_000) OtherBinding.Set(pipeline, "fader", "volume", "0.1");
        if (level < -20) source.Stop();
    });
    source.Start(); // from here to the end of the source, its state is the source's
    await source.Completion;
    Console.WriteLine(source.Ledger);
}

OtherBinding.Release(pipeline); // the source has let go of it, in the state NULL
