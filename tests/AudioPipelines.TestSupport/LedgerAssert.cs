using NUnit.Framework;

namespace AudioPipelines.TestSupport;

/// <summary>Asserts the ledger's two equations.</summary>
public static class LedgerAssert
{
    /// <summary>Fails unless both equations hold for each channel of the source's ledger.</summary>
    public static void Balances(IAudioSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Balances(source.Ledger);
    }

    /// <summary>Fails unless both equations hold for each channel.</summary>
    public static void Balances(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        string[] faults = [.. ledger.Channels.SelectMany((channel, number) => Faults(number, channel))];
        if (faults.Length > 0) Assert.Fail("The ledger does not balance.\n" + string.Join('\n', faults));
    }

    private static IEnumerable<string> Faults(int number, ChannelLedger channel)
    {
        long used = channel.Delivered + channel.Unclaimed + channel.Lost + channel.NotStarted + channel.Stalled + channel.Ended
            + channel.Padding;
        if (channel.Elapsed != used)
        {
            yield return $"channel {number}: elapsed {channel.Elapsed}, but delivered {channel.Delivered} + unclaimed "
                + $"{channel.Unclaimed} + lost {channel.Lost}"
                + $" + notStarted {channel.NotStarted} + stalled {channel.Stalled} + ended {channel.Ended}"
                + $" + padding {channel.Padding} = {used} ({channel.Elapsed - used} unaccounted for)";
        }

        long explained = channel.Delivered + channel.Unclaimed + channel.Late + channel.Duplicate + channel.Overflow
            + channel.Trimmed + channel.Pending;
        if (channel.Received + channel.Resampled != explained)
        {
            yield return $"channel {number}: received {channel.Received} + resampled {channel.Resampled}, but delivered "
                + $"{channel.Delivered} + unclaimed "
                + $"{channel.Unclaimed} + late {channel.Late}"
                + $" + duplicate {channel.Duplicate} + overflow {channel.Overflow} + trimmed {channel.Trimmed}"
                + $" + pending {channel.Pending} = {explained} ({channel.Received + channel.Resampled - explained} unaccounted "
                + $"for)";
        }
    }
}
