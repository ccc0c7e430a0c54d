namespace AudioPipelines.Fleet;

/// <summary>What a silo does with frames while the cluster's table cannot be read.</summary>
public enum UnsureOwner
{
    /// <summary>Goes on: while the table is away, no silo can be declared dead either. Only a silo that alone is cut off from it
    /// may speak for a source that has moved; consumers tell by the token.</summary>
    Deliver,

    /// <summary>Withholds frames, and counts them, until the table can be read again.</summary>
    Withhold,
}
