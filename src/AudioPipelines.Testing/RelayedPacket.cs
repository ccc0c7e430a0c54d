namespace AudioPipelines.Testing;

/// <summary>What became of a packet in a relay.</summary>
public enum RelayOutcome
{
    /// <summary>It was sent on, once.</summary>
    Forwarded,

    /// <summary>It was sent on, twice.</summary>
    Duplicated,

    /// <summary>It was dropped, as the plan says.</summary>
    Lost,

    /// <summary>It was dropped because its route was blocked.</summary>
    Blocked,

    /// <summary>It was dropped because too many packets were under way.</summary>
    Overflow,
}

/// <summary>What a relay did with one packet.</summary>
public readonly record struct RelayedPacket
{
    /// <summary>The number of its route, counted from 0.</summary>
    public int Route { get; init; }

    /// <summary>Its number on the route, in order of arrival, counted from 0.</summary>
    public long Number { get; init; }

    /// <summary>What became of it.</summary>
    public RelayOutcome Outcome { get; init; }

    /// <summary>How many later packets of its route should overtake it.</summary>
    public int OvertakenBy { get; init; }

    /// <summary>When it came in, counted from the relay's start.</summary>
    public TimeSpan Received { get; init; }

    /// <summary>How long it should be held, besides the time for overtaking.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Bytes of its RTP payload; of the whole packet if it is not RTP.</summary>
    public int PayloadBytes { get; init; }

    /// <summary>Whether it is RTP.</summary>
    public bool IsRtp { get; init; }

    /// <summary>Its RTP header, if it has one.</summary>
    public RtpHeader Rtp { get; init; }

    /// <summary>Whether it was sent on at all.</summary>
    public bool IsSent => Outcome is RelayOutcome.Forwarded or RelayOutcome.Duplicated;
}
