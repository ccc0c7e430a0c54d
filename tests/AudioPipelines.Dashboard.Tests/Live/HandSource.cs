using System.Collections.Concurrent;

namespace AudioPipelines.Dashboard.Tests.Live;

/// <summary>A source that emits what a test tells it to, when it tells it.</summary>
internal sealed class HandSource(string name, AudioFormat format) : AudioSource(new AudioSourceOptions { Name = name })
{
    private readonly BlockingCollection<Action<FrameBuilder>> _steps = [];

    public override bool IsLive => true;

    /// <summary>A format of frames of 10 ms.</summary>
    public static AudioFormat FormatOf(int channels, int rate = 48_000, SampleType type = SampleType.F32) => new()
    {
        SampleRate = rate,
        ChannelLabels = [.. Enumerable.Range(0, channels).Select(channel => $"channel {channel}")],
        SampleType = type,
        SamplesPerFrame = rate / 100,
    };

    /// <summary>Makes a source and starts it.</summary>
    public static HandSource Started(string name, AudioFormat format)
    {
        var source = new HandSource(name, format);
        source.Start();
        return source;
    }

    /// <summary>Does something with the frames, and waits until it is done.</summary>
    public void Do(Action<FrameBuilder> step)
    {
        using var done = new ManualResetEventSlim();
        _steps.Add(frames =>
        {
            step(frames);
            done.Set();
        });
        Eventually.Set(done, "the step");
    }

    /// <summary>Emits samples.</summary>
    /// <param name="count">How many in each channel.</param>
    /// <param name="signal">The value of a channel at an index.</param>
    public void Send(int count, Func<int, long, float> signal) => Do(frames =>
    {
        int channels = frames.Format.Channels;
        long first = frames.SampleIndex;
        float[][] samples = new float[channels][];
        for (int channel = 0; channel < channels; channel++)
        {
            samples[channel] = new float[count];
            for (int n = 0; n < count; n++) samples[channel][n] = signal(channel, first + n);
        }

        if (frames.Format.SampleType == SampleType.F32)
        {
            frames.AppendPlanar(samples);
            return;
        }

        short[][] converted = [.. samples.Select(values => Array.ConvertAll(values, value => (short)(value * 32_768)))];
        frames.AppendPlanar(converted);
    });

    protected override void Run(CancellationToken stopping)
    {
        FrameBuilder frames = BuildFrames(format);
        foreach (Action<FrameBuilder> step in _steps.GetConsumingEnumerable(stopping)) step(frames);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _steps.Dispose();
    }
}
