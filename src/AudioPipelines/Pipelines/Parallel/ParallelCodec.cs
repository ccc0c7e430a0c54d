using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines.Parallel;

/// <summary>How a codec is decoded in batches side by side.</summary>
/// <param name="MediaType">Its caps' name.</param>
/// <param name="LeadPackets">How many packets before a batch a decoder needs at least.</param>
/// <param name="LeadTime">How much time before a batch it needs at least, in nanoseconds.</param>
/// <param name="IsExact">Whether the samples then are those of a decoder that began at the stream's start.</param>
internal sealed record ParallelCodec(string MediaType, int LeadPackets, ulong LeadTime, bool IsExact)
{
    private static readonly ParallelCodec[] _all =
    [
        // Each frame stands for itself.
        new("audio/x-flac", 1, 0, IsExact: true) { Mark = "framed" },
        // A frame overlaps with the one before.
        new("audio/x-vorbis", 4, 0, IsExact: true),
        // What a decoder remembers (energies, a comb filter, linear prediction) fades; after a second nothing is left of it.
        new("audio/x-opus", 8, 1_000_000_000, IsExact: true),
        // Layer 3: up to 511 bytes of earlier frames, the overlap, and the filter bank.
        new("audio/mpeg", 40, 0, IsExact: true) { Mark = "parsed", Version = 1, Layer = 3 },
        // Bands of noise come from a generator that runs on from the stream's start: no other place can begin as it does there.
        new("audio/mpeg", 0, 0, IsExact: false) { Mark = "framed", Version = 4 },
    ];

    /// <summary>Tests change a lead, to see that a wrong one is noticed.</summary>
    internal static Func<ParallelCodec, ParallelCodec> Adjust { get; set; } = codec => codec;

    /// <summary>The field that says that a buffer is a packet; <see langword="null"/> where each always is.</summary>
    private string? Mark { get; init; }

    private int? Version { get; init; }

    private int? Layer { get; init; }

    /// <summary>The codec of some caps; <see langword="null"/> if it is none of these, or not in packets yet.</summary>
    /// <param name="structure">The caps' first structure.</param>
    public static ParallelCodec? Find(nint structure)
    {
        string? type = Utf8.Borrow(GstApi.gst_structure_get_name(structure));
        return Array.Find(
            _all, one => one.MediaType == type && Matches(structure, "mpegversion", one.Version)
                && Matches(structure, "layer", one.Layer) && HasPackets(structure, one.Mark));
    }

    private static unsafe bool HasPackets(nint structure, string? mark)
    {
        int value;
        return mark is null || (GstApi.gst_structure_get_boolean(structure, mark, &value) != 0 && value != 0);
    }

    private static unsafe bool Matches(nint structure, string field, int? wanted)
    {
        int value;
        return wanted is null || (GstApi.gst_structure_get_int(structure, field, &value) != 0 && value == wanted);
    }
}
