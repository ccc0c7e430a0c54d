using System.Text;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Files whose decoder takes nothing that is brought to it, but reads the file by itself.</summary>
public class PulledStreamTests
{
    [Test]
    public async Task A_Musepack_file_is_what_its_decoder_makes_of_it([Values] bool isTagged)
    {
        string path = Path.Combine(TestFolder.Create("musepack"), "stereo.mpc");
        ProcessRunner.Run("mpcenc", ["--silent", MediaFiles.Wav44100.Path, path]).Exited();
        if (isTagged) File.AppendAllBytes(path, ApeTag("Title", "Pulled"));

        AudioData audio = await Decode(path);

        AudioAssert.AreSame(audio, IndependentDecode.WithElements(path, isTagged ? ["apedemux", "!", .. _musepack] : _musepack));
        Assert.That(audio.Samples, Is.EqualTo(MediaFiles.Wav44100.Samples));
    }

    [Test]
    public async Task A_speech_file_of_libsndfiles_formats_is_played_sample_for_sample()
    {
        const int samples = 48 * 1024; // sfdec gives whole blocks of 1,024
        short[] sound = [.. Enumerable.Range(0, samples).Select(index => (short)TestSignal.Value(16_000, 0, index))];
        string header = $"NIST_1A\n   1024\nchannel_count -i 1\nsample_rate -i 16000\nsample_n_bytes -i 2\nsample_byte_format "
            + $"-s2 01\nsample_sig_bits -i 16\nsample_coding -s3 pcm\nsample_count -i {samples}\nend_head\n";
        string path = Path.Combine(TestFolder.Create("sphere"), "speech.sph");
        byte[] data = new byte[samples * 2];
        Buffer.BlockCopy(sound, 0, data, 0, data.Length);
        File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes(header.PadRight(1024)), .. data]);

        AudioData audio = await Decode(path);

        AudioAssert.AreSame(audio, new AudioData(16_000, [[.. sound.Select(sample => sample / 32768f)]]));
    }

    private static readonly string[] _musepack = ["musepackdec", "!", "audioconvert", "!"];

    private static async Task<AudioData> Decode(string path)
    {
        using var source = GstSource.FromDescription("file", new() { ["location"] = path });
        var recording = new SourceRecording(source);
        await recording.ToEnd();
        recording.AssertInStep();
        return recording.Audio;
    }

    /// <summary>One item in an APEv2 tag, with a footer and no header.</summary>
    private static byte[] ApeTag(string key, string value)
    {
        using var tag = new MemoryStream();
        using var writer = new BinaryWriter(tag);
        byte[] text = Encoding.UTF8.GetBytes(value);
        writer.Write(text.Length);
        writer.Write(0);
        writer.Write([.. Encoding.ASCII.GetBytes(key), 0, .. text]);
        int size = (int)tag.Length + 32;
        writer.Write("APETAGEX"u8);
        writer.Write(2000);
        writer.Write(size);
        writer.Write(1);
        writer.Write(0);
        writer.Write(0L);
        return tag.ToArray();
    }
}
