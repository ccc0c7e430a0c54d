using AudioPipelines.GStreamer.Wav;

namespace AudioPipelines.Pipelines;

/// <summary>The decoders of a codec, or the demuxers of a container, the best first. <c>DecoderChoiceTests</c> compares what they
/// give; how fast they are is in <c>tests/AudioPipelines.Benchmarks/RESULTS.md</c>.</summary>
/// <param name="MediaType">The caps' name.</param>
/// <param name="Field">A field of the caps that must match.</param>
/// <param name="Values">The values that match. None: any value.</param>
/// <param name="Decoders">The factories' names.</param>
internal sealed record DecoderPreference(
    string MediaType, string Field, IReadOnlyList<int> Values, IReadOnlyList<string> Decoders)
{
    /// <summary>Streams for which GStreamer's own ranks do not choose the best decoder.</summary>
    private static readonly DecoderPreference[] _all =
    [
        // 1.22's avdec_opus produces nothing for more than two channels. It decodes to floats (opusdec: to 16 bits). It leaves a
        // channel inverted that was encoded inverted (RFC 8251, section 10), as libopus does by default, and it ignores the level
        // that a header asks for.
        new("audio/x-opus", "channel-mapping-family", [0], ["avdec_opus", "opusdec"]) { Gain = 0 },
        new("audio/mpeg", "layer", [3], ["mpg123audiodec", "avdec_mp3float", "avdec_mp3"]),
        // 1.22's flacdec puts seven and eight channels into another order than it announces. avdec_flac is right in every
        // version.
        new("audio/x-flac", "channels", [7, 8], ["avdec_flac", "flacdec"]) { IsNeeded = true },
        // WavElement says what wavparse does wrong.
        new("audio/x-wav", "", [], [WavElement.Name, "wavparse"]) { IsNeeded = true },
        new("audio/x-rf64", "", [], [WavElement.Name, "wavparse"]) { IsNeeded = true },
        // dtsdec mixes five channels to four.
        new("audio/x-dts", "", [], ["avdec_dca", "dtsdec"]) { IsNeeded = true },
    ];

    /// <summary>Whether the decoder of highest rank decodes the stream wrongly. Then the order always applies.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>The change of level in the stream's header, if only one value is decoded correctly.</summary>
    public int? Gain { get; init; }

    /// <summary>Finds the preference for a stream.</summary>
    /// <param name="mediaType">Its caps' name.</param>
    /// <param name="readField">Reads an integer field of its caps; <see langword="null"/> if absent.</param>
    /// <param name="readGain">Reads the change of level in its header; <see langword="null"/> if absent.</param>
    /// <param name="fastest">Whether the fastest are asked for, and not only the correct ones.</param>
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
