using AudioPipelines.GStreamer.Wav;

namespace AudioPipelines.Pipelines;

/// <summary>The decoders of a codec, or the demuxers of a container, the best first. <c>DecoderChoiceTests</c> compares what they
/// give; how fast they are is in <c>tests/AudioPipelines.Benchmarks/RESULTS.md</c>.</summary>
/// <param name="MediaType">The caps' name.</param>
/// <param name="Field">A field of the caps that must be so.</param>
/// <param name="Values">Its values, one of which must be there. None: whatever it is.</param>
/// <param name="Decoders">The factories' names.</param>
internal sealed record DecoderPreference(
    string MediaType, string Field, IReadOnlyList<int> Values, IReadOnlyList<string> Decoders)
{
    /// <summary>Streams for which GStreamer's own ranks do not choose the best decoder.</summary>
    private static readonly DecoderPreference[] _all =
    [
        // Of streams with more than two channels, 1.22's avdec_opus makes nothing at all. It decodes to floats, opusdec to 16
        // bits, and it lets a channel that was encoded inverted come out so (RFC 8251, section 10), as libopus does unless asked
        // not to. It does not know of the level that a header asks for.
        new("audio/x-opus", "channel-mapping-family", [0], ["avdec_opus", "opusdec"]) { Gain = 0 },
        new("audio/mpeg", "layer", [3], ["mpg123audiodec", "avdec_mp3float", "avdec_mp3"]),
        // 1.22's flacdec puts the channels of seven and eight into another order than the one it announces. avdec_flac is right
        // in every version.
        new("audio/x-flac", "channels", [7, 8], ["avdec_flac", "flacdec"]) { IsNeeded = true },
        // What wavparse makes of some headers is told there.
        new("audio/x-wav", "", [], [WavElement.Name, "wavparse"]) { IsNeeded = true },
        new("audio/x-rf64", "", [], [WavElement.Name, "wavparse"]) { IsNeeded = true },
        // dtsdec mixes five channels to four.
        new("audio/x-dts", "", [], ["avdec_dca", "dtsdec"]) { IsNeeded = true },
    ];

    /// <summary>Whether the highest rank decodes the stream wrongly, so that the order holds whatever is asked for.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>The change of level in the stream's header, where only one is decoded rightly.</summary>
    public int? Gain { get; init; }

    /// <summary>Finds the preference for a stream.</summary>
    /// <param name="mediaType">Its caps' name.</param>
    /// <param name="readField">Reads a whole number of its caps; <see langword="null"/> where there is none.</param>
    /// <param name="readGain">Reads the change of level in its header; <see langword="null"/> where there is none.</param>
    /// <param name="fastest">Whether the fastest are asked for, and not only those that decode rightly.</param>
    /// <returns><see langword="null"/> where GStreamer's own order is as good as any.</returns>
    public static DecoderPreference? Find(
        string mediaType, Func<string, int?> readField, Func<int?> readGain, bool fastest) => Array.Find(
        _all, one => (fastest || one.IsNeeded) && one.MediaType == mediaType
            && (one.Values.Count == 0 || (readField(one.Field) is { } value && one.Values.Contains(value)))
            && (one.Gain is null || readGain() == one.Gain));

    /// <summary>Puts the decoders among some factories into the preferred order. Each of the others stays where it is.</summary>
    /// <param name="factories">The factories' names, in the order in which they would be tried.</param>
    /// <returns>For each place, the number of the factory that belongs there.</returns>
    public int[] Sort(IReadOnlyList<string> factories)
    {
        int[] order = [.. Enumerable.Range(0, factories.Count)];
        int[] places = [.. order.Where(place => Decoders.Contains(factories[place]))];
        int[] sorted = [.. places.OrderBy(place => Decoders.TakeWhile(name => name != factories[place]).Count())];
        for (int i = 0; i < places.Length; i++) order[places[i]] = sorted[i];
        return order;
    }
}
