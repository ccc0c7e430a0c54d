namespace AudioPipelines.SoakProbe;

/// <summary>Who takes a source's frames, and how.</summary>
internal enum ConsumerKind
{
    /// <summary>A callback that returns at once.</summary>
    Callback,

    /// <summary>A callback that takes its time now and then.</summary>
    SlowCallback,

    /// <summary>A callback that is taken away and set again.</summary>
    ComesAndGoes,

    /// <summary>A reader that reads to the end.</summary>
    Reader,

    /// <summary>A reader that leaves and returns.</summary>
    LeavingReader,

    /// <summary>Nobody.</summary>
    Nobody,
}
