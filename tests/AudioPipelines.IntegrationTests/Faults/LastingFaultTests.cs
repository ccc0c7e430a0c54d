using System.Net;
using System.Net.Sockets;
using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Faults;

/// <summary>Faults that end a source: each has its kind and its culprit each time, and leaves nothing behind.</summary>
public class LastingFaultTests
{
    private const string Counter =
        "countersrc ! audio/x-raw,format=S16LE,rate=48000,channels=2 ! audiofault name=culprit script=";

    private static IEnumerable<TestCaseData> Faults()
    {
        yield return Case("1 error in mid-stream: read", $"{Counter}\"9600:error=read\" ! audioconvert ! appsink",
            AudioSourceErrorKind.Corrupt);
        yield return Case("1 error in mid-stream: decode", $"{Counter}\"9600:error=decode\" ! audioconvert ! appsink",
            AudioSourceErrorKind.Corrupt);
        yield return Case("2 early end", $"{Counter}\"9600:eos\" ! audioconvert ! appsink", null);
        yield return Case("6 refused connection", $"tcpclientsrc name=culprit host=127.0.0.1 port={ClosedPort()} ! "
            + $"rawaudioparse ! appsink", AudioSourceErrorKind.Network);
        yield return Case("7 port busy", $"udpsrc name=culprit reuse=false address=127.0.0.1 port={_busy.Port} ! rawaudioparse "
            + $"! appsink", AudioSourceErrorKind.Busy);
        yield return Case("10 missing file", "filesrc name=culprit location=/does/not/exist ! wavparse ! appsink",
            AudioSourceErrorKind.NotFound);
        yield return Case("12 no audio", $"filesrc location=\"{MediaFiles.VideoOnly.Path}\" ! decodebin name=culprit "
            + $"caps=audio/x-raw expose-all-streams=false ! appsink", AudioSourceErrorKind.NoAudio);
        yield return Case("14 corrupt stream", $"filesrc location=\"{MediaFiles.Truncated(MediaFiles.Aac)}\" ! qtdemux "
            + $"name=culprit ! decodebin ! audioconvert ! appsink", AudioSourceErrorKind.Corrupt);
        yield return Case("16 renegotiation",
            $"{Counter}\"1000:channels=1; 2000:channels=2; 3000:rate=8000; 4800:eos\" ! audioconvert ! appsink", null);
        yield return Case("28 giant launch string", $"audiotestsrc {string.Concat(Enumerable.Repeat("! identity ", 2000))} ! "
            + $"appsink", AudioSourceErrorKind.InvalidDescription, culprit: null);
    }

    private static readonly (Socket Socket, int Port) _busy = Bound();

    [OneTimeSetUp]
    public void LoadElements() => TestPlugin.Load();

    [OneTimeTearDown]
    public void FreePort() => _busy.Socket.Dispose();

    [TestCaseSource(nameof(Faults))]
    public async Task A_fault_has_its_kind_and_culprit_and_leaves_nothing_behind(
        string launch, AudioSourceErrorKind? kind, string? culprit)
    {
        for (int round = 0; round < 5; round++) await Run(launch, kind, culprit);
        ProcessResources before = ProcessResources.ReadSettled();

        for (int round = 0; round < 10; round++) await Run(launch, kind, culprit);

        ProcessResources after = ProcessResources.ReadSettled();
        TestContext.Out.WriteLine($"{before} → {after}");
        Assert.That(after.Descriptors, Is.LessThanOrEqualTo(before.Descriptors), "descriptors");
        // The pools of .NET and GLib may have added a thread or two.
        Assert.That(after.Threads, Is.LessThanOrEqualTo(before.Threads + 2), "threads");
    }

    private static async Task Run(string launch, AudioSourceErrorKind? kind, string? culprit)
    {
        using var source = new GstSource(launch);
        var recording = new SourceRecording(source);
        if (kind is null)
        {
            await recording.ToEnd();
            Assert.That(source.State, Is.EqualTo(AudioSourceState.Ended));
        }
        else
        {
            AudioSourceException error = await recording.ToFailure();
            Assert.That((error.Kind, error.Element), Is.EqualTo((kind.Value, culprit)), error.ToString());
            Assert.That(source.State, Is.EqualTo(AudioSourceState.Failed));
        }

        Assert.That(source.Restarts, Is.Zero, "its policy is never to restart");
        Assert.That(source.Ledger.Total.Pending, Is.Zero);
    }

    private static TestCaseData Case(string name, string launch, AudioSourceErrorKind? kind, string? culprit = "culprit") =>
        new TestCaseData(launch, kind, culprit).SetArgDisplayNames(name);

    private static (Socket Socket, int Port) Bound()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return (socket, ((IPEndPoint)socket.LocalEndPoint!).Port);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
