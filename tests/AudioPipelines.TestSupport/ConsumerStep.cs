namespace AudioPipelines.TestSupport;

/// <summary>One consumer of a source, which comes, takes some frames and leaves.</summary>
/// <param name="Kind">What it is, and how it leaves.</param>
/// <param name="Frames">How many frames it takes, unless the source ends before.</param>
public sealed record ConsumerStep(ConsumerKind Kind, int Frames);

/// <summary>What a consumer is, and how it leaves.</summary>
public enum ConsumerKind
{
    /// <summary>A reader that breaks off.</summary>
    Break,

    /// <summary>A reader whose loop throws.</summary>
    Throw,

    /// <summary>A reader that is cancelled.</summary>
    Cancel,

    /// <summary>A reader that gives its place back without having read.</summary>
    ReadNothing,

    /// <summary>Two readers, one after the other, of the same enumerable.</summary>
    ReadTwice,

    /// <summary>A callback, which another takes over from; then there is none.</summary>
    Callback,

    /// <summary>An asynchronous callback; then there is none.</summary>
    AsyncCallback,
}
