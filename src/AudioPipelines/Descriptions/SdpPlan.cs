namespace AudioPipelines.Descriptions;

/// <summary>What SDP files say about a source as a whole.</summary>
internal static class SdpPlan
{
    /// <summary>The sample rate, if the description does not say it; <see langword="null"/>: there is no SDP file.</summary>
    /// <exception cref="AudioSourceException">The streams' rates differ.</exception>
    public static int? SampleRate(SdpStream[] streams)
    {
        int[] rates = [.. streams.Select(s => s.ClockRate).Distinct()];
        if (rates.Length <= 1) return rates.Length == 0 ? null : rates[0];
        throw new AudioSourceException(AudioSourceErrorKind.InvalidDescription,
            $"The streams have different sample rates: {string.Join(", ", rates)} Hz. Declare the rate of the frames ('rate').");
    }

    /// <summary>Whether all streams count one clock from one epoch.</summary>
    public static bool SharesClock(SdpStream[] streams) => streams.Length > 0 && Array.TrueForAll(
        streams, s => s.ClockOffset is not null && s.ReferenceClock is not null
            && (s.ClockOffset, s.ReferenceClock, s.ClockRate) == (streams[0].ClockOffset, streams[0].ReferenceClock,
                streams[0].ClockRate));

    /// <summary>Which clock the streams share: as the description says, else as the SDP files declare.</summary>
    public static ClockSharing Clock(ClockSharing wanted, SdpStream[] streams, SourcePosition? position, ErrorList errors)
    {
        if (streams.Length == 0 || wanted is ClockSharing.None) return wanted;
        if (SharesClock(streams)) return ClockSharing.Shared;
        string[] clocks = [.. streams.Select(s => s.ReferenceClock).OfType<string>().Distinct()];
        if (wanted is ClockSharing.Shared && clocks.Length > 1 && position is { } at)
            errors.Add(
                at, $"the streams do not share a clock: the SDP files name {string.Join(" and ", clocks)}", "auto or none");
        return wanted;
    }
}
