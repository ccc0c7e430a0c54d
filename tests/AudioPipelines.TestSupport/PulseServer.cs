using System.Globalization;
using NUnit.Framework;

namespace AudioPipelines.TestSupport;

/// <summary>A private PulseAudio daemon that needs no sound card. What is played to its null sink is what its microphone
/// hears.</summary>
/// <remarks>Clients reach it through <c>pulsesrc server=…</c>, or as child processes through <see cref="Environment"/>: a
/// variable set with <see cref="System.Environment.SetEnvironmentVariable(string, string)"/> does not reach the C library of this
/// process.</remarks>
public sealed class PulseServer : IDisposable
{
    /// <summary>The null sink that is there from the start.</summary>
    public const string Sink = "microphone";

    /// <summary>The source that hears what is played to <see cref="Sink"/>; the default source.</summary>
    public const string Source = Sink + ".monitor";

    private readonly string _folder;

    private PulseServer(BackgroundProgram daemon, string folder) => (Daemon, _folder) = (daemon, folder);

    /// <summary>The server string: <c>unix:…</c>.</summary>
    public string Server => "unix:" + Socket(_folder);

    /// <summary>What child processes need to reach this daemon and no other.</summary>
    public IReadOnlyDictionary<string, string?> Environment => ClientEnvironment(_folder);

    /// <summary>The daemon, for tests that stop, continue or kill it.</summary>
    public BackgroundProgram Daemon { get; private set; }

    /// <summary>Starts a daemon and returns once it answers.</summary>
    /// <param name="rate">The microphone's sample rate.</param>
    /// <param name="channels">The microphone's channels.</param>
    public static PulseServer Start(int rate = 48000, int channels = 2)
    {
        string folder = TestFolder.Create("pulse");
        var server = new PulseServer(StartDaemon(folder, rate, channels), folder);
        server.WaitUntilItAnswers();
        return server;
    }

    /// <summary>Kills the daemon and starts another one at the same address once <paramref name="meanwhile"/> is over.</summary>
    public void Restart(Action meanwhile)
    {
        ArgumentNullException.ThrowIfNull(meanwhile);
        Daemon.Dispose();
        meanwhile();
        File.Delete(Socket(_folder));
        Daemon = StartDaemon(_folder, 48000, 2);
        WaitUntilItAnswers();
    }

    /// <summary>Adds a null sink, and with it the source <c>NAME.monitor</c>; gives its module's number.</summary>
    public int LoadNullSink(string name, int rate = 48000, int channels = 2) =>
        int.Parse(
            Control("load-module", "module-null-sink", SinkArguments(name, rate, channels)).Output, CultureInfo.InvariantCulture);

    /// <summary>Adds a source of 32-bit samples of one channel that come from a pipe; gives the pipe's name.</summary>
    public string LoadPipeSource(string name, int rate)
    {
        string pipe = Path.Combine(_folder, name);
        Control("load-module", "module-pipe-source", string.Create(
            CultureInfo.InvariantCulture, $"source_name={name} file={pipe} format=s32le rate={rate} channels=1"));
        return pipe;
    }

    /// <summary>Unloads a module: the device is unplugged.</summary>
    public void UnloadModule(int id) => Control("unload-module", id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Unplugs the microphone that was there from the start.</summary>
    public void UnloadMicrophone() => Control("unload-module", "module-null-sink");

    /// <summary>Plays a file to a sink in the background; disposing of the result ends it.</summary>
    public BackgroundProgram Play(string file, string sink = Sink) =>
        BackgroundProgram.Start("paplay", [$"--device={sink}", file], Environment);

    /// <summary>Plays a sine tone to a sink in the background, without end; disposing of the result ends it.</summary>
    public BackgroundProgram PlayTone(double hertz, string sink = Sink) => BackgroundProgram.Start(
        "gst-launch-1.0",
        [
            "-q", "audiotestsrc", "is-live=true", "volume=0.5", string.Create(CultureInfo.InvariantCulture, $"freq={hertz}"), "!",
            "audioconvert", "!", "pulsesink", $"server={Server}", $"device={sink}",
        ],
        Environment);

    /// <summary>Runs <c>pactl</c> on this daemon.</summary>
    public ProgramResult Control(params string[] arguments) => ProcessRunner.Run("pactl", arguments, Environment).Exited();

    /// <summary>Kills the daemon.</summary>
    public void Dispose() => Daemon.Dispose();

    private static string Socket(string folder) => Path.Combine(folder, "native");

    private static string SinkArguments(string name, int rate, int channels) =>
        string.Create(CultureInfo.InvariantCulture, $"sink_name={name} rate={rate} channels={channels}");

    private static Dictionary<string, string?> ClientEnvironment(string folder) => new()
    {
        ["PULSE_SERVER"] = "unix:" + Socket(folder),
        ["PULSE_COOKIE"] = Path.Combine(folder, "cookie"),
        ["PULSE_RUNTIME_PATH"] = folder,
        ["XDG_RUNTIME_DIR"] = folder,
        ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:",
    };

    // The daemon keeps everything in the temporary folder. Clients keep their home: GStreamer's registry is there.
    private static Dictionary<string, string?> DaemonEnvironment(string folder) =>
        new(ClientEnvironment(folder)) { ["HOME"] = folder, ["XDG_CONFIG_HOME"] = folder };

    private static BackgroundProgram StartDaemon(string folder, int rate, int channels) => BackgroundProgram.Start(
        "pulseaudio",
        [
            "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes", "--log-target=stderr",
            "-L", $"module-native-protocol-unix auth-anonymous=1 socket={Socket(folder)}",
            "-L", $"module-null-sink {SinkArguments(Sink, rate, channels)}",
        ],
        DaemonEnvironment(folder));

    private void WaitUntilItAnswers()
    {
        if (Eventually.Holds(() => Daemon.HasExited || Answers()) && !Daemon.HasExited) return;
        Dispose();
        throw new AssertionException($"PulseAudio did not come up: {Daemon.Output}");
    }

    private bool Answers() => ProcessRunner.Run("pactl", ["info"], Environment).ExitCode == 0;
}
