namespace AudioPipelines;

/// <summary>What a source does when its consumer takes frames more slowly than audio arrives.</summary>
public enum SlowConsumerPolicy
{
    /// <summary><see cref="Wait"/> for sources that are not live, <see cref="DropOldest"/> for live ones. The default.</summary>
    Auto,

    /// <summary>The source waits for the consumer; a file simply runs more slowly. Not for live sources, which cannot
    /// wait.</summary>
    Wait,

    /// <summary>The oldest audio that has not been delivered is let go and counted as <c>overflow</c>.</summary>
    DropOldest,

    /// <summary>Audio that finds no room is let go and counted as <c>overflow</c>.</summary>
    DropNewest,
}
