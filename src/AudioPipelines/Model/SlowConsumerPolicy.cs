namespace AudioPipelines;

/// <summary>What a source does when its consumer takes frames more slowly than audio arrives.</summary>
public enum SlowConsumerPolicy
{
    /// <summary><see cref="Wait"/> for sources that are not live, <see cref="DropOldest"/> for live ones. The default.</summary>
    Auto,

    /// <summary>The source waits for the consumer: a file runs more slowly. Not for live sources, which cannot wait.</summary>
    Wait,

    /// <summary>The oldest audio that has not been delivered is dropped and counted as <c>overflow</c>.</summary>
    DropOldest,

    /// <summary>New audio without room is dropped and counted as <c>overflow</c>: a gap in a frame. Where more was dropped than
    /// the source can hold, the frames that would hold none of it are skipped.</summary>
    DropNewest,
}
