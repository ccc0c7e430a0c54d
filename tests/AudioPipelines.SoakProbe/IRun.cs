namespace AudioPipelines.SoakProbe;

/// <summary>One run of a random plan, whose text says what it is.</summary>
internal interface IRun
{
    /// <summary>Frames that were checked.</summary>
    long Frames { get; }

    /// <summary>Samples in them that held audio, over all channels.</summary>
    long Samples { get; }

    /// <summary>Samples in them that were gaps, over all channels.</summary>
    long Gaps { get; }

    /// <summary>Runs, and gives what was wrong; nothing is what is hoped for.</summary>
    IReadOnlyList<string> Run();
}
