using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>A media type or a set of them; never changes.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstcaps.html"/>
internal sealed class Caps : IDisposable
{
    private readonly GstMiniObjectHandle _handle;

    internal Caps(nint owned) => _handle = new GstMiniObjectHandle(owned);

    /// <summary>Whether every field has exactly one value.</summary>
    public bool IsFixed
    {
        get
        {
            using GstObjectHandle.Borrowed caps = _handle.Borrow();
            return GstApi.gst_caps_is_fixed(caps.Pointer) != 0;
        }
    }

    /// <summary>Reads caps in the form of launch strings, such as <c>audio/x-raw,format=F32LE,rate=48000</c>.</summary>
    /// <exception cref="AudioSourceException"><see cref="AudioSourceErrorKind.InvalidDescription"/>: the text is no
    /// caps.</exception>
    public static Caps Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Gst.Initialize();
        nint caps = GstApi.gst_caps_from_string(text);
        return caps != 0
            ? new Caps(caps)
            : throw new AudioSourceException(
                AudioSourceErrorKind.InvalidDescription, $"'{text}' is not a valid media type (caps).");
    }

    /// <summary>Adds a reference to caps of another holder.</summary>
    /// <param name="gstCaps">A <c>GstCaps*</c>, such as <see cref="SampleLease.CapsHandle"/>.</param>
    public static Caps FromHandle(nint gstCaps)
    {
        ArgumentOutOfRangeException.ThrowIfZero(gstCaps);
        return new Caps(GstApi.gst_mini_object_ref(gstCaps));
    }

    /// <summary>What the caps say about raw audio; <see langword="null"/> if they are not fixed raw audio.</summary>
    public AudioInfo? ToAudioInfo()
    {
        using GstObjectHandle.Borrowed caps = _handle.Borrow();
        return AudioInfo.FromCaps(caps.Pointer);
    }

    internal GstObjectHandle.Borrowed Borrow() => _handle.Borrow();

    /// <summary>The caps in the form of launch strings.</summary>
    public override string ToString()
    {
        if (_handle.IsClosed) return nameof(Caps);
        using GstObjectHandle.Borrowed caps = _handle.Borrow();
        return Utf8.Take(GstApi.gst_caps_to_string(caps.Pointer)) ?? "";
    }

    /// <summary>Gives the reference up.</summary>
    public void Dispose() => _handle.Dispose();
}
