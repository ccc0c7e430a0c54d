namespace AudioPipelines.Cli.Output;

/// <summary>A channel's account under the words that the JSON summary and the table use.</summary>
internal static class LedgerWords
{
    public static (string Name, long Value)[] Of(ChannelLedger channel) =>
    [
        ("elapsed", channel.Elapsed),
        ("delivered", channel.Delivered),
        ("lost", channel.Lost),
        ("notStarted", channel.NotStarted),
        ("stalled", channel.Stalled),
        ("ended", channel.Ended),
        ("padding", channel.Padding),
        ("received", channel.Received),
        ("late", channel.Late),
        ("duplicate", channel.Duplicate),
        ("overflow", channel.Overflow),
        ("trimmed", channel.Trimmed),
        ("pending", channel.Pending),
    ];
}
