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

    /// <summary>Both equations of the total, without what is nothing: <c>2 channels: elapsed 960 = delivered 900 + lost 60;
    /// received 900 = delivered 900</c>.</summary>
    public override string ToString()
    {
        string channels = Channels.Count == 1 ? "1 channel" : $"{Channels.Count} channels";
        return $"{channels}: {Total.InWords()}{(Balances ? "" : " (does not balance)")}";
    }
}
