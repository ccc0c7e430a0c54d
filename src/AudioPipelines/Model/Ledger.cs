namespace AudioPipelines;

/// <summary>The account of every sample of a source, per channel and in total, over all its epochs and starts.
/// Immutable.</summary>
public sealed class Ledger
{
    /// <summary>Makes a ledger from the accounts of its channels.</summary>
    public Ledger(IReadOnlyList<ChannelLedger> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        Channels = channels;
        foreach (ChannelLedger channel in channels) Total += channel;
    }

    /// <summary>A ledger without channels.</summary>
    public static Ledger Empty { get; } = new([]);

    /// <summary>The account of each channel, in channel order.</summary>
    public IReadOnlyList<ChannelLedger> Channels { get; }

    /// <summary>The sum over all channels.</summary>
    public ChannelLedger Total { get; }

    /// <summary>Whether both equations hold for every channel.</summary>
    public bool Balances => Channels.All(channel => channel.Balances);
}
