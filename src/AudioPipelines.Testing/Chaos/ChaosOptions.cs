namespace AudioPipelines.Testing;

/// <summary>How a <see cref="ChaosRun"/> disturbs a source, and what it allows.</summary>
public sealed record ChaosOptions
{
    /// <summary>The seed of the random numbers; <see langword="null"/>: nothing is disturbed.</summary>
    /// <value>The default is 1.</value>
    public int? Seed { get; init; } = 1;

    /// <summary>How long the run lasts.</summary>
    /// <value>The default is 1 minute.</value>
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest calm before a fault.</summary>
    /// <value>The default is 3 seconds.</value>
    public TimeSpan LongestCalm { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The longest that a fault lasts.</summary>
    /// <value>The default is 2 seconds.</value>
    public TimeSpan LongestFault { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long it may take until frames come again after a fault.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan RecoveryDeadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many more bytes of memory may be resident at the end than after the warm-up.</summary>
    /// <value>The default is 16 MiB.</value>
    public long MemoryAllowance { get; init; } = 16 << 20;

    /// <summary>How many more threads there may be at the end; the runtime keeps some for later.</summary>
    /// <value>The default is 4.</value>
    public int ThreadAllowance { get; init; } = 4;

    /// <summary>The faults to choose from.</summary>
    /// <value>The default is all: <see cref="ChaosFault.Error"/>, <see cref="ChaosFault.EndOfStream"/>,
    /// <see cref="ChaosFault.Loss"/>, <see cref="ChaosFault.Freeze"/>, <see cref="ChaosFault.SlowConsumer"/> and
    /// <see cref="ChaosFault.Restart"/>.</value>
    public IReadOnlyList<ChaosFault> Faults { get; init; } = Enum.GetValues<ChaosFault>();

    /// <summary>The steps, without end. The same options always give the same steps.</summary>
    public IEnumerable<ChaosStep> Steps()
    {
        if (Seed is not { } seed) yield break;
        var random = new Random(seed);
        while (true)
        {
            ChaosFault fault = Faults[random.Next(Faults.Count)];
            TimeSpan calm = LongestCalm * random.NextDouble();
            yield return new ChaosStep(fault, calm, LongestFault * random.NextDouble());
        }
    }
}
