namespace AudioPipelines.Nats.Wire;

/// <summary>Ledger and alignment of the source, as bytes.</summary>
internal static class StatusCoding
{
    private const int NumbersPerChannel = 15;

    public static void Write(WireWriter to, Ledger ledger)
    {
        to.Number((ulong)ledger.Channels.Count);
        foreach (ChannelLedger channel in ledger.Channels)
        {
            ReadOnlySpan<long> numbers =
            [
                channel.Elapsed, channel.Delivered, channel.Unclaimed, channel.Lost, channel.NotStarted, channel.Stalled,
                channel.Ended, channel.Padding, channel.Received, channel.Resampled, channel.Late, channel.Duplicate,
                channel.Overflow, channel.Trimmed, channel.Pending,
            ];
            foreach (long number in numbers) to.Signed(number);
        }
    }

    public static Ledger ReadLedger(ref WireReader from)
    {
        int channels = from.Count(Math.Min(AudioFormat.MaximumChannels, from.Left / NumbersPerChannel), "the ledger's channels");
        var ledgers = new ChannelLedger[channels];
        for (int channel = 0; channel < channels; channel++)
        {
            ledgers[channel] = new ChannelLedger
            {
                Elapsed = from.Signed(),
                Delivered = from.Signed(),
                Unclaimed = from.Signed(),
                Lost = from.Signed(),
                NotStarted = from.Signed(),
                Stalled = from.Signed(),
                Ended = from.Signed(),
                Padding = from.Signed(),
                Received = from.Signed(),
                Resampled = from.Signed(),
                Late = from.Signed(),
                Duplicate = from.Signed(),
                Overflow = from.Signed(),
                Trimmed = from.Signed(),
                Pending = from.Signed(),
            };
        }

        return new Ledger(ledgers);
    }

    public static void Write(WireWriter to, SourceAlignment alignment)
    {
        to.Double(alignment.ClockDriftPpm);
        to.Number((ulong)alignment.Streams.Count);
        foreach (StreamAlignment stream in alignment.Streams)
        {
            to.Text(stream.Stream);
            to.Byte((byte)stream.Basis);
            to.Byte((byte)((stream.IsExact ? 1 : 0) | (stream.IsCorrected ? 2 : 0)));
            to.Double(stream.Uncertainty);
            to.Double(stream.DriftPpm);
            to.Double(stream.DriftUncertaintyPpm);
        }
    }

    public static SourceAlignment ReadAlignment(ref WireReader from)
    {
        double drift = from.Double();
        int count = from.Count(Math.Min(AudioFormat.MaximumChannels, from.Left), "the alignment's streams");
        var streams = new StreamAlignment[count];
        for (int at = 0; at < count; at++)
        {
            string name = from.Text();
            var basis = (AlignmentBasis)from.Byte();
            if (!Enum.IsDefined(basis)) throw new WireException($"its alignment basis {(int)basis} is not known");
            byte flags = from.Byte();
            streams[at] = new StreamAlignment(name, basis, (flags & 1) != 0, from.Double(), from.Double())
            {
                DriftUncertaintyPpm = from.Double(),
                IsCorrected = (flags & 2) != 0,
            };
        }

        return new SourceAlignment(streams, drift);
    }
}
