using AudioPipelines.Frames;
using AudioPipelines.Sources;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Auditing;

/// <summary>The audit beside a source: on a thread of its own, and never in the way.</summary>
public class SourceAuditTests
{
    private const int Length = 800;

    private readonly FramePool _pool = new(
        new AudioFormat { SampleRate = 8_000, ChannelLabels = ["left", "right"], SamplesPerFrame = Length });

    private readonly List<AudioSourceEvent> _events = [];
    private readonly Random _random = new(1);
    private long _index;

    [SetUp]
    public void Forget() => _events.Clear();

    [Test]
    public void A_finding_is_told_once_from_a_thread_of_its_own()
    {
        var threads = new HashSet<string?>();
        SourceAudit audit = Audit(what =>
        {
            threads.Add(Thread.CurrentThread.Name);
            lock (_events) _events.Add(what);
        });
        Eventually.Is(() => Write(audit) && Findings > 0, "a finding");
        for (int more = 0; more < 100; more++) Write(audit);
        audit.End();

        Assert.That(threads, Is.EqualTo(new[] { "audit: desk" }));
        lock (_events)
        {
            Assert.That(
                _events.Cast<ArrayAudit.Changed>().Select(c => c.Finding.Fault),
                Is.EqualTo(new[] { ArrayAudit.Fault.Duplicate }));
        }
    }

    [Test]
    public void What_follows_an_end_is_told_again_only_with_the_next_frame()
    {
        SourceAudit audit = Audit(what => _events.Add(what), isInline: true);
        for (int number = 0; number < 3; number++) Write(audit);
        audit.End();

        Assert.That(_events, Is.Empty);
        Eventually.Is(() => Write(audit) && _events.Count > 0, "a finding after a restart");
    }

    [Test]
    public void A_reference_that_does_not_fit_is_a_warning()
    {
        var other = new ArrayAuditor();
        other.Hear([Speech.Say(new Random(1), 96_000)]);
        SourceAudit audit = Audit(what => _events.Add(what), isInline: true, other.ToReference());

        Eventually.Is(() => Write(audit) && _events.Count > 0, "a word");

        Assert.That(((SourceWarning)_events[0]).Message, Is.EqualTo(
            "'desk' is audited without its reference 'good.wav': The reference has 1 channel at 48000 Hz, the audio 2 channels "
            + "at 8000 Hz. A reference is a recording of the same array, with the same channels and rate."));
    }

    private int Findings
    {
        get { lock (_events) return _events.Count; }
    }

    private static SourceAudit Audit(
        Action<AudioSourceEvent> notify, bool isInline = false, ArrayAuditor.Reference? reference = null) =>
        new(
            new ArrayAudit.Plan { Every = TimeSpan.Zero, Reference = reference is null ? null : "good.wav" }, "desk",
            _ => reference!, notify, isInline);

    /// <summary>Writes two seconds.</summary>
    private bool Write(SourceAudit audit)
    {
        for (int frame = 0; frame < 20; frame++) WriteFrame(audit);
        return true;
    }

    private void WriteFrame(SourceAudit audit)
    {
        FrameBuffer buffer = _pool.Rent();
        buffer.Begin(_index, Length, 0);
        float[] noise = [.. Enumerable.Range(0, Length).Select(_ => _random.NextSingle() - 0.5f)];
        for (int channel = 0; channel < 2; channel++)
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(noise.AsSpan()).CopyTo(buffer.Samples(channel, 0, Length));
        using AudioFrame frame = buffer.Lend();
        audit.Write(frame);
        _index += Length;
    }
}
