namespace AudioPipelines.Nats.Tests.Support;

/// <summary>What a <see cref="ScriptSource"/> does.</summary>
internal enum ScriptAction
{
    /// <summary>A frame with audio.</summary>
    Frame,

    /// <summary>A frame with two gaps in one channel.</summary>
    Holes,

    /// <summary>A gap in all channels.</summary>
    Gap,

    /// <summary>Instants that no frame covers.</summary>
    Skip,

    /// <summary>An epoch.</summary>
    Epoch,

    /// <summary>Frames of one sample type after those of another.</summary>
    OtherFormat,
}

/// <summary>A step of a script.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Length">How long, or which.</param>
/// <param name="Seed">Makes what is random the same each time.</param>
internal readonly record struct ScriptStep(ScriptAction Action, int Length, int Seed);
