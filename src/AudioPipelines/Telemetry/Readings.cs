using System.Diagnostics.Metrics;

namespace AudioPipelines.Telemetry;

/// <summary>What the instruments read of all sources.</summary>
internal static class Readings
{
    public static IEnumerable<Measurement<int>> States() =>
        from source in MeteredSources.All
        let now = source.State
        from state in Enum.GetValues<AudioSourceState>()
        select new Measurement<int>(state == now ? 1 : 0, Tags.Source(source), Tags.State(state));

    public static IEnumerable<Measurement<T>> Counts<T>(Func<SourceCounts, T> read)
        where T : struct =>
        from source in MeteredSources.All select new Measurement<T>(read(source.Counts), Tags.Source(source));

    public static IEnumerable<Measurement<long>> Elapsed()
    {
        foreach ((IMeteredSource source, int? channel, ChannelLedger ledger, bool hasEnded) in Ledgers())
        {
            int place = channel + 1 ?? 0;
            yield return Outcome(ledger.Delivered, "delivered");
            yield return Outcome(source.Counts.Unclaimed(place, ledger.Unclaimed, hasEnded), "unclaimed");
            yield return Outcome(ledger.Lost, "lost");
            yield return Outcome(ledger.NotStarted, "not_started");
            yield return Outcome(ledger.Stalled, "stalled");
            yield return Outcome(ledger.Ended, "ended");
            yield return Outcome(ledger.Padding, "padding");

            Measurement<long> Outcome(long samples, string outcome) => Of(samples, source, channel, outcome);
        }
    }

    public static IEnumerable<Measurement<long>> Discarded()
    {
        foreach ((IMeteredSource source, int? channel, ChannelLedger ledger, _) in Ledgers())
        {
            yield return Of(ledger.Late, source, channel, "late");
            yield return Of(ledger.Duplicate, source, channel, "duplicate");
            yield return Of(ledger.Overflow, source, channel, "overflow");
            yield return Of(ledger.Trimmed, source, channel, "trimmed");
        }
    }

    public static IEnumerable<Measurement<long>> Received() => Each(ledger => ledger.Received);

    public static IEnumerable<Measurement<long>> Pending() => Each(ledger => ledger.Pending);

    public static IEnumerable<Measurement<long>> Resampled() => Each(ledger => ledger.Resampled);

    public static IEnumerable<Measurement<long>> Dumps()
    {
        foreach (IMeteredSource source in MeteredSources.All)
        {
            yield return Of(source.Counts.Dumps, source, null, "written");
            yield return Of(source.Counts.FailedDumps, source, null, "failed");
            yield return Of(source.Counts.SkippedDumps, source, null, "skipped");
        }
    }

    public static IEnumerable<Measurement<double>> Uncertainties() =>
        from source in MeteredSources.All
        let alignment = source.Alignment
        where alignment is { Streams.Count: > 1 }
        select new Measurement<double>(alignment.Uncertainty, Tags.Source(source));

    public static IEnumerable<Measurement<double>> TimelineDrifts() =>
        from source in MeteredSources.All
        let alignment = source.Alignment
        where alignment is not null
        select new Measurement<double>(alignment.ClockDriftPpm, Tags.Source(source));

    public static IEnumerable<Measurement<double>> Streams(Func<StreamAlignment, double> read) =>
        from source in MeteredSources.All
        from stream in source.Alignment?.Streams ?? []
        where stream.DriftPpm != 0 || stream.IsCorrected
        select new Measurement<double>(read(stream), Tags.Source(source), Tags.Stream(stream.Stream));

    public static IEnumerable<Measurement<double>> Clocks(Func<SourceCounts, double?> read)
    {
        foreach (IMeteredSource source in MeteredSources.All)
        {
            CaptureClock clock = source.Counts.Clock;
            if (clock is not CaptureClock.None && read(source.Counts) is { } value)
                yield return new Measurement<double>(value, Tags.Source(source), Tags.Clock(clock));
        }
    }

    private static IEnumerable<Measurement<long>> Each(Func<ChannelLedger, long> read)
    {
        foreach ((IMeteredSource source, int? channel, ChannelLedger ledger, _) in Ledgers())
            yield return Of(read(ledger), source, channel);
    }

    /// <summary>The accounts that are told: the sum of each source, or each channel of those that ask for it.</summary>
    private static IEnumerable<(IMeteredSource Source, int? Channel, ChannelLedger Ledger, bool HasEnded)> Ledgers()
    {
        foreach (IMeteredSource source in MeteredSources.All)
        {
            bool hasEnded = // before the ledger is read
                source.State is AudioSourceState.Stopped or AudioSourceState.Ended or AudioSourceState.Failed;
            Ledger ledger = source.Ledger;
            if (!source.IsMeteredPerChannel)
            {
                yield return (source, null, ledger.Total, hasEnded);
                continue;
            }

            for (int channel = 0; channel < ledger.Channels.Count; channel++)
                yield return (source, channel, ledger.Channels[channel], hasEnded);
        }
    }

    private static Measurement<long> Of(long value, IMeteredSource source, int? channel, string? outcome = null) =>
        (channel, outcome) switch
        {
            (null, null) => new(value, Tags.Source(source)),
            (null, { } what) => new(value, Tags.Source(source), Tags.Outcome(what)),
            ({ } number, null) => new(value, Tags.Source(source), Tags.Channel(number)),
            ({ } number, { } what) => new(value, Tags.Source(source), Tags.Channel(number), Tags.Outcome(what)),
        };
}
