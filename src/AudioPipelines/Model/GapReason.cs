namespace AudioPipelines;

/// <summary>Why a run of sample indices of a channel holds silence instead of audio. The names are the ledger's.</summary>
public enum GapReason
{
    /// <summary>The audio was lost on its way: a packet that did not come in time, a buffer that was dropped.</summary>
    Lost,

    /// <summary>The stream had not delivered its first sample yet.</summary>
    NotStarted,

    /// <summary>The stream missed several deadlines in a row, and frames do not wait for it until it returns.</summary>
    Stalled,

    /// <summary>The stream had reached its end while others went on.</summary>
    Ended,

    /// <summary>The last frame was filled up after the end of the source.</summary>
    Padding,
}
