using System.Collections.Concurrent;
using System.CommandLine;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>devices</c>: the devices to take audio from and to play it on, now or as they change.</summary>
internal static class DevicesVerb
{
    private static readonly TimeSpan _readerCheck = TimeSpan.FromMilliseconds(200);
    private static readonly Option<bool> _json = CommonOptions.Json();
    private static readonly Option<bool> _follow =
        new("--follow") { Description = "Go on and tell of each device that comes or goes, until Ctrl-C." };

    public static Command Create()
    {
        var command = new Command("devices", "List the audio devices, microphones first.") { _follow, _json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        Action<string, AudioDevice> write = parsed.GetValue(_json) ? WriteJson(new JsonLines()) : WriteText;
        if (parsed.GetValue(_follow)) return Follow(write);
        IReadOnlyList<AudioDevice> devices = AudioDevices.List();
        foreach (AudioDevice device in devices) write("present", device);
        if (devices.Count == 0)
            CommonOptions.Terminal(parsed).Note(
                "No audio devices were found. Check that the sound server runs; 'audiopipelines doctor' tells more.");
        return ExitStatus.Done;
    }

    private static int Follow(Action<string, AudioDevice> write)
    {
        using var interruption = new Interruption();
        using var changes = new BlockingCollection<(string Change, AudioDevice Device)>();
        using IDisposable watch = AudioDevices.Watch((device, appeared) => changes.Add((appeared ? "added" : "removed", device)));
        // A device that came while the list was made is in both.
        var shown = new HashSet<(string?, string?, string, string)>();
        foreach (AudioDevice device in AudioDevices.List())
        {
            if (shown.Add(KeyOf(device))) write("present", device);
        }

        try
        {
            while (!StandardOutput.IsReaderGone)
            {
                if (changes.TryTake(
                    out (string Change, AudioDevice Device) next, (int)_readerCheck.TotalMilliseconds, interruption.Requested))
                {
                    bool isNews = next.Change == "added" ? shown.Add(KeyOf(next.Device)) : shown.Remove(KeyOf(next.Device));
                    if (isNews) write(next.Change, next.Device);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C.
        }

        return interruption.Status ?? ExitStatus.Done;
    }

    private static (string?, string?, string, string) KeyOf(AudioDevice device) =>
        (device.Element, device.DeviceId, device.Name, device.DeviceClass);

    private static void WriteText(string change, AudioDevice device)
    {
        string sign = change switch { "added" => "+ ", "removed" => "- ", _ => "" };
        string kind = !device.IsSource ? "output" : device.IsMonitor ? "monitor" : "microphone";
        using var output = new TextOutput();
        output.Line($"{sign}{kind,-10}  {device.Element ?? "?"}  {device.DeviceId ?? "(no name)"}  {device.Name}");
    }

    private static Action<string, AudioDevice> WriteJson(JsonLines lines) => (change, device) => lines.Write("device", json =>
    {
        json.WriteString("change", change);
        json.WriteString("name", device.Name);
        json.WriteString("class", device.DeviceClass);
        json.WriteString("device", device.DeviceId);
        json.WriteString("element", device.Element);
        json.WriteBoolean("monitor", device.IsMonitor);
        json.WriteString("caps", device.Caps);
    });
}
