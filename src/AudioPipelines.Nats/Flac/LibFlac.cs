using System.Reflection;
using System.Runtime.InteropServices;

namespace AudioPipelines.Nats.Flac;

/// <summary>Functions of libFLAC, named as in C. GStreamer's FLAC elements (gst-plugins-good) stand on the same library, so it is
/// there wherever they are; an element cannot be called for one message at a time.</summary>
internal static unsafe partial class LibFlac
{
    private const string Library = "FLAC";

    private static readonly string[] _files = ["libFLAC.so.12", "libFLAC.so.14", "libFLAC.so.8", "libFLAC.so"];

    private static readonly nint _handle = Load();

    /// <summary>Whether the library is installed. Ask before anything else: that loads it.</summary>
    public static bool IsThere => _handle != 0;

    /// <summary>What to say where it is not.</summary>
    public static AudioSourceException Missing() => new(
        AudioSourceErrorKind.MissingPlugin,
        "FLAC over NATS needs libFLAC, which is not installed. Install it (apt-get install libflac12; it comes with "
        + "gstreamer1.0-plugins-good), or publish S16 or F32.");

    [LibraryImport(Library)]
    public static partial nint FLAC__stream_encoder_new();

    [LibraryImport(Library)]
    public static partial void FLAC__stream_encoder_delete(nint encoder);

    [LibraryImport(Library)]
    public static partial int FLAC__stream_encoder_set_streamable_subset(nint encoder, int value);

    [LibraryImport(Library)]
    public static partial int FLAC__stream_encoder_set_channels(nint encoder, uint value);

    [LibraryImport(Library)]
    public static partial int FLAC__stream_encoder_set_bits_per_sample(nint encoder, uint value);

    [LibraryImport(Library)]
    public static partial int FLAC__stream_encoder_set_sample_rate(nint encoder, uint value);

    [LibraryImport(Library)]
    public static partial int FLAC__stream_encoder_set_compression_level(nint encoder, uint value);

    [LibraryImport(Library)]
    public static partial int FLAC__stream_encoder_init_stream(
        nint encoder, delegate* unmanaged<nint, byte*, nuint, uint, uint, nint, int> write, nint seek, nint tell, nint metadata,
        nint client);

    [LibraryImport(Library)]
    public static partial int FLAC__stream_encoder_process(nint encoder, int** channels, uint samples);

    [LibraryImport(Library)]
    public static partial int FLAC__stream_encoder_finish(nint encoder);

    [LibraryImport(Library)]
    public static partial nint FLAC__stream_decoder_new();

    [LibraryImport(Library)]
    public static partial void FLAC__stream_decoder_delete(nint decoder);

    [LibraryImport(Library)]
    public static partial int FLAC__stream_decoder_init_stream(
        nint decoder, delegate* unmanaged<nint, byte*, nuint*, nint, int> read, nint seek, nint tell, nint length, nint end,
        delegate* unmanaged<nint, FrameHeader*, int**, nint, int> write, nint metadata,
        delegate* unmanaged<nint, int, nint, void> error, nint client);

    [LibraryImport(Library)]
    public static partial int FLAC__stream_decoder_process_until_end_of_stream(nint decoder);

    [LibraryImport(Library)]
    public static partial int FLAC__stream_decoder_finish(nint decoder);

    private static nint Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(LibFlac).Assembly, Resolve);
        foreach (string file in _files)
        {
            if (NativeLibrary.TryLoad(file, out nint handle)) return handle;
        }

        return 0;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == Library ? _handle : 0;

    /// <summary>The first fields of <c>FLAC__FrameHeader</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct FrameHeader
    {
        public uint BlockSize;
        public uint SampleRate;
        public uint Channels;
        public int ChannelAssignment;
        public uint BitsPerSample;
    }
}
