using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines.Parallel;

/// <summary>Whether two decoders have made the same of the same packets.</summary>
internal static unsafe class Comparison
{
    private const long SameTime = 1_000; // nanoseconds; both round

    /// <summary>Compares the first buffers.</summary>
    /// <returns>Whether there are any of ours, and the others are equal to them bit by bit.</returns>
    public static bool Agree(IReadOnlyList<PassedItem> ours, IReadOnlyList<PassedItem> theirs)
    {
        // A warning or an event that one of them has there is no agreement.
        int count = Math.Min(ours.Count, DecodeOrder.ComparedBuffers);
        if (theirs.Count < count) return false;
        for (int i = 0; i < count; i++)
        {
            if (ours[i].Kind != PassedKind.Buffer || theirs[i].Kind != PassedKind.Buffer) return false;
            if (!AreEqual((GstBuffer*)ours[i].Pointer, (GstBuffer*)theirs[i].Pointer)) return false;
        }

        return count > 0;
    }

    private static bool AreEqual(GstBuffer* one, GstBuffer* other)
    {
        if (Math.Abs((long)(one->pts - other->pts)) > SameTime) return false;
        GstMapInfo first = default, second = default;
        if (GstApi.gst_buffer_map(one, &first, 1) == 0) return false;
        bool equal = GstApi.gst_buffer_map(other, &second, 1) != 0;
        if (equal)
        {
            equal = new ReadOnlySpan<byte>((void*)first.data, (int)first.size).SequenceEqual(
                new ReadOnlySpan<byte>((void*)second.data, (int)second.size));
            GstApi.gst_buffer_unmap(other, &second);
        }

        GstApi.gst_buffer_unmap(one, &first);
        return equal;
    }
}
