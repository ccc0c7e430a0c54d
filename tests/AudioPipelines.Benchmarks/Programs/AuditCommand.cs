using System.Globalization;
using System.Runtime.InteropServices;
using AudioPipelines.Benchmarks.Comparison;
using AudioPipelines.Frames;
using AudioPipelines.Sources;

namespace AudioPipelines.Benchmarks.Programs;

/// <summary><c>audit [--minutes N]</c>: what an audit that runs all the time takes of a processor: its CPU time over the time of
/// the audio. Frames of 10 ms at 48 kHz of a sound that all channels share, and noise of their own; without their
/// making.</summary>
internal static class AuditCommand
{
    private const int Rate = 48_000;
    private const int FrameLength = 480;
    private const int Frames = 500; // that differ; then they come again

    private static readonly int[] _channels = [2, 8, 16, 32, 64];

    public static int Run(string[] arguments)
    {
        int minutes = new CommandOptions(arguments).Number("minutes", 10);
        foreach (string line in Machine.Describe()) Console.WriteLine($"- {line}");
        Console.WriteLine(
            $"\n### Audit\nEvery second, {minutes} minutes of audio. Wanted: at most 2 % of a processor for 16 channels.\n");
        Console.WriteLine("| channels | % of a processor | allocated KiB a second |\n|---:|---:|---:|");
        var shares = new Dictionary<string, double>();
        foreach (int channels in _channels)
        {
            float[][] audio = Audio(channels);
            Measure(audio, 1, true); // code is compiled
            (double without, _) = Measure(audio, minutes, false);
            (double with, double allocated) = Measure(audio, minutes, true);
            double share = 100 * (with - without) / (minutes * 60);
            shares[$"{channels}"] = share;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {channels} | {share:0.00} | {allocated / 1024:0.0} |"));
        }

        FigureFile.Write("audit", new { Shares = shares });
        return 0;
    }

    private static (double Cpu, double Allocated) Measure(float[][] audio, int minutes, bool isAudited)
    {
        var format = new AudioFormat
        {
            SampleRate = Rate,
            ChannelLabels = [.. Enumerable.Range(1, audio.Length).Select(channel => $"channel {channel}")],
            SamplesPerFrame = FrameLength,
        };
        var pool = new FramePool(format);
        var audit = new SourceAudit(
            new ArrayAudit.Plan { Size = 0.5 }, "audit", _ => throw new InvalidOperationException(), _ => { }, isInline: true);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan begun = Environment.CpuUsage.TotalTime;
        int frames = minutes * 60 * (Rate / FrameLength);
        for (int number = 0; number < frames; number++)
        {
            FrameBuffer buffer = pool.Rent();
            buffer.Begin((long)number * FrameLength, FrameLength, 0);
            int at = number % Frames * FrameLength;
            for (int channel = 0; channel < audio.Length; channel++)
                MemoryMarshal.AsBytes(audio[channel].AsSpan(at, FrameLength)).CopyTo(buffer.Samples(channel, 0, FrameLength));
            using AudioFrame frame = buffer.Lend();
            if (isAudited) audit.Write(frame);
        }

        double cpu = (Environment.CpuUsage.TotalTime - begun).TotalSeconds;
        return (cpu, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (minutes * 60.0));
    }

    private static float[][] Audio(int channels)
    {
        var random = new Random(1);
        float[] sound = [.. Enumerable.Range(0, (Frames * FrameLength) + 64).Select(_ => random.NextSingle() - 0.5f)];
        return [.. Enumerable.Range(0, channels).Select(channel => Enumerable.Range(0, Frames * FrameLength).Select(
            n => sound[n + (channel * 7 % 64)] + ((random.NextSingle() - 0.5f) / 2)).ToArray())];
    }
}
