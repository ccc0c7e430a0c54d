using System.Collections.Concurrent;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>One of four streams is silent for a time. Beside it runs a source of the other three, on the same packets: what it
/// emits is what the others' channels must be.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DeadStreamTests : IDisposable
{
    private const int Dead = 2;
    private const uint Epoch = 1_000_000;
    private static readonly TimeSpan _latency = TimeSpan.FromMilliseconds(300);
    private static readonly int[] _others = [0, 1, 2, 3, 6, 7];

    private readonly int _port = Ports.Free();
    private readonly ConcurrentDictionary<long, string> _hashes = new(), _expected = new();
    private readonly EmissionTimes _times;
    private readonly CounterRun _all;
    private readonly CounterRun _without;
    private RtpCounterSender? _sender;

    public DeadStreamTests()
    {
        _times = new EmissionTimes(() => _sender, Epoch, _latency);
        _all = Run([0, 1, 2, 3], frame =>
        {
            _times.Add(frame);
            _hashes[frame.SampleIndex] = Hash(frame, _others);
        });
        _without = Run([0, 1, 3], frame => _expected[frame.SampleIndex] = Hash(frame, [0, 1, 2, 3, 4, 5]));
    }

    public void Dispose()
    {
        _sender?.Dispose();
        _all.Dispose();
        _without.Dispose();
    }

    [Test]
    public void A_stream_that_is_dead_from_the_start_changes_nothing_for_the_others_and_comes_in_step()
    {
        Start(startOfDead: 3 * 48_000);
        _all.WaitFor(2 * 48_000, _others);
        Assert.That(_all.Ledger[2 * Dead].Received, Is.Zero);
        _all.WaitFor(2 * 48_000, 2 * Dead, (2 * Dead) + 1);

        AssertTheOthersAreUntouched();
        AssertOneGap(GapReason.NotStarted, from: _all.Start);
    }

    [Test]
    public void A_stream_that_dies_and_comes_back_changes_nothing_for_the_others_and_is_in_step_again()
    {
        Start(startOfDead: 0);
        _all.WaitFor(2 * 48_000, 0, 1, 2, 3, 4, 5, 6, 7);
        _sender!.Pause(Dead);
        long died = _sender.Progress(Dead).NextIndex;
        Eventually.Is(() => _all.Ledger[2 * Dead].Stalled > 2 * 48_000, "two seconds of silence");
        _sender.Resume(Dead);
        _all.WaitFor(_all.Check.Channels[2 * Dead].Samples + (2 * 48_000), 2 * Dead, (2 * Dead) + 1);

        AssertTheOthersAreUntouched();
        AssertOneGap(GapReason.Stalled, from: died + Epoch);
    }

    private IPEndPoint Group(int stream) => new(IPAddress.Parse($"239.255.78.{stream + 1}"), _port);

    private CounterRun Run(int[] streams, Action<AudioFrame> onFrame)
    {
        PipelinePlan plan = PipelineDescription.Load("rtp").Resolve(new ParameterValues
        {
            ["streams"] = streams.Select(s => $"udp://{Group(s)}"),
            ["interface"] = "lo",
            ["clock"] = "shared",
        });
        int[] channels = [.. streams.SelectMany(s => new[] { 2 * s, (2 * s) + 1 })];
        return new CounterRun(new GstSource(plan with { Latency = _latency }), new CounterCheck(
            CounterCoding.Pair24, -(long)Epoch, channels))
        { OnFrame = onFrame };
    }

    private void Start(long startOfDead)
    {
        _without.Source.Start();
        _all.Source.Start();
        _sender = RtpCounterSender.Start(
            [.. Enumerable.Range(0, 4).Select(s => new RtpCounterStream(Group(s)) { StartIndex = s == Dead ? startOfDead : 0 })],
            new RtpCounterOptions { Coding = CounterCoding.Pair24, Epoch = Epoch });
    }

    private void AssertTheOthersAreUntouched()
    {
        _times.End();
        _sender!.Stop();
        Eventually.Is(() => _all.End > _sender.Progress(0).NextIndex + Epoch
            && _all.Ledger.All(c => c.Pending == 0 && c.Stalled > 0), "the last frames");
        _without.StopAndCheck();
        _all.StopAndCheck();
        long start = Math.Max(_all.Start, _without.Start), end = Math.Min(_all.End, _without.End);
        long[] compared = [.. _hashes.Keys.Where(i => i >= start && i < end)];
        TestContext.Out.WriteLine($"{compared.Length} frames compared; {_times}");
        TestContext.Out.WriteLine($"{_all.Ledger[2 * Dead]}");
        Assert.That(compared, Has.Length.EqualTo((end - start) / 480));
        Assert.That(compared.Where(
            i => _hashes[i] != _expected.GetValueOrDefault(i)), Is.Empty, "frames in which the others' channels differ");
    }

    /// <summary>What the sender left out is one gap, and with it what came after its frame had gone without it.</summary>
    private void AssertOneGap(GapReason reason, long from)
    {
        (long packets, long next) = _sender!.Progress(Dead);
        foreach (int channel in new[] { 2 * Dead, (2 * Dead) + 1 })
        {
            IReadOnlyList<SampleRange> outages =
                [.. _all.Gaps.Of(channel, reason, GapReason.Lost).Where(r => r.Start < next + Epoch)];
            ChannelLedger ledger = _all.Ledger[channel];
            long end = next + Epoch - (packets * 48) + (reason == GapReason.NotStarted ? 0 : from - Epoch) + ledger.Late;
            Assert.That(outages, Is.EqualTo(new[] { new SampleRange(from, end - from) }), ledger.ToString());
        }
    }

    private static string Hash(AudioFrame frame, int[] channels)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (int channel in channels) hash.AppendData(MemoryMarshal.AsBytes(frame.Channel(channel)));
        foreach (FrameGap gap in frame.Gaps)
        {
            int number = Array.IndexOf(channels, gap.Channel);
            if (number >= 0) hash.AppendData(MemoryMarshal.AsBytes<int>([number, gap.Start, gap.Length, (int)gap.Reason]));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
