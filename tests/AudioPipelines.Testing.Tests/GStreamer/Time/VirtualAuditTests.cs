namespace AudioPipelines.Testing.Tests.GStreamer.Time;

/// <summary>A source whose description asks for an audit tells what it finds, once.</summary>
public class VirtualAuditTests
{
    private const string Launch =
        "audiotestsrc is-live=true wave=white-noise samplesperbuffer=1600 ! audio/x-raw,format=F32LE,rate=16000,channels=1 "
        + "! audioconvert ! audio/x-raw,channels=2 ! appsink";

    [Test]
    public void A_running_source_tells_a_finding_once()
    {
        PipelinePlan plan = PipelineDescription.Parse($"name: array\nlaunch: {Launch}\naudit: on", "d.yaml").Resolve();
        using var time = new VirtualTime();
        using var source = new GstSource(plan, new GstSourceOptions { TimeProvider = time });
        var events = new List<ArrayAudit.Finding>();
        source.Notified += (_, what) =>
        {
            if (what is ArrayAudit.Changed changed) events.Add(changed.Finding);
        };
        source.SetCallback(_ => { });
        source.Start();
        time.Advance(TimeSpan.FromMinutes(5));
        source.Stop();

        Assert.That(
            events.Select(f => (f.Channel, f.Fault, f.Other, f.IsOver)),
            Is.EqualTo(new[] { (1, ArrayAudit.Fault.Duplicate, (int?)0, false) }));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_reference_that_cannot_be_read_is_a_warning_and_the_audit_goes_on_without()
    {
        PipelinePlan plan = PipelineDescription.Parse(
            $"name: array\nlaunch: {Launch}\naudit: {{reference: /nowhere.wav}}", "d.yaml").Resolve();
        using var time = new VirtualTime();
        using var source = new GstSource(plan, new GstSourceOptions { TimeProvider = time });
        var events = new List<AudioSourceEvent>();
        source.Notified += (_, what) => events.Add(what);
        source.Start();
        time.Advance(TimeSpan.FromMinutes(2));
        source.Stop();

        Assert.That(events.OfType<SourceWarning>().Select(warning => warning.Message), Has.One.Contains(
            "'array' is audited without its reference '/nowhere.wav': "));
        Assert.That(events.OfType<ArrayAudit.Changed>().Count(), Is.EqualTo(1));
        LedgerAssert.Balances(source);
    }
}
