using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AudioPipelines.GStreamer;
using AudioPipelines.IntegrationTests.Trust;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>An error of the outside world names what it is about, why, and what to do next.</summary>
public class OutsideErrorTests
{
    private static readonly int _nobody = FreePort();

    private static IEnumerable<TestCaseData> Closed()
    {
        yield return Case(
            "a refused port",
            $"tcpclientsrc host=127.0.0.1 port={_nobody} ! rawaudioparse ! appsink",
            AudioSourceErrorKind.Network, $"'tcp://127.0.0.1:{_nobody}'", "refused", "Check the port");
        yield return Case(
            "an unknown host",
            $"tcpclientsrc host=nobody.invalid port={_nobody} ! rawaudioparse ! appsink",
            AudioSourceErrorKind.Network, $"'tcp://nobody.invalid:{_nobody}'", "no host 'nobody.invalid' is known", "spelling");
        yield return Case(
            "a web server that is not there",
            Media($"http://127.0.0.1:{_nobody}/a.mp3"),
            AudioSourceErrorKind.Network, $"'http://127.0.0.1:{_nobody}/a.mp3'", "refused", "Check the port");
        yield return Case(
            "a web server of no known name",
            Media("http://nobody.invalid/a.mp3"),
            AudioSourceErrorKind.Network, "'http://nobody.invalid/a.mp3'", "no host 'nobody.invalid' is known", "spelling");
        yield return Case(
            "a password",
            Media($"http://me:open-sesame@127.0.0.1:{_nobody}/a.mp3"),
            AudioSourceErrorKind.Network, $"'http://me:***@127.0.0.1:{_nobody}/a.mp3'", "refused", "Check the port");
        yield return Case(
            "a camera that is not there",
            $"rtspsrc location=rtsp://127.0.0.1:{_nobody}/live ! decodebin ! audioconvert ! appsink",
            AudioSourceErrorKind.Network, $"'rtsp://127.0.0.1:{_nobody}/live'", "refused", "Check the port");
        yield return Case(
            "an address of another machine",
            "udpsrc address=192.0.2.7 port=5004 ! rawaudioparse ! appsink",
            AudioSourceErrorKind.Network, "'udp://192.0.2.7:5004'", "no such address", "0.0.0.0");
        yield return Case(
            "a file that is not there",
            "filesrc location=/nowhere/talk.wav ! wavparse ! appsink",
            AudioSourceErrorKind.NotFound, "'/nowhere/talk.wav'", "does not exist", "Check its path");
        yield return Case(
            "a URI of a file that is not there",
            Media("file:///nowhere/talk.wav"),
            AudioSourceErrorKind.NotFound, "'/nowhere/talk.wav'", "does not exist", "Check its path");
        yield return Case(
            "a folder",
            "filesrc location=/usr ! wavparse ! appsink",
            AudioSourceErrorKind.UnsupportedFormat, "'/usr'", "is a folder", "a file in it");
        yield return Case(
            "an ALSA device that is not there",
            "alsasrc device=hw:77 ! audioconvert ! appsink",
            AudioSourceErrorKind.NotFound, "ALSA device 'hw:77'", "is not there", "audiopipelines devices");
        yield return Case(
            "a sound server that is not there",
            "pulsesrc server=unix:/nowhere/native ! audioconvert ! appsink",
            AudioSourceErrorKind.NotFound, "the server 'unix:/nowhere/native'", "not running", "Start the sound server");
    }

    private static IEnumerable<TestCaseData> Statuses()
    {
        yield return Status("404 Not Found", AudioSourceErrorKind.NotFound, "(404)", "Check the path");
        yield return Status("401 Unauthorized", AudioSourceErrorKind.AccessDenied, "(401)", "a user and a password");
        yield return Status("403 Forbidden", AudioSourceErrorKind.AccessDenied, "(403)", "Ask whoever runs it");
        yield return Status("500 Internal Server Error", AudioSourceErrorKind.Network, "(500)", "Try again later");
    }

    [TestCaseSource(nameof(Closed))]
    public async Task What_cannot_be_opened_is_named_with_the_cause_and_the_next_step(
        string launch, AudioSourceErrorKind kind, string[] words) =>
        OutsideError.Check(await Failure(launch), kind, words);

    [TestCaseSource(nameof(Statuses))]
    public async Task A_web_servers_refusal_is_explained(string status, AudioSourceErrorKind kind, string[] words)
    {
        using var server = new WebServer((_, _) => new WebServer.Answer(status, "", []));

        AudioSourceException error = await Failure(Media($"http://{server.Authority}/a.mp3"));
        AudioSourceException probed = Assert.Throws<AudioSourceException>(
            () => MediaProbe.Probe($"http://{server.Authority}/a.mp3", TimeSpan.FromSeconds(10)))!;

        OutsideError.Check(error, kind, [$"'http://{server.Authority}/a.mp3'", .. words]);
        OutsideError.Check(probed, kind, [$"'http://{server.Authority}/a.mp3'", .. words]);
    }

    [Test]
    public async Task A_server_that_closes_at_once_is_told_from_one_that_is_not_there()
    {
        using var server = new ClosingServer();

        AudioSourceException error = await Failure(Media($"http://127.0.0.1:{server.Port}/a.mp3"));

        string target = $"'http://127.0.0.1:{server.Port}/a.mp3'";
        OutsideError.Check(
            error, AudioSourceErrorKind.Network, [target, "takes connections, but ended this one", "the server's own log"]);
    }

    [TestCase("http://127.0.0.1:{0}/a.mp3", "refused", "Check the port")]
    [TestCase("http://nobody.invalid:{0}/a.mp3", "no host 'nobody.invalid' is known", "spelling")]
    public void A_probe_names_the_server_the_cause_and_the_next_step(string address, string cause, string nextStep)
    {
        string uri = string.Format(CultureInfo.InvariantCulture, address, _nobody);

        AudioSourceException error = Assert.Throws<AudioSourceException>(() => MediaProbe.Probe(uri, TimeSpan.FromSeconds(10)))!;

        OutsideError.Check(error, AudioSourceErrorKind.Network, [$"'{uri}'", cause, nextStep]);
    }

    [Test]
    public async Task A_port_that_another_program_holds_is_busy()
    {
        using var holder = new Socket(
            AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp)
        { ExclusiveAddressUse = true };
        holder.Bind(new IPEndPoint(IPAddress.Any, 0));
        int port = ((IPEndPoint)holder.LocalEndPoint!).Port;

        AudioSourceException error = await Failure($"udpsrc port={port} ! rawaudioparse ! appsink");

        OutsideError.Check(
            error, AudioSourceErrorKind.Busy, [$"'udp://0.0.0.0:{port}'", "another program holds the port", "another port"]);
    }

    [TestCase("address=127.0.0.1", "'udp://127.0.0.1:{0}' for")]
    [TestCase("address=239.255.7.7 multicast-iface=lo", "'udp://239.255.7.7:{0}' on interface 'lo' for")]
    public async Task A_receiver_that_hears_nothing_is_named(string where, string target)
    {
        int port = FreePort();
        var plan = new PipelinePlan
        {
            Name = "listening",
            LaunchTexts = [$"udpsrc {where} port={port} ! rawaudioparse ! appsink"],
            Live = true,
            StallDeadline = TimeSpan.FromMilliseconds(500),
        };

        AudioSourceException error = await Failure(plan);

        target = string.Format(CultureInfo.InvariantCulture, target, port);
        OutsideError.Check(error, AudioSourceErrorKind.Stalled, [target, "no new audio came", "the sender sends"]);
    }

    [Test]
    public async Task Input_that_does_not_come_in_time_is_named()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        int port = ((IPEndPoint)silent.LocalEndpoint).Port;
        var plan = new PipelinePlan
        {
            Name = "waiting",
            LaunchTexts = [$"tcpclientsrc host=127.0.0.1 port={port} ! rawaudioparse ! appsink"],
            StartDeadline = TimeSpan.FromSeconds(1),
        };

        AudioSourceException error = await Failure(plan);

        OutsideError.Check(
            error, AudioSourceErrorKind.Timeout, [$"'tcp://127.0.0.1:{port}'", "no audio came", "the server is up"]);
    }

    [Test]
    public async Task A_worker_names_what_it_cannot_open_too()
    {
        AudioSourceException error = await Failure(new PipelinePlan
        {
            Name = "isolated",
            LaunchTexts = [Media($"http://127.0.0.1:{_nobody}/a.mp3")],
            Isolation = new(),
            Hint = "Look at the general things.",
        });

        OutsideError.Check(
            error, AudioSourceErrorKind.Network, [$"'http://127.0.0.1:{_nobody}/a.mp3'", "refused", "Check the port"]);
        Assert.That(error.Message, Does.Not.Contain("general things"), "it has a next step of its own");
    }

    [Test]
    public async Task A_device_that_a_running_sound_server_does_not_have_is_named()
    {
        using PulseServer pulse = PulseServer.Start();

        AudioSourceException error = await Failure($"pulsesrc server={pulse.Server} device=nobody ! audioconvert ! appsink");

        string target = $"The PulseAudio device 'nobody' of the server '{pulse.Server}'";
        OutsideError.Check(error, AudioSourceErrorKind.NotFound, [target, "no such device", "audiopipelines devices"]);
    }

    [Test]
    public async Task A_file_that_may_not_be_read_is_named()
    {
        string path = Path.Combine(TestFolder.Create("unreadable"), "talk.wav");
        File.Copy(MediaFiles.Wav.Path, path);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.None);
        if (CanRead(path)) Assert.Ignore("This user may read everything.");

        AudioSourceException error = await Failure($"filesrc location={path} ! wavparse ! appsink");

        OutsideError.Check(error, AudioSourceErrorKind.AccessDenied, [$"'{path}'", "may not be read", "permissions"]);
    }

    private static string Media(string uri) => $"uridecodebin uri={uri} ! audioconvert ! appsink";

    private static TestCaseData Case(string name, string launch, AudioSourceErrorKind kind, params string[] words) =>
        new TestCaseData(launch, kind, words).SetArgDisplayNames(name);

    private static TestCaseData Status(string status, AudioSourceErrorKind kind, params string[] words) =>
        new TestCaseData(status, kind, words).SetArgDisplayNames(status);

    private static Task<AudioSourceException> Failure(string launch) =>
        Failure(new PipelinePlan { Name = "failing", LaunchTexts = [launch] });

    private static async Task<AudioSourceException> Failure(PipelinePlan plan)
    {
        using var source = new GstSource(plan);
        AudioSourceException error = await new SourceRecording(source).ToFailure();
        LedgerAssert.Balances(source);
        return error;
    }

    private static bool CanRead(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>Ends each connection once it is asked for something.</summary>
    private sealed class ClosingServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public ClosingServer()
        {
            _listener.Start();
            new Thread(Accept) { IsBackground = true, Name = "closing server" }.Start();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public void Dispose() => _listener.Dispose();

        private void Accept()
        {
            try
            {
                while (true) _listener.AcceptSocket().Dispose();
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The test is over.
            }
        }
    }
}
