using System.Net;
using System.Text.Json;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Times of capture by a PTP grandmaster (IEEE 1588-2008): ptp4l and gst-ptp-helper in two network namespaces.</summary>
[NonParallelizable]
public class PtpTests
{
    private const int Rate = 48_000;
    private const string First = "aabbcc.fffe.000001", Second = "aabbcc.fffe.000002";
    private const string FirstName = "PTP domain 0, grandmaster AA-BB-CC-FF-FE-00-00-01";
    private const string SecondName = "PTP domain 0, grandmaster AA-BB-CC-FF-FE-00-00-02";

    /// <summary>ptp4l serves this machine's time in UTC; the senders count it in samples.</summary>
    [Test]
    public void Frames_have_the_grandmasters_time_while_it_comes_goes_and_changes()
    {
        using var network = PtpNetwork.Create();
        string folder = TestFolder.Create("ptp");
        RtpCounterStream[] streams = [.. Enumerable.Range(1, 2).Select(
            group => new RtpCounterStream(new IPEndPoint(IPAddress.Parse($"239.255.79.{group}"), 5004)))];
        long epoch = (long)((Int128)((DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100) * Rate / 1_000_000_000);
        using RtpCounterSender sender = network.Inside(
            () => RtpCounterSender.Start(streams, new RtpCounterOptions { Epoch = unchecked((uint)epoch) }));
        string description = Describe(folder, streams), wav = Path.Combine(folder, "heard.wav");
        BackgroundProgram master = network.StartMaster(First);
        try
        {
            using BackgroundProgram receiver = network.Start(
                "dotnet", Repository.Cli, "run", description, "--json", "frames", "--duration", "5m", "--out", wav);
            Await(receiver, frame => IsBy(frame, FirstName, locked: true), "a lock");
            master.Dispose();
            Await(receiver, frame => IsBy(frame, FirstName, locked: false), "the lock's loss");
            master = network.StartMaster(Second);
            Await(receiver, frame => IsBy(frame, SecondName, locked: true), "the second grandmaster");
            receiver.Signal("INT");
            Assert.That(receiver.WaitForExit(), Is.EqualTo(130), Tail(receiver.Output)); // interrupted

            JsonElement[] lines = [.. Lines(receiver.Output)];
            TestContext.Out.WriteLine(string.Join('\n', lines.Where(line => TypeOf(line) is "clock" or "epoch" or "warning")
                .Select(line => line.GetRawText()).Append(lines[^1].GetRawText())));
            CheckFrames([.. lines.Where(line => TypeOf(line) == "frame")], WavFile.Read(wav).Audio.Channels, epoch);
            Assert.That(lines[^1].GetProperty("alignment").GetProperty("exact").GetBoolean());
        }
        finally
        {
            master.Dispose();
        }
    }

    /// <summary>Each frame by the clock that is complete was taken when its counters say, within what it says.</summary>
    private static void CheckFrames(JsonElement[] frames, IReadOnlyList<float[]> channels, long epoch)
    {
        int at = 0, byClock = 0;
        long largest = 0;
        long? held = null;
        foreach (JsonElement frame in frames)
        {
            int samples = frame.GetProperty("samples").GetInt32();
            if (at + samples > channels[0].Length) break; // the run ended inside this frame
            if (frame.TryGetProperty("clock_name", out _) && frame.GetProperty("complete").GetBoolean())
            {
                byClock++;
                long uncertainty = frame.GetProperty("uncertainty_ns").GetInt64();
                int value = CounterSamples.FromFloat(CounterCoding.Single24, channels[0][at]);
                long counter = CounterSamples.Decode(CounterCoding.Single24, value).Index;
                long index = frame.GetProperty("index").GetInt64(), captured = frame.GetProperty("captured_ns").GetInt64();
                // The counter repeats every five seconds: which of its samples it was, the time of capture says.
                long about = (long)((Int128)captured * Rate / 1_000_000_000) - epoch, period = CounterCoding.Single24.Period;
                long taken = epoch + counter + ((long)Math.Round((about - counter) / (double)period) * period);
                if (index > uint.MaxValue) Assert.That(index, Is.EqualTo(taken), "exact by index");
                long error = Math.Abs(captured - (long)((Int128)taken * 1_000_000_000 / Rate));
                largest = Math.Max(largest, error);
                Assert.That(error, Is.LessThanOrEqualTo(Math.Min(uncertainty, 1_000_000_000 / Rate)), frame.GetRawText());
                // the masters tell this machine's time: how far the clock is off is known
                if (frame.TryGetProperty("offset_ns", out JsonElement offset))
                    Assert.That(Math.Abs(offset.GetInt64()), Is.LessThanOrEqualTo(uncertainty), frame.GetRawText());
                if (!frame.GetProperty("locked").GetBoolean()) held = Math.Max(held ?? 0, uncertainty);
            }

            at += samples;
        }

        TestContext.Out.WriteLine(
            $"{byClock} frames by PTP, at most {largest} ns from the senders' word; ±{held} ns without a lock");
        Assert.That(byClock, Is.GreaterThan(500));
        Assert.That(held, Is.Not.Null, "there were frames while the lock was lost");
    }

    private static bool IsBy(JsonElement frame, string name, bool locked) =>
        frame.TryGetProperty("clock_name", out JsonElement clock) && clock.GetString() == name
            && frame.GetProperty("locked").GetBoolean() == locked;

    private static void Await(BackgroundProgram receiver, Func<JsonElement, bool> isSo, string what) => Eventually.Is(
        () => receiver.HasExited || Lines(receiver.Output).Where(line => TypeOf(line) == "frame").TakeLast(50).Any(isSo), what,
        TimeSpan.FromMinutes(1));

    private static IEnumerable<JsonElement> Lines(string output) => output.Split('\n')
        .Where(line => line.StartsWith('{') && line.EndsWith('}')).Select(line => JsonDocument.Parse(line).RootElement);

    private static string TypeOf(JsonElement line) => line.GetProperty("type").GetString()!;

    private static string Tail(string output) => output[Math.Max(0, output.Length - 4_000)..];

    private static string Describe(string folder, RtpCounterStream[] streams)
    {
        string description = Path.Combine(folder, "array.yaml");
        File.WriteAllText(description, "name: array\nlaunch:\n" + string.Concat(streams.Select((stream, number) =>
            $"""
              - >-
                udpsrc uri=udp://{stream.Target} multicast-iface=lo buffer-size=2097152
                caps="application/x-rtp,media=audio,encoding-name=L24,payload=96,clock-rate=48000,channels=2,
                a-ts-refclk=(string)\"ptp=IEEE1588-2008:00-00-00-FF-FE-00-00-00:0\",a-mediaclk=(string)\"direct=0\""
                ! rtpjitterbuffer latency=60 rfc7273-sync=true add-reference-timestamp-meta=true
                ! rtpL24depay ! audioconvert ! appsink name=group{number + 1}

            """)) + """
            audio: { rate: 48000, channels: 2 }
            frame: 480
            live: true
            stallDeadline: 2s
            restart: { mode: onError, delay: 100ms }
            """);
        return description;
    }
}
