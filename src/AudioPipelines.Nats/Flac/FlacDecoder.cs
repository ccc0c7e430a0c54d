using System.Runtime.InteropServices;
using AudioPipelines.Nats.Wire;

namespace AudioPipelines.Nats.Flac;

/// <summary>Decodes FLAC streams of messages, whoever sent them: what is not exactly what the message says is refused.</summary>
internal sealed unsafe class FlacDecoder
{
    private byte[] _from = [];
    private int _read;
    private int[] _to = [];
    private int _channels, _samples, _bits, _offset, _done;
    private bool _isWrong;

    /// <summary>Decodes a stream into channels that lie one after the other.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="channels">How many channels it has to have.</param>
    /// <param name="samples">How many samples each has to have.</param>
    /// <param name="bits">Its bits per sample.</param>
    /// <param name="to">Takes the samples, channels <paramref name="samples"/> apart.</param>
    /// <param name="offset">Where the first goes.</param>
    /// <exception cref="WireException">It is no such stream.</exception>
    public void Decode(ReadOnlySpan<byte> stream, int channels, int samples, int bits, int[] to, int offset)
    {
        if (!LibFlac.IsThere) throw LibFlac.Missing();
        (_from, _read, _to) = (stream.ToArray(), 0, to);
        (_channels, _samples, _bits, _offset, _done, _isWrong) = (channels, samples, bits, offset, 0, false);
        nint decoder = LibFlac.FLAC__stream_decoder_new();
        var self = new GCHandle<FlacDecoder>(this);
        try
        {
            int begun = LibFlac.FLAC__stream_decoder_init_stream(
                decoder, &Read, 0, 0, 0, 0, &Write, 0, &Fail, GCHandle<FlacDecoder>.ToIntPtr(self));
            bool isRead = begun == 0 && LibFlac.FLAC__stream_decoder_process_until_end_of_stream(decoder) != 0;
            _ = LibFlac.FLAC__stream_decoder_finish(decoder); // it tells of a checksum that was not asked for
            if (!isRead || _isWrong || _done != samples)
                throw new WireException("its FLAC audio is damaged, or not that of its frames");
        }
        finally
        {
            self.Dispose();
            LibFlac.FLAC__stream_decoder_delete(decoder);
            _from = [];
            _to = [];
        }
    }

    [UnmanagedCallersOnly]
    private static int Read(nint decoder, byte* to, nuint* count, nint client)
    {
        FlacDecoder self = GCHandle<FlacDecoder>.FromIntPtr(client).Target;
        int left = Math.Min(self._from.Length - self._read, (int)Math.Min(*count, int.MaxValue));
        self._from.AsSpan(self._read, left).CopyTo(new Span<byte>(to, left));
        self._read += left;
        *count = (nuint)left;
        return left == 0 ? 1 : 0; // the end, or go on
    }

    [UnmanagedCallersOnly]
    private static int Write(nint decoder, LibFlac.FrameHeader* header, int** audio, nint client)
    {
        FlacDecoder self = GCHandle<FlacDecoder>.FromIntPtr(client).Target;
        int samples = (int)Math.Min(header->BlockSize, int.MaxValue);
        if (header->Channels != self._channels || header->BitsPerSample != self._bits || samples > self._samples - self._done)
        {
            self._isWrong = true;
            return 1; // abort
        }

        for (int channel = 0; channel < self._channels; channel++)
        {
            new ReadOnlySpan<int>(audio[channel], samples)
                .CopyTo(self._to.AsSpan(self._offset + (channel * self._samples) + self._done, samples));
        }

        self._done += samples;
        return 0;
    }

    [UnmanagedCallersOnly]
    private static void Fail(nint decoder, int status, nint client) =>
        GCHandle<FlacDecoder>.FromIntPtr(client).Target._isWrong = true;
}
