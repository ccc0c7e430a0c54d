using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>What fixed raw audio caps say.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/audio/gstaudioinfo.html"/>
internal sealed record AudioInfo
{
    /// <summary>The sample format's name, such as <c>F32LE</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Sample instants per second.</summary>
    public required int Rate { get; init; }

    /// <summary>The number of channels.</summary>
    public required int Channels { get; init; }

    /// <summary>Bytes of one sample instant of all channels.</summary>
    public required int BytesPerFrame { get; init; }

    /// <summary>Whether the channels' samples alternate. Otherwise each buffer holds one channel after the other.</summary>
    public required bool IsInterleaved { get; init; }

    /// <summary>Bits of a sample as stored.</summary>
    public required int Width { get; init; }

    /// <summary>Bits of a sample that count.</summary>
    public required int Depth { get; init; }

    /// <summary>Where each channel belongs (<c>GstAudioChannelPosition</c>): −3 none, −2 mono, −1 unknown, 0 front left
    /// …</summary>
    public required IReadOnlyList<int> Positions { get; init; }

    /// <summary>The format as a sample type; <see langword="null"/>: frames have no such samples.</summary>
    internal SampleType? SampleType
    {
        get
        {
            foreach (SampleType type in Enum.GetValues<SampleType>())
            {
                if (Format == FormatOf(type)) return type;
            }

            return null;
        }
    }

    /// <summary>GStreamer's name for a sample type in the machine's byte order.</summary>
    internal static string FormatOf(SampleType type) => type + (BitConverter.IsLittleEndian ? "LE" : "BE");

    /// <summary>Reads caps.</summary>
    /// <param name="gstCaps">A <c>GstCaps*</c> that stays the caller's.</param>
    /// <returns><see langword="null"/> if they are not fixed raw audio.</returns>
    public static unsafe AudioInfo? FromCaps(nint gstCaps)
    {
        if (gstCaps == 0 || GstApi.gst_caps_is_fixed(gstCaps) == 0) return null;
        if (Utf8.Borrow(GstApi.gst_structure_get_name(GstApi.gst_caps_get_structure(gstCaps, 0))) != "audio/x-raw") return null;

        GstAudioInfo info;
        if (GstAudioApi.gst_audio_info_from_caps(&info, gstCaps) == 0) return null;
        var format = (GstAudioFormatInfo*)info.finfo;
        int[] positions = new int[info.channels];
        // More than 64 channels have no positions.
        for (int i = 0; i < positions.Length; i++) positions[i] = info.channels <= 64 ? info.position[i] : -3;
        return new AudioInfo
        {
            Format = Utf8.Borrow(format->name)!,
            Rate = info.rate,
            Channels = info.channels,
            BytesPerFrame = info.bpf,
            IsInterleaved = info.layout == 0,
            Width = format->width,
            Depth = format->depth,
            Positions = positions,
        };
    }
}
