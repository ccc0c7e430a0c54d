using AudioPipelines.Benchmarks.Programs;
using Concentus;
using NAudio.Wave;
using NLayer;
using NVorbis;

namespace AudioPipelines.Benchmarks.Peers;

/// <summary><c>peer DECODER FILE</c>: what other .NET programs decode files with. Each reads the whole file as interleaved
/// floats, a hundredth of a second of stereo at a time.</summary>
internal static class PeerProgram
{
    private const int ValuesOfRead = 960;

    /// <summary>The longest packet of Opus: 120 ms (RFC 6716, section 3.2), in samples at 48 kHz.</summary>
    private const int LongestOpusPacket = 5760;

    private delegate int ReadSamples(Span<float> samples);

    public static int Run(string[] arguments)
    {
        string file = arguments[1];
        switch (arguments[0])
        {
            case "naudio":
                using (var wave = new WaveFileReader(file)) Read(wave.ToSampleProvider().Read);
                return 0;
            case "nlayer":
                using (var mpeg = new MpegFile(file)) Read(ThroughArray(mpeg.ReadSamples));
                return 0;
            case "nvorbis":
                using (var vorbis = new VorbisReader(file)) Read(vorbis.ReadSamples);
                return 0;
            case "concentus":
                DecodeOpus(file);
                return 0;
            default:
                Console.Error.WriteLine($"There is no decoder '{arguments[0]}'.");
                return 2;
        }
    }

    private static void Read(ReadSamples read)
    {
        var result = new ProgramResult();
        var samples = new float[ValuesOfRead];
        while (read(samples) is var count and > 0) result.Count(count * sizeof(float));
        result.Print();
    }

    private static ReadSamples ThroughArray(Func<float[], int, int, int> read)
    {
        var array = new float[ValuesOfRead];
        return samples =>
        {
            int count = read(array, 0, Math.Min(array.Length, samples.Length));
            array.AsSpan(0, count).CopyTo(samples);
            return count;
        };
    }

    private static void DecodeOpus(string file)
    {
        var result = new ProgramResult();
        using FileStream stream = File.OpenRead(file);
        IOpusDecoder? decoder = null;
        int channels = 0;
        var samples = new float[2 * LongestOpusPacket];
        foreach ((int number, ReadOnlyMemory<byte> packet) in OggPackets.Read(stream).Index())
        {
            if (number == 0)
            {
                channels = packet.Span[9]; // RFC 7845, section 5.1
                decoder = OpusCodecFactory.CreateDecoder(48_000, channels);
            }

            if (number < 2) continue; // the two headers
            int length = decoder!.Decode(packet.Span, samples, LongestOpusPacket, decode_fec: false);
            result.Count(length * channels * sizeof(float));
        }

        result.Print();
    }
}
