using System.Globalization;

namespace AudioPipelines.TestSupport;

/// <summary>Half a second of a tone in each channel, deeper in the first than in the last, in each codec and container, and what
/// ffmpeg makes of it. For a number of channels all files are made by one run of ffmpeg, and decoded by another.</summary>
public static class ChannelFiles
{
    /// <summary>The rate of all files.</summary>
    public const int Rate = 48_000;

    private const int All = 0b1111_1111;
    private static readonly Dictionary<int, Dictionary<string, (string File, AudioData Audio)>> _made = [];
    private static readonly Lock _lock = new();

    /// <summary>The kinds of files, each with ffmpeg's arguments and a bit for each number of channels that ffmpeg writes it
    /// with, 1 to 8.</summary>
    private static readonly Dictionary<string, (string Arguments, int Channels)> _kinds = new()
    {
        ["16.wav"] = ("-c:a pcm_s16le", All),
        ["24.wav"] = ("-c:a pcm_s24le", All),
        ["pcm.aiff"] = ("-c:a pcm_s16be", All),
        ["flac.flac"] = ("-c:a flac", All),
        ["flac.oga"] = ("-c:a flac", All),
        ["flac.mka"] = ("-c:a flac", All),
        ["flac.mp4"] = ("-c:a flac -strict -2", All),
        ["wavpack.wv"] = ("-c:a wavpack", All),
        ["wavpack.mka"] = ("-c:a wavpack", All),
        ["alac.m4a"] = ("-c:a alac", All),
        ["pcm.mka"] = ("-c:a pcm_s16le", All),
        ["pcm.mov"] = ("-c:a pcm_s16le", All),
        ["true-audio.tta"] = ("-c:a tta", All & ~0b1_0000), // ffmpeg writes five channels that it does not read
        ["vorbis.ogg"] = ("-c:a libvorbis -q 8", All),
        ["vorbis.mka"] = ("-c:a libvorbis -q 8", All),
        ["opus.opus"] = ("-c:a libopus -mapping_family 1", All & ~0b1100), // not a low one of three, nor a back one of four
        ["opus.mka"] = ("-c:a libopus -mapping_family 1", All & ~0b1100),
        ["opus.mp4"] = ("-c:a libopus -mapping_family 1", All & ~0b1100),
        ["aac.m4a"] = ("-c:a aac", All),
        ["aac.mka"] = ("-c:a aac", All),
        ["aac.aac"] = ("-c:a aac -f adts", All & ~0b100_0100), // three and seven are in no table of ADTS
        ["ac3.ac3"] = ("-c:a ac3", 0b11_1111),
        ["ac3.mka"] = ("-c:a ac3", 0b11_1111),
        ["ac3.mp4"] = ("-c:a ac3", 0b11_1111),
        ["eac3.eac3"] = ("-c:a eac3", 0b11_1111),
        ["dts.dts"] = ("-c:a dca -strict -2 -b:a 1536k", 0b11_1011), // not a low one of three
        ["dts.mka"] = ("-c:a dca -strict -2 -b:a 1536k", 0b11_1011),
        ["mp3.mp3"] = ("-c:a libmp3lame", 0b11),
        ["mp2.mp2"] = ("-c:a mp2", 0b11),
        ["sbc.sbc"] = ("-c:a sbc", 0b11),
        ["wma.wma"] = ("-c:a wmav2", 0b11),
    };

    /// <summary>The names of the kinds.</summary>
    public static IReadOnlyCollection<string> Kinds => _kinds.Keys;

    /// <summary>The numbers of channels that there are of a kind.</summary>
    public static IEnumerable<int> ChannelsOf(string kind) =>
        Enumerable.Range(1, 8).Where(channels => (_kinds[kind].Channels & (1 << (channels - 1))) != 0);

    /// <summary>A file, and ffmpeg's decode of it.</summary>
    public static (string File, AudioData Audio) Get(string kind, int channels)
    {
        lock (_lock)
        {
            if (!_made.TryGetValue(channels, out Dictionary<string, (string, AudioData)>? files))
                _made[channels] = files = Make(channels);
            return files[kind];
        }
    }

    /// <summary>The frequency of a channel's tone: so low that a channel for low notes has it, too.</summary>
    public static int Frequency(int channel) => 40 + (10 * channel);

    private static Dictionary<string, (string, AudioData)> Make(int channels)
    {
        string folder = TestFolder.Create("channels");
        string[] kinds = [.. _kinds.Keys.Where(kind => ChannelsOf(kind).Contains(channels))];
        string tones = string.Join('|', Enumerable.Range(0, channels).Select(channel => string.Create(
            CultureInfo.InvariantCulture, $"{0.5 - (0.05 * channel)}*sin(2*PI*{Frequency(channel)}*t)")));
        Ffmpeg(
            ["-f", "lavfi", "-i", $"aevalsrc={tones}:s={Rate}:d=0.5"],
            kinds.SelectMany(
                kind => (string[])["-map", "0:a", .. _kinds[kind].Arguments.Split(' '), Path.Combine(folder, kind)]));
        Ffmpeg(
            kinds.SelectMany(kind => (string[])["-i", Path.Combine(folder, kind)]),
            kinds.SelectMany((kind, number) =>
                (string[])["-map", $"{number}:a", "-c:a", "pcm_f32le", "-f", "wav", Path.Combine(folder, kind + ".decoded")]));
        return kinds.ToDictionary(
            kind => kind, kind => (Path.Combine(folder, kind), WavFile.Read(Path.Combine(folder, kind + ".decoded")).Audio));
    }

    private static void Ffmpeg(IEnumerable<string> inputs, IEnumerable<string> outputs) =>
        ProcessRunner.Run("ffmpeg", ["-nostdin", "-v", "error", .. inputs, .. outputs]).Exited();
}
