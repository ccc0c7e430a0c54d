namespace AudioPipelines.Benchmarks.Comparison;

/// <summary>What is compared.</summary>
internal static class Contests
{
    /// <summary>All of them, in the order of the table of goals. Those that need files make them when they are looked
    /// at.</summary>
    public static IEnumerable<(string Name, Func<Contest> Make)> All =>
    [
        ("sine", () => Tone("sine", "Wanted: at most 1.03 × the C program.")),
        ("silence",
            () => Tone("silence", "Making the audio costs nothing; only the way counts. Wanted: at most 1.5 × the C program.")),
        .. new[] { "flac", "opus", "mp3", "m4a", "ogg", "wav" }.Select(codec => (codec, new Func<Contest>(() => File(codec)))),
        ("record", Record),
        ("many", Many),
        ("rtp", Rtp),
        ("start", ColdStart),
    ];

    private static Contest Tone(string wave, string goal)
    {
        string text = $"audiotestsrc wave={wave} num-buffers=200000 samplesperbuffer=480 ! "
            + $"audio/x-raw,format=F32LE,rate=48000,channels=2 ! ";
        return new Contest(
            wave,
            $"200,000 buffers of 10 ms, stereo, {wave}; each becomes a frame. {goal}",
            Contender.Ours("ours: frames to a callback", "frames", "480", text + "appsink name=audio"),
            new Contender("C, appsink, new_sample callback", Paths.Native("appsink"), text + "appsink name=audio"),
            new Contender("gst-launch-1.0 … ! fakesink", ["gst-launch-1.0", "-q", .. Words(text + "fakesink")]),
            new Contender("PyGObject, the seed's way", "/usr/bin/python3", Peer("seed.py"), "2", text + "appsink name=audio"),
            Contender.Ours("C#, naive pull loop", "pull", "2", text + "appsink name=audio"));
    }

    private static Contest File(string codec)
    {
        string file = Media.File(codec);
        string decode = $"uridecodebin uri=file://{file} ! audioconvert ! audio/x-raw,format=F32LE ! fakesink sync=false";
        return new Contest(
            codec,
            $"30 minutes of 48 kHz stereo to F32. Wanted: ahead of ffmpeg, never behind decodebin.",
            Contender.Ours("ours: preset file", "preset", "file", $"location={file}"),
            [
                new Contender("ffmpeg -f f32le", "ffmpeg", "-v", "error", "-y", "-i", file, "-f", "f32le", "/dev/null"),
                new Contender("gst-launch-1.0 uridecodebin ! fakesink", ["gst-launch-1.0", "-q", .. Words(decode)]),
                Contender.Ours("ours, decoders: parallel", "preset", "file", $"location={file}", "decoders=parallel"),
                .. PeersInDotNet(codec, file),
            ])
        { Rounds = 5 };
    }

    /// <summary>What .NET programs read such a file with otherwise, compiled when it runs, as their users have it.</summary>
    private static Contender[] PeersInDotNet(string codec, string file) => codec switch
    {
        "wav" => [Contender.Ours("NAudio", "peer", "naudio", file)],
        "mp3" => [Contender.Ours("NLayer", "peer", "nlayer", file)],
        "ogg" => [Contender.Ours("NVorbis", "peer", "nvorbis", file)],
        "opus" => [Contender.Ours("Concentus", "peer", "concentus", file)],
        _ => [],
    };

    private static Contest Record()
    {
        const string text =
            "audiotestsrc wave=pink-noise num-buffers=30000 samplesperbuffer=480 ! "
            + "audio/x-raw,format=S16LE,rate=48000,channels=8,channel-mask=(bitmask)0xc3f ! ";
        string folder = Directory.CreateTempSubdirectory("record").FullName;
        return new Contest(
            "record",
            "5 minutes of 8 channels into FLAC, a file for each minute. Wanted: at most 1.2 × CPU.",
            Contender.Ours("ours: recording, delivered too", "record", Path.Combine(folder, "ours"), text + "appsink name=audio"),
            // splitmuxsink of 1.22 refuses FLAC alone ("Queued GOP time is negative"); one file costs less than many
            new Contender(
                "gst-launch-1.0 … ! flacenc ! filesink",
                ["gst-launch-1.0", "-q", .. Words(text + "flacenc ! filesink"), $"location={folder}/all.flac"]))
        { Rounds = 5 };
    }

    private static Contest Many()
    {
        const string text =
            "audiotestsrc is-live=true wave=silence samplesperbuffer=320 ! audio/x-raw,format=F32LE,rate=16000,channels=1 ! ";
        return new Contest(
            "many",
            "500 live sources of 16 kHz mono, 20 ms frames, for 20 s. Wanted: at most 1.15 × CPU, 64 KiB of our own for each.",
            Contender.Ours("ours, delivered directly", "many", "500", "20", "320", text + "appsink name=audio", "1", "direct"),
            new Contender("C, 500 pipelines with fakesink", Paths.Native("many"), "500", "20", text + "fakesink sync=false"),
            new Contender("C, 500 pipelines with appsink, new_sample callback", Paths.Native(
                "many"), "500", "20", text + "appsink name=audio"),
            Contender.Ours("ours, on one shared thread", "many", "500", "20", "320", text + "appsink name=audio", "1"),
            Contender.Ours("ours, each on its own thread", "many", "500", "20", "320", text + "appsink name=audio"))
        { Rounds = 3 };
    }

    private static Contest Rtp()
    {
        const string port = "411";
        string receive(int number) =>
            $"udpsrc port={port}{number} "
            + $"caps=\"application/x-rtp,media=audio,clock-rate=48000,encoding-name=L24,channels=2,payload=96\" "
            + "! rtpjitterbuffer latency=20 ! rtpL24depay ! audioconvert ! ";
        string[] ours = [.. Enumerable.Range(10, 16).Select(
            number => receive(number) + $"audio/x-raw,format=F32LE ! appsink name=audio{number}")];
        IEnumerable<string> senders = Enumerable.Range(10, 16).Select(number =>
            $"audiotestsrc is-live=true samplesperbuffer=48 ! audio/x-raw,rate=48000,channels=2 ! audioconvert ! rtpL24pay "
            + $"max-ptime=1000000 ! udpsink host=127.0.0.1 port={port}{number}");
        return new Contest(
            "rtp",
            "16 aligned RTP streams of L24 stereo, 32 channels, packets of 1 ms, for 20 s. Wanted: at most 1.2 × CPU.",
            Contender.Ours("ours: aligned frames of 10 ms", ["together", "20", "480", .. ours]),
            new Contender("C, the same pipelines with fakesink", Paths.Native("many"), "16", "20", receive(0).Replace(
                $"{port}0", $"{port}%d", StringComparison.Ordinal) + "audio/x-raw,format=F32LE ! fakesink sync=false"))
        { Rounds = 3, Companion = new Contender("sender", ["gst-launch-1.0", "-q", .. senders.SelectMany(Words)]) };
    }

    private static Contest ColdStart()
    {
        string tool = Path.Combine(Paths.Artifacts, "bin/AudioPipelines.Cli/release/AudioPipelines.Cli");
        string native = Path.Combine(Paths.Artifacts, "tool/audiopipelines");
        string[] run = ["run", "tone", "--frames", "1"];
        Contender[] compiled = System.IO.File.Exists(native)
            ? [new Contender("the native tool (./build.sh tool), the same", [native, .. run])]
            : [];
        const string same = "audiotestsrc num-buffers=1 ! audioconvert dithering=none ! audioresample ! fakesink sync=false";
        return new Contest(
            "start",
            "From the call to the exit of a program that takes one frame. Wanted: at most 0.120 s more than gst-launch-1.0.",
            new Contender("audiopipelines run tone --frames 1", [tool, .. run]),
            [
                new Contender("gst-launch-1.0 of the same", ["gst-launch-1.0", "-q", .. Words(same)]),
                new Contender("dotnet AudioPipelines.Cli.dll run tone --frames 1", ["dotnet", tool + ".dll", .. run]),
                Contender.Ours("the library alone, one frame", "first"),
                .. compiled,
            ])
        { Rounds = 20, LeastRounds = 10, IsByDifference = true };
    }

    private static string Peer(string file) => Path.Combine(Paths.Root, "tests/AudioPipelines.Benchmarks/Peers", file);

    private static string[] Words(string text) =>
        text.Replace("\"", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
