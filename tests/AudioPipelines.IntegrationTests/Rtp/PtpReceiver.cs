using System.Net;
using System.Text.Json;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Two groups whose senders count on a PTP clock, and the tool that receives them beside them. Its frames say when they
/// were taken, and their samples which they are.</summary>
internal sealed class PtpReceiver : IDisposable
{
    /// <summary>How long to wait at most, on a machine that has other things to do.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly RtpCounterSender _sender;
    private readonly BackgroundProgram _tool;
    private readonly List<JsonElement> _lines = [];
    private int _read; // characters of the output that are in _lines
    private readonly string _wav = Path.Combine(TestFolder.Create("ptp"), "heard.wav");

    /// <summary>Starts senders and tool.</summary>
    /// <param name="network">Where.</param>
    /// <param name="time">The clock's time in nanoseconds since 1970.</param>
    /// <param name="skewPpm">How much faster it runs than this machine's.</param>
    public PtpReceiver(PtpNetwork network, Func<long> time, double skewPpm = 0)
    {
        RtpCounterStream[] streams = [.. Enumerable.Range(1, 2).Select(
            group => new RtpCounterStream(new IPEndPoint(IPAddress.Parse($"239.255.79.{group}"), 5004)))];
        (_sender, Epoch) = network.Inside(() =>
        {
            long epoch = SharedClockArray.ToSamples(time());
            return (RtpCounterSender.Start(
                streams, new RtpCounterOptions { Epoch = unchecked((uint)epoch), SkewPpm = skewPpm }), epoch);
        });
        string description = SharedClockArray.Describe(streams, "ptp=IEEE1588-2008:00-00-00-FF-FE-00-00-00:0");
        _tool = network.Start(
            "dotnet", Repository.Cli, "run", description, "--json", "frames", "--duration", "5m", "--out", _wav);
    }

    /// <summary>The clock's time in samples when the senders' counters were 0.</summary>
    public long Epoch { get; }

    /// <summary>Sets the senders' clock.</summary>
    public void Step(int seconds)
    {
        for (int stream = 0; stream < 2; stream++)
            _sender.SetClock(stream, unchecked((uint)(Epoch + (seconds * SharedClockArray.Rate))));
    }

    /// <summary>Waits for a frame.</summary>
    public void Await(Func<JsonElement, bool> isSo, string what)
    {
        Eventually.Is(
            () => _tool.HasExited || Lines("frame").TakeLast(50).Any(isSo), what, _patience);
        Assert.That(_tool.HasExited, Is.False, Tail);
    }

    /// <summary>Ends the tool.</summary>
    /// <returns>The samples of each channel.</returns>
    public IReadOnlyList<float[]> Stop()
    {
        _tool.Signal("INT");
        Assert.That(_tool.WaitForExit(_patience), Is.EqualTo(130), Tail); // interrupted
        foreach (string type in (string[])["clock", "epoch", "warning", "summary"])
            TestContext.Out.WriteLine(string.Join('\n', Lines(type).Select(line => line.GetRawText())));
        return WavFile.Read(_wav).Audio.Channels;
    }

    /// <summary>What the tool has said, of one type.</summary>
    /// <remarks>Each line is read once: reading all of it at each look took the processor that the tool needs.</remarks>
    public IEnumerable<JsonElement> Lines(string type)
    {
        string more = _tool.OutputFrom(_read);
        int end = more.LastIndexOf('\n') + 1;
        _read += end;
        _lines.AddRange(more[..end].Split('\n').Where(line => line.StartsWith('{') && line.EndsWith('}')).Select(
            line => JsonDocument.Parse(line).RootElement));
        return _lines.Where(line => line.GetProperty("type").GetString() == type);
    }

    public void Dispose()
    {
        _tool.Dispose();
        _sender.Dispose();
    }

    private string Tail => _tool.Output[Math.Max(0, _tool.Output.Length - 4_000)..];
}
