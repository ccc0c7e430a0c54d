namespace AudioPipelines.Dashboard.Live;

/// <summary>What a message of levels says of a channel beside its levels.</summary>
[Flags]
internal enum LevelFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A sample is at full scale.</summary>
    Clipped = 1,

    /// <summary>There is a gap.</summary>
    Gap = 2,

    /// <summary>Audio came, and every sample of it is 0.</summary>
    Silent = 4,
}
