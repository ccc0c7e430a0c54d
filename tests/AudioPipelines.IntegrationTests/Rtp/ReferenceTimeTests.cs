using System.Security.Cryptography;
using System.Text.Json;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Two groups whose senders count on one NTP clock, which receivers are synchronised to (RFC 7273).</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReferenceTimeTests : IDisposable
{
    private readonly NtpArray _array = new();

    public void Dispose() => _array.Dispose();

    [Test]
    public void Two_processes_cut_identical_frames()
    {
        Dictionary<long, string> first, second;
        using (BackgroundProgram one = Run("one"))
        {
            using BackgroundProgram two = Run("two");
            Assert.That((one.WaitForExit(), two.WaitForExit()), Is.EqualTo((0, 0)), $"{one.Output}\n{two.Output}");
            first = Frames(one, "one");
            second = Frames(two, "two");
        }

        long[] common = [.. first.Keys.Intersect(second.Keys)];
        int identical = common.Count(index => first[index] == second[index]);
        TestContext.Out.WriteLine($"{first.Count} and {second.Count} complete frames by reference time, {common.Length} of the "
            + $"same index, {identical} identical");
        Assert.That(common, Has.Length.GreaterThan(300));
        Assert.That(identical, Is.EqualTo(common.Length));
    }

    [Test]
    public void The_time_of_capture_is_that_of_the_shared_clock()
    {
        using var source = GstSource.FromDescription(_array.Description);
        var check = new CounterCheck(CounterCoding.Single24);
        CaptureTime capture = default;
        long now = 0;
        int exact = 0;
        source.SetCallback(frame =>
        {
            check.Add(frame);
            if (frame.CaptureTime.Clock != CaptureClock.Ntp) return;
            capture = frame.CaptureTime;
            now = (DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100;
            if (frame.IsExactlyAligned && capture.IsLocked) Interlocked.Increment(ref exact);
        });

        source.Start();
        Eventually.Is(() => Volatile.Read(ref exact) > 100, "frames by reference time");
        source.Stop();

        LedgerAssert.Balances(source);
        Assert.That(check.Faults, Is.Zero, check.ToString());
        Assert.That(source.Alignment.IsExact, source.Alignment.ToString());
        Assert.That(source.Alignment.Streams.Select(s => s.Basis), Is.All.EqualTo(AlignmentBasis.ReferenceTime));
        Assert.That(capture.IsLocked);
        Assert.That(capture.ClockName, Is.EqualTo(_array.ClockName));
        Assert.That(
            capture.UncertaintyNanoseconds, Is.InRange(10_417, 100_000_000), "half a sample, and half the way there and back");
        Assert.That(Math.Abs(capture.OffsetNanoseconds!.Value), Is.LessThanOrEqualTo(capture.UncertaintyNanoseconds + 1_000_000),
            "the server tells this machine's own time");
        Assert.That(now - capture.UnixNanoseconds, Is.InRange(0, 5_000_000_000), "captured a little while ago");
    }

    private BackgroundProgram Run(string name) => BackgroundProgram.Start(
        "dotnet",
        [Repository.Cli, "run", _array.Description, "--json", "frames", "--duration", "8s", "--out", Path.Combine(
            Path.GetDirectoryName(_array.Description)!, $"{name}.wav")]);

    /// <summary>A hash of each complete frame that is numbered by the shared clock, by its index.</summary>
    private Dictionary<long, string> Frames(BackgroundProgram program, string name)
    {
        IReadOnlyList<float[]> channels =
            WavFile.Read(Path.Combine(Path.GetDirectoryName(_array.Description)!, $"{name}.wav")).Audio.Channels;
        var hashes = new Dictionary<long, string>();
        int at = 0;
        foreach (string line in program.Output.Split('\n').Where(line => line.StartsWith('{'))) // and a warning where it is busy
        {
            using var json = JsonDocument.Parse(line);
            JsonElement frame = json.RootElement;
            if (frame.GetProperty("type").GetString() == "summary")
            {
                JsonElement alignment = frame.GetProperty("alignment");
                Assert.That(alignment.GetProperty("exact").GetBoolean(), line);
                Assert.That(alignment.GetProperty("streams").EnumerateArray().Select(
                    s => s.GetProperty("basis").GetString()), Is.EqualTo(new[] { "referenceTime", "referenceTime" }));
            }

            if (frame.GetProperty("type").GetString() != "frame") continue;
            int samples = frame.GetProperty("samples").GetInt32();
            long index = frame.GetProperty("index").GetInt64();
            if (at + samples > channels[0].Length) break; // the duration ends inside this frame
            if (frame.GetProperty("complete").GetBoolean() && index > uint.MaxValue)
            {
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                foreach (float[] channel in channels)
                    hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(channel.AsSpan(at, samples)));
                hashes[index] = Convert.ToHexString(hash.GetCurrentHash());
            }

            at += samples;
        }

        return hashes;
    }
}
