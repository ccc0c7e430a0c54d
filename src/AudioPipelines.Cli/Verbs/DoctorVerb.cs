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

    private static readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create()
    {
        var command = new Command(
            "doctor", "Check what this machine has: versions, plugins that the presets need, the sound server.") { _json };
        command.SetAction(parsed => parsed.GetValue(_json) ? WriteJson() : Run());
        return command;
    }

    private static int WriteJson()
    {
        using var lines = new JsonLines();
        string[] missing = [.. _needs.SelectMany(need => need.Needed).Distinct().Where(IsMissing)];
        lines.Write("machine", json =>
        {
            json.WriteString("audiopipelines", LibraryVersion.Text);
            json.WriteString("dotnet", Environment.Version.ToString());
            json.WriteString("system", RuntimeInformation.OSDescription);
            json.WriteString("architecture", RuntimeInformation.ProcessArchitecture.ToString());
            json.WriteString("gstreamer", Gst.Version.ToString());
            json.WriteNumber("microphones", AudioDevices.List().Count(device => device.IsSource));
        });
        foreach ((string preset, string[] needed, string[] optional) in _needs)
        {
            lines.Write("preset", json =>
            {
                json.WriteString("name", preset);
                json.WriteBoolean("complete", !needed.Any(IsMissing));
                json.WriteStartArray("missing");
                foreach (string element in needed.Concat(optional).Where(IsMissing))
                {
                    json.WriteStartObject();
                    json.WriteString("element", element);
                    json.WriteBoolean("needed", needed.Contains(element));
                    json.WriteString("package", InstalledElements.DebianPackageOf(element));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }

        return missing.Length == 0 ? ExitStatus.Done : ExitStatus.SomethingMissing;
    }

    private static int Run()
    {
        using var output = new TextOutput();
        output.Line($"audiopipelines  {LibraryVersion.Text}");
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
