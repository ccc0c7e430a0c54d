namespace AudioPipelines.GStreamer;

/// <summary>The decoders of a codec, the fastest first. <c>DecoderChoiceTests</c> compares what they give;
/// how fast they are is in <c>tests/AudioPipelines.Benchmarks/RESULTS.md</c>.</summary>
/// <param name="MediaType">The caps' name.</param>
/// <param name="Field">A field of the caps that must be so.</param>
/// <param name="Value">Its value.</param>
/// <param name="Decoders">The factories' names.</param>
internal sealed record DecoderPreference(string MediaType, string Field, int Value, IReadOnlyList<string> Decoders)
{
    /// <summary>Codecs for which GStreamer's own ranks do not choose the fastest.</summary>
    private static readonly DecoderPreference[] _all =
    [
        // Of streams with more than two channels, 1.22's avdec_opus makes nothing at all. It decodes to floats, opusdec to 16 bits, and it
        // lets a channel that was encoded inverted come out so (RFC 8251, section 10), as libopus does unless asked not to. It does not
        // know of the level that a header asks for.
        new("audio/x-opus", "channel-mapping-family", 0, ["avdec_opus", "opusdec"]) { Gain = 0 },
        new("audio/mpeg", "layer", 3, ["mpg123audiodec", "avdec_mp3float", "avdec_mp3"]),
    ];

    /// <summary>The change of level in the stream's header, where only one is decoded rightly.</summary>
    public int? Gain { get; init; }

    /// <summary>Finds the preference for a stream.</summary>
    /// <param name="mediaType">Its caps' name.</param>
    /// <param name="readField">Reads a whole number of its caps; <see langword="null"/> where there is none.</param>
    /// <param name="readGain">Reads the change of level in its header; <see langword="null"/> where there is none.</param>
    /// <returns><see langword="null"/> where GStreamer's own order is as good as any.</returns>
    public static DecoderPreference? Find(string mediaType, Func<string, int?> readField, Func<int?> readGain) => Array.Find(
        _all, one => one.MediaType == mediaType && readField(one.Field) == one.Value && (one.Gain is null || readGain() == one.Gain));

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
