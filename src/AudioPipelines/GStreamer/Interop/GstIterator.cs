namespace AudioPipelines.GStreamer.Interop;

/// <summary>Reads iterators to their end.</summary>
internal static unsafe class GstIterator
{
    private const int Ok = 1;
    private const int Resync = 2;

    /// <summary>How many objects an iterator has. Frees it.</summary>
    public static int Count(nint iterator)
    {
        List<nint> all = Take(iterator, static _ => true);
        all.ForEach(GstApi.gst_object_unref);
        return all.Count;
    }

    /// <summary>The objects of an iterator, in the order of their adding: bins and elements list them last first.</summary>
    /// <param name="iterator">A <c>GstIterator*</c>, which is freed.</param>
    /// <param name="wanted">Which objects are wanted; gets each on loan.</param>
    /// <returns>Each with a reference that the caller owns.</returns>
    public static List<nint> Take(nint iterator, Func<nint, bool> wanted)
    {
        var found = new List<nint>();
        GValue value = default;
        int result;
        while ((result = GstApi.gst_iterator_next(iterator, &value)) is Ok or Resync)
        {
            if (result == Resync)
            {
                found.ForEach(GstApi.gst_object_unref);
                found.Clear();
                GstApi.gst_iterator_resync(iterator);
                continue;
            }

            nint item = GObjectApi.g_value_get_object(&value);
            if (wanted(item)) found.Add(GstApi.gst_object_ref(item));
            GObjectApi.g_value_reset(&value);
        }

        if (value.g_type != 0) GObjectApi.g_value_unset(&value);
        GstApi.gst_iterator_free(iterator);
        found.Reverse();
        return found;
    }
}
