using System.Globalization;

namespace AudioPipelines.SoakProbe;

/// <summary>One stream of a random plan: counters, faults at certain samples, and what must come of them.</summary>
internal sealed record SoakStream
{
    /// <summary>Nanoseconds of a second.</summary>
    private const long Second = 1_000_000_000;

    public required int Number { get; init; }

    /// <summary>The number that its first channel's samples say.</summary>
    public required int FirstChannel { get; init; }

    public required int Channels { get; init; }

    public required int Rate { get; init; }

    public required long Length { get; init; }

    public required int BufferLength { get; init; }

    public required int Burst { get; init; }

    /// <summary>The counter of its first sample; late ones find counts that are too narrow.</summary>
    public required long StartIndex { get; init; }

    public required bool IsLive { get; init; }

    public required IReadOnlyList<SoakFault> Faults { get; init; }

    /// <summary>Whether its timestamps always say when its samples were taken: it can be held against other streams.</summary>
    public bool IsSteady => Faults.All(f => f.Action != "jump");

    public string Launch => string.Create(
        CultureInfo.InvariantCulture,
        $"countersrc is-live={(IsLive ? "true" : "false")} first-channel={FirstChannel} num-samples={Length}"
        + $" samples-per-buffer={BufferLength} burst={Burst} start-index={StartIndex} coding=single"
        + $" ! audio/x-raw,format=S32LE,rate={Rate},channels={Channels}"
        + $" ! audiofault script=\"{string.Join("; ", Faults)}\" ! appsink name=stream{Number} sync=false");

    /// <summary>The runs of samples that come out: at which index of the timeline, counted from the stream's start, each begins,
    /// which sample that is, and how many there are. What lies between two runs is a hole.</summary>
    public IReadOnlyList<(long At, long Sample, long Length)> Runs()
    {
        var runs = new List<(long, long, long)>();
        long at = 0, sample = 0;
        foreach (SoakFault fault in Faults)
        {
            if (fault.Action is not ("drop" or "jump")) continue;
            runs.Add((at, sample, fault.Position - sample));
            at += fault.Position - sample;
            sample = fault.Position;
            if (fault.Action == "drop") sample += fault.Argument!.Value;
            at += fault.Action == "drop" ? fault.Argument!.Value : fault.Argument!.Value * Rate / Second;
        }

        runs.Add((at, sample, Length - sample));
        return runs;
    }
}
