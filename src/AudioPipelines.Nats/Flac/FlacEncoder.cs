using System.Runtime.InteropServices;
using AudioPipelines.Nats.Wire;

namespace AudioPipelines.Nats.Flac;

/// <summary>Encodes the audio of a message, each time as a FLAC stream of its own. One thread at a time.</summary>
internal sealed unsafe class FlacEncoder : IDisposable
{
    /// <summary>How many channels a FLAC stream has at most.</summary>
    public const int MostChannels = 8;

    private const int HighestRate = 655_350; // of the format; the message has the real one

    private const uint Level = 3; // above it, a few per cent less for twice the time

    private nint _encoder = LibFlac.IsThere ? LibFlac.FLAC__stream_encoder_new() : throw LibFlac.Missing();

    /// <summary>Encodes channels that lie one after the other.</summary>
    /// <param name="audio">The samples: as many of each channel as <paramref name="stride"/>.</param>
    /// <param name="channels">1 to 8.</param>
    /// <param name="samples">Samples of each channel that are encoded.</param>
    /// <param name="stride">How far channels are apart.</param>
    /// <param name="bits">16 or 24.</param>
    /// <param name="rate">Hertz.</param>
    /// <param name="to">Takes the stream.</param>
    public void Encode(ReadOnlySpan<int> audio, int channels, int samples, int stride, int bits, int rate, WireWriter to)
    {
        var target = new GCHandle<WireWriter>(to);
        try
        {
            fixed (int* first = audio)
            {
                int** pointers = stackalloc int*[channels];
                for (int channel = 0; channel < channels; channel++) pointers[channel] = first + (channel * stride);
                Check(LibFlac.FLAC__stream_encoder_set_streamable_subset(_encoder, 0) != 0);
                Check(LibFlac.FLAC__stream_encoder_set_channels(_encoder, (uint)channels) != 0);
                Check(LibFlac.FLAC__stream_encoder_set_bits_per_sample(_encoder, (uint)bits) != 0);
                Check(LibFlac.FLAC__stream_encoder_set_sample_rate(_encoder, (uint)Math.Min(rate, HighestRate)) != 0);
                Check(LibFlac.FLAC__stream_encoder_set_compression_level(_encoder, Level) != 0);
                Check(LibFlac.FLAC__stream_encoder_init_stream(
                    _encoder, &Write, 0, 0, 0, GCHandle<WireWriter>.ToIntPtr(target)) == 0);
                bool isWritten = LibFlac.FLAC__stream_encoder_process(_encoder, pointers, (uint)samples) != 0;
                Check(LibFlac.FLAC__stream_encoder_finish(_encoder) != 0 && isWritten);
            }
        }
        finally
        {
            target.Dispose();
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _encoder, 0) is var encoder and not 0) LibFlac.FLAC__stream_encoder_delete(encoder);
    }

    private static void Check(bool isDone)
    {
        if (!isDone) throw new InvalidOperationException("libFLAC cannot encode the audio. Publish S16 or F32.");
    }

    [UnmanagedCallersOnly]
    private static int Write(nint encoder, byte* bytes, nuint count, uint samples, uint frame, nint client)
    {
        try
        {
            new ReadOnlySpan<byte>(bytes, (int)count).CopyTo(GCHandle<WireWriter>.FromIntPtr(client).Target.Take((int)count));
            return 0;
        }
        catch (Exception)
        {
            return 1; // no exception may leave into C; finish says that it failed
        }
    }
}
