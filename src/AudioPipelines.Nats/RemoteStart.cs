namespace AudioPipelines.Nats;

/// <summary>Where a remote source begins. What lies in the past needs JetStream.</summary>
public sealed record RemoteStart
{
    private RemoteStart()
    {
    }

    /// <summary>With the next frame that is published. The default.</summary>
    public static RemoteStart Now { get; } = new();

    /// <summary>With the first frame that JetStream still has.</summary>
    public static RemoteStart First { get; } = new() { IsFirst = true };

    /// <summary>The sample index, where it begins with one.</summary>
    public long? Index { get; private init; }

    /// <summary>The time, where it begins with one.</summary>
    public DateTimeOffset? Time { get; private init; }

    internal bool IsFirst { get; private init; }

    internal bool IsNow => !IsFirst && Index is null && Time is null;

    /// <summary>With the frame that holds a sample index of the newest epoch. If JetStream no longer has it, with the first that
    /// it has, and a warning.</summary>
    public static RemoteStart AtIndex(long index) => new() { Index = index };

    /// <summary>With the frame that was captured at a time; where capture times are not known, with what was published
    /// then.</summary>
    public static RemoteStart AtTime(DateTimeOffset time) => new() { Time = time };

    /// <inheritdoc/>
    public override string ToString() => Index is { } index ? $"from the index {index}"
        : Time is { } time ? $"from {time:O}"
        : IsFirst ? "from the first kept frame"
        : "from now";
}
