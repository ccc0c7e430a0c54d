using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Model;
using AudioPipelines.Pipelines;

namespace AudioPipelines.GStreamer;

/// <summary>Converts interleaved samples of any of GStreamer's formats to those of a frame, scaled and rounded as by
/// <c>audioconvert</c> without dithering. For audio that cannot go through <c>audioconvert</c>: 64 channels and more (<see
/// cref="ConverterGuard"/>). One thread.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/audio/gstaudioformat.html"/>
internal sealed unsafe class SampleUnpacker
{
    private const int MostAtOnce = 4_096;

    private readonly delegate* unmanaged[Cdecl]<GstAudioFormatInfo*, int, void*, void*, int, void> _unpack;
    private readonly GstAudioFormatInfo* _format;
    private readonly GstAudioFormatInfo* _unpacked;
    private readonly SampleType _type;
    private readonly double[] _wide = new double[MostAtOnce]; // also fits as many samples of 32 bits
    private byte[] _samples = [];

    /// <summary>Prepares for a format.</summary>
    /// <param name="format">Its name, such as <c>S24LE</c>.</param>
    /// <param name="type">How the frame stores samples.</param>
    public SampleUnpacker(string format, SampleType type)
    {
        _format = (GstAudioFormatInfo*)GstAudioApi.gst_audio_format_get_info(GstAudioApi.gst_audio_format_from_string(format));
        _unpacked = (GstAudioFormatInfo*)GstAudioApi.gst_audio_format_get_info(_format->unpack_format);
        _unpack = (delegate* unmanaged[Cdecl]<GstAudioFormatInfo*, int, void*, void*, int, void>)_format->unpack_func;
        _type = type;
    }

    /// <summary>Reads samples.</summary>
    /// <param name="data">Whole samples.</param>
    /// <returns>The same number of samples, valid until the next call.</returns>
    public ReadOnlySpan<byte> Read(ReadOnlySpan<byte> data)
    {
        int size = _format->width / 8, count = data.Length / size, width = _type.BytesPerSample();
        if (_samples.Length < count * width) _samples = new byte[count * width];
        for (int first = 0; first < count; first += MostAtOnce)
        {
            int some = Math.Min(MostAtOnce, count - first);
            fixed (byte* packed = data[(first * size)..])
            fixed (double* wide = _wide)
            {
                _unpack(_format, TruncateRange, wide, packed, some);
            }

            Store(some, _samples.AsSpan(first * width, some * width));
        }

        return _samples.AsSpan(0, count * width);
    }

    /// <summary>GStreamer unpacks a format to whole numbers of 16 or 32 bits, or to doubles.</summary>
    private void Store(int count, Span<byte> target)
    {
        ReadOnlySpan<double> reals = _wide.AsSpan(0, count);
        ReadOnlySpan<int> numbers = MemoryMarshal.Cast<double, int>(reals);
        ReadOnlySpan<short> halves = MemoryMarshal.Cast<double, short>(reals);
        bool isReal = (_unpacked->flags & FloatFlag) != 0, isHalf = _unpacked->width == 16;
        for (int i = 0; i < count; i++)
        {
            int number = isReal ? ToNumber(reals[i]) : isHalf ? halves[i] << 16 : numbers[i];
            switch (_type)
            {
                case SampleType.F32:
                    MemoryMarshal.Cast<byte, float>(target)[i] = (float)(isReal ? reals[i] : number / 2_147_483_648.0);
                    break;
                case SampleType.S32:
                    MemoryMarshal.Cast<byte, int>(target)[i] = number;
                    break;
                default:
                    MemoryMarshal.Cast<byte, short>(target)[i] = Round(number);
                    break;
            }
        }
    }

    private static int ToNumber(double value) => (int)Math.Clamp(value * 2_147_483_648.0, int.MinValue, int.MaxValue);

    private static short Round(int value) => (short)(Math.Min(value + 0x8000L, int.MaxValue) >> 16);

    private const int FloatFlag = 1 << 1; // GST_AUDIO_FORMAT_FLAG_FLOAT
    private const int TruncateRange = 1 << 0; // GST_AUDIO_PACK_FLAG_TRUNCATE_RANGE: zeros below the existing bits
}
