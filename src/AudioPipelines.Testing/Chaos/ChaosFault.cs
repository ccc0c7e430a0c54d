namespace AudioPipelines.Testing;

/// <summary>What a <see cref="ChaosRun"/> does to a source.</summary>
public enum ChaosFault
{
    /// <summary>An element reports an error.</summary>
    Error,

    /// <summary>The stream ends.</summary>
    EndOfStream,

    /// <summary>Buffers are lost for a while.</summary>
    Loss,

    /// <summary>A streaming thread hangs for a while.</summary>
    Freeze,

    /// <summary>The callback does not return for a while.</summary>
    SlowConsumer,

    /// <summary>The source is stopped and started again.</summary>
    Restart,
}

/// <summary>One step of a <see cref="ChaosRun"/>.</summary>
/// <param name="Fault">What happens.</param>
/// <param name="Calm">How long nothing happens before it.</param>
/// <param name="Length">How long the fault lasts, if it is one that lasts.</param>
public readonly record struct ChaosStep(ChaosFault Fault, TimeSpan Calm, TimeSpan Length);
