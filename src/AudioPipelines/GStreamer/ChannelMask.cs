using System.Numerics;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>Which loudspeaker each channel of raw audio belongs to: a bit for each in the caps' <c>channel-mask</c>. No bits: the
/// channels have no place.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/additional/design/mediatype-audio-raw.html"/>
internal static unsafe class ChannelMask
{
    private const string Field = "channel-mask";

    /// <summary>How many channels fixed caps of raw audio have; 0 for others.</summary>
    public static int ChannelsOf(nint caps)
    {
        nint structure = GstApi.gst_caps_get_structure(caps, 0);
        int channels;
        return Utf8.Borrow(GstApi.gst_structure_get_name(structure)) == "audio/x-raw"
            && GstApi.gst_structure_get_int(structure, "channels", &channels) != 0
            ? channels
            : 0;
    }

    /// <summary>The caps with an empty mask, if more than two channels have no mask, or one for another number of
    /// channels.</summary>
    /// <param name="caps">Fixed caps, on loan.</param>
    /// <returns>New caps, which the caller owns; 0: the mask is right.</returns>
    public static nint Corrected(nint caps)
    {
        int channels = ChannelsOf(caps);
        if (channels == 0 || Fits(Read(GstApi.gst_caps_get_structure(caps, 0)), channels)) return 0;
        nint corrected = GstApi.gst_caps_copy(caps);
        GValue none = default;
        _ = GObjectApi.g_value_init(&none, GstApi.gst_bitmask_get_type());
        GstApi.gst_value_set_bitmask(&none, 0);
        GstApi.gst_structure_set_value(GstApi.gst_caps_get_structure(corrected, 0), Field, &none);
        GObjectApi.g_value_unset(&none);
        return corrected;
    }

    /// <summary>Whether a mask has that many places, or none.</summary>
    public static bool Fits(ulong? mask, int channels) => mask switch
    {
        null => channels <= 2, // one channel is in the middle, two are left and right
        0 => true,
        _ => BitOperations.PopCount(mask.Value) == channels,
    };

    private static ulong? Read(nint structure)
    {
        GValue* value = GstApi.gst_structure_get_value(structure, Field);
        return value == null || value->g_type != GstApi.gst_bitmask_get_type() ? null : GstApi.gst_value_get_bitmask(value);
    }
}
