namespace AudioPipelines.Cli.Output;

/// <summary>One number of an account.</summary>
internal sealed record LedgerWord(string Name, long Value);

/// <summary>A channel's account under the words that the JSON summary and the table use.</summary>
internal static class LedgerWords
{
    public static LedgerWord[] Of(ChannelLedger channel) =>
    [
        new("elapsed", channel.Elapsed),
        new("delivered", channel.Delivered),
        new("unclaimed", channel.Unclaimed),
        new("lost", channel.Lost),
        new("notStarted", channel.NotStarted),
        new("stalled", channel.Stalled),
        new("ended", channel.Ended),
        new("padding", channel.Padding),
        new("received", channel.Received),
        new("resampled", channel.Resampled),
        new("late", channel.Late),
        new("duplicate", channel.Duplicate),
        new("overflow", channel.Overflow),
        new("trimmed", channel.Trimmed),
        new("pending", channel.Pending),
    ];
}
