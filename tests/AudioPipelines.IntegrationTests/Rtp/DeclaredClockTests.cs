using System.Diagnostics;
using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Times of capture of AES67 streams whose SDP file says which clock their timestamps count: for every frame, whether
/// this machine follows that clock or not.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DeclaredClockTests : IDisposable
{
    private const int Rate = 48_000;
    private const long Second = 1_000_000_000;
    private const long UnixEpoch = 2_208_988_800L * Second;

    /// <summary>How long to wait for frames and a clock's answers, on a machine that has other things to do.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly SntpServer _server = new();

    public void Dispose() => _server.Dispose();

    [Test]
    public void Every_frame_has_the_senders_time_whether_a_server_answers_or_not([Values] bool isSilent)
    {
        _server.IsSilent = isSilent;
        Heard heard = Hear($"ntp=127.0.0.1:{_server.Port}", ToSamples(_server.Time), until: isSilent ? null : _ => true);

        Assert.That(heard.Times.Select(time => time.Clock), Is.All.EqualTo(CaptureClock.Ntp), "from the first frame on");
        Assert.That(heard.LargestError, Is.LessThanOrEqualTo(Second / Rate), "in nanoseconds");
        Assert.That(heard.WrongUncertainties, Is.Zero);
        if (isSilent) Assert.That(heard.Times.Select(time => time.IsLocked), Is.All.False, "nobody can know");
        else Assert.That(heard.Times[^1].ClockName, Is.EqualTo($"NTP server 127.0.0.1:{_server.Port}"));
    }

    /// <summary>The reference clock says one time, and the senders count another.</summary>
    [Test]
    public void Senders_that_do_not_follow_their_clock_are_found_out()
    {
        Heard heard = Hear(
            $"ntp=127.0.0.1:{_server.Port}", ToSamples(
                _server.Time + (5 * Second)), until: time => time.OffsetNanoseconds is not null);

        CaptureTime last = heard.Times[^1];
        Assert.That(last.IsLocked, Is.False);
        Assert.That(last.UncertaintyNanoseconds, Is.GreaterThan(4 * Second).And.LessThan(long.MaxValue));
    }

    /// <summary>The clock is set, and server and senders with it: frames go on with the new time.</summary>
    [TestCase(1)]
    [TestCase(-1)]
    [TestCase(10)]
    public void A_step_of_the_clock_is_told_and_no_frame_has_a_wrong_time(int seconds)
    {
        long epoch = ToSamples(_server.Time);
        (string file, RtpCounterStream[] streams, RtpCounterOptions options) = Announce($"ntp=127.0.0.1:{_server.Port}", epoch);
        using RtpCounterSender sender = RtpCounterSender.Start(streams, options);
        using var source = GstSource.FromDescription("sdp", new() { ["location"] = file, ["interface"] = "lo" });
        var epochs = new List<EpochStarted>();
        long last = 0, lost = 0;
        source.Notified += (_, what) =>
        {
            if (what is not EpochStarted begun) return;
            lock (epochs) epochs.Add(begun);
            Interlocked.Exchange(ref last, begun.SampleIndex + (2 * begun.Format.SamplesPerFrame));
        };
        var before = new Heard(epoch);
        var after = new Heard(epoch + (seconds * Rate));
        source.SetCallback(frame =>
        {
            // The frame that the step is in has both times; the next has the new one.
            if (frame.Epoch == 0) before.Add(frame);
            else if (frame.SampleIndex > Interlocked.Read(ref last)) after.Add(frame);
            foreach (FrameGap gap in frame.Gaps) lost += gap.Length;
        });
        source.Start();
        Eventually.Is(() => before.Count > 200, "frames", _patience);
        long began = Stopwatch.GetTimestamp();
        _server.Step = TimeSpan.FromSeconds(seconds);
        for (int stream = 0; stream < streams.Length; stream++)
            sender.SetClock(stream, unchecked((uint)(epoch + (seconds * Rate))));
        // One stream has the old time until the other is set, too: as long as this thread takes for it.
        long between = (long)Math.Ceiling(Stopwatch.GetElapsedTime(began).TotalSeconds * Rate);
        Eventually.Is(() => after.Count > 300, "frames of the new time", _patience);
        source.Stop();

        lock (epochs) TestContext.Out.WriteLine(
            $"{string.Join('\n', epochs)}\n{lost} samples of four channels lost; {after.Last}");
        Assert.That(
            epochs, Is.Not.Empty.And.All.Matches<EpochStarted>(
                begun => begun!.SampleIndex <= epochs[0].SampleIndex + Rate + between));
        Assert.That((before.LargestError, after.LargestError), Is.EqualTo((0, 0)).Within(Second / Rate), "in nanoseconds");
        Assert.That((before.WrongUncertainties, after.WrongUncertainties), Is.EqualTo((0, 0)));
        Assert.That(
            lost, Is.LessThan((4 * Rate / 4) + (4 * between)),
            "nothing was lost but what a packet or two are off while the senders are set");
        Assert.That(source.Alignment.IsExact, source.Alignment.ToString());
        LedgerAssert.Balances(source);
    }

    /// <summary>Hears some seconds of two streams.</summary>
    private static Heard Hear(string clock, long epoch, Func<CaptureTime, bool>? until)
    {
        (string file, RtpCounterStream[] streams, RtpCounterOptions options) = Announce(clock, epoch);
        using RtpCounterSender sender = RtpCounterSender.Start(streams, options);
        using var source = GstSource.FromDescription("sdp", new() { ["location"] = file, ["interface"] = "lo" });
        var heard = new Heard(epoch);
        source.SetCallback(frame => heard.Add(frame));
        source.Start();
        Eventually.Is(
            () => heard.Count > 100 && (until is null || (heard.Last is { ClockName: not null } last && until(last))), "frames",
            _patience);
        source.Stop();
        LedgerAssert.Balances(source);
        Assert.That(source.Alignment.IsExact, source.Alignment.ToString());
        return heard;
    }

    /// <summary>Writes the SDP file of two streams.</summary>
    private static (string File, RtpCounterStream[] Streams, RtpCounterOptions Options) Announce(string clock, long epoch)
    {
        int port = Ports.FreePair();
        RtpCounterStream[] streams = [.. Enumerable.Range(1, 2).Select(
            group => new RtpCounterStream(new IPEndPoint(IPAddress.Parse($"239.255.77.{group}"), port)))];
        var options = new RtpCounterOptions { Epoch = unchecked((uint)epoch) };
        string file = Path.Combine(TestFolder.Create("declared"), "array.sdp");
        File.WriteAllText(
            file, RtpSdp.Describe(streams, options, clock).Replace(
                $"direct={options.Epoch}", "direct=0", StringComparison.Ordinal));
        return (file, streams, options);
    }

    private static long ToSamples(long nanoseconds) => (long)((Int128)nanoseconds * Rate / Second);

    /// <summary>Compares what frames say with what the counters do.</summary>
    private sealed class Heard(long epoch)
    {
        private readonly Lock _lock = new();
        private readonly List<CaptureTime> _times = [];

        public long LargestError { get; private set; }

        public int WrongUncertainties { get; private set; }

        public IReadOnlyList<CaptureTime> Times => _times;

        public int Count
        {
            get { lock (_lock) return _times.Count; }
        }

        public CaptureTime? Last
        {
            get { lock (_lock) return _times.Count == 0 ? null : _times[^1]; }
        }

        public void Add(AudioFrame frame)
        {
            CaptureTime time = frame.CaptureTime;
            if (frame.IsComplete)
            {
                int value = CounterSamples.FromFloat(CounterCoding.Single24, frame.Channel(0)[0]);
                long counter = CounterSamples.Decode(CounterCoding.Single24, value).Index, period = CounterCoding.Single24.Period;
                long about = ToSamples(time.UnixNanoseconds + UnixEpoch) - epoch;
                long taken = epoch + counter + ((long)Math.Round((about - counter) / (double)period) * period);
                long error = Math.Abs(time.UnixNanoseconds + UnixEpoch - (long)((Int128)taken * Second / Rate));
                LargestError = Math.Max(LargestError, error);
                if (error > time.UncertaintyNanoseconds) WrongUncertainties++;
            }

            lock (_lock) _times.Add(time);
        }
    }
}
