using System.Runtime.InteropServices;

namespace AudioPipelines.Dashboard.Live;

/// <summary>The spectrum of a channel at one rate.</summary>
/// <param name="channel">The channel.</param>
/// <param name="rate">How many messages a second.</param>
internal sealed class SpectrumFeed(int channel, int rate) : LiveFeed(LiveKind.Spectrum)
{
    private ChannelRings? _rings;
    private long _end;

    /// <summary>The channel.</summary>
    public int Channel => channel;

    /// <summary>Makes a message of the last samples, where one is due and samples have come.</summary>
    public void Advance(long before, long turn, ChannelTrack track, LiveSpectrum spectrum, Span<float> samples)
    {
        if (!LiveRate.IsDue(before, turn, rate)) return;
        if (_rings != track.Rings) (_rings, _end) = (track.Rings, -1);
        long end = track.UpdateBands(spectrum, samples);
        if (end == _end) return;
        _end = end;
        var writer = new BodyWriter(
            Begin(turn, track.BandsBegin.Epoch, track.BandsBegin.Index, 12 + PitchBands.Count));
        writer.Add((ushort)channel);
        writer.Add((ushort)PitchBands.Count);
        writer.Add((uint)track.Rings.Format.SampleRate);
        writer.Add((uint)spectrum.Size);
        writer.Add(MemoryMarshal.AsBytes(track.Bands));
    }
}
