using System.CommandLine;
using System.Runtime.InteropServices;
using AudioPipelines.Cli.Output;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>doctor</c>: whether this machine has what the presets need, and what to install if not.</summary>
internal static class DoctorVerb
{
    /// <summary>What each preset needs, and what only some of its uses need.</summary>
    private static readonly (string Preset, string[] Needed, string[] Optional)[] _needs =
    [
        ("every preset", ["audioconvert", "audioresample", "appsink"], []),
        ("file", ["urisourcebin", "filesrc", "parsebin", "decodebin", "wavparse", "flacparse", "flacdec", "oggdemux", "vorbisdec",
            "opusdec", "matroskademux", "qtdemux",
            "mpegaudioparse", "mpg123audiodec", "avdec_aac"], []),
        ("mic, monitor", ["pulsesrc"], ["alsasrc", "pipewiresrc"]),
        ("tone", ["audiotestsrc"], []),
        ("uri", ["uridecodebin", "souphttpsrc"], ["rtspsrc", "hlsdemux", "srtsrc"]),
        ("rtp, sdp", ["udpsrc", "rtpjitterbuffer", "rtpL16depay", "rtpL24depay", "rtpopusdepay", "opusdec", "rtppcmudepay",
            "mulawdec", "rtppcmadepay",
            "alawdec"], []),
        ("rtsp", ["rtspsrc", "rtpjitterbuffer", "decodebin"], []),
        ("stdin", ["fdsrc", "decodebin", "rawaudioparse"], []),
    ];

    public static Command Create()
    {
        var command = new Command(
            "doctor", "Check what this machine has: versions, plugins that the presets need, the sound server.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        using var output = new TextOutput();
        output.Line($"audiopipelines  {typeof(GstSource).Assembly.GetName().Version?.ToString(3)}");
        output.Line($".NET            {Environment.Version} on {RuntimeInformation.OSDescription}, "
            + $"{RuntimeInformation.ProcessArchitecture}");
        output.Send(); // also if GStreamer is missing
        output.Line($"GStreamer       {Gst.Version}");
        output.Line();
        bool isComplete = true;
        foreach ((string preset, string[] needed, string[] optional) in _needs)
        {
            string[] missing = [.. needed.Where(IsMissing)];
            string[] wanting = [.. optional.Where(IsMissing)];
            isComplete &= missing.Length == 0;
            output.Line($"{preset,-14}  {(missing.Length == 0 ? "OK" : "incomplete")}");
            foreach (string element in missing) output.Line($"                missing: {element}. {Advice(element)}");
            foreach (string element in wanting)
                output.Line($"                not there, needed only if asked for: {element}. {Advice(element)}");
        }

        output.Line();
        int microphones = AudioDevices.List().Count(device => device.IsSource);
        output.Line(microphones == 0
            ? "sound system    none reached, or no device to record from: 'mic' and 'monitor' cannot work until a sound server "
                + "runs"
            : $"sound system    {microphones} device{(microphones == 1 ? "" : "s")} to record from; 'audiopipelines devices' "
                + $"lists them");
        return isComplete ? ExitStatus.Done : ExitStatus.SomethingMissing;
    }

    private static bool IsMissing(string element) => !InstalledElements.Contains(element);

    private static string Advice(string element) =>
        InstalledElements.DebianPackageOf(element) is { } package
            ? $"On Debian: apt install {package}"
            : "Install the GStreamer plugin that holds it.";
}
