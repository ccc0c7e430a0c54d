using AudioPipelines.Hosting.Logging;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Tests;

public class AuditLogTests
{
    [Test]
    public void A_finding_of_the_audit_is_a_warning_when_it_begins_and_a_note_when_it_is_over()
    {
        using var log = new LogCollector();
        using var source = new Audited();
        _ = new SourceEventLog("array", source, log.CreateLogger("array"), new ManualTime());
        var finding = new ArrayAudit.Finding(
            2, "mic 3", ArrayAudit.Fault.Inverted, 0.9, "the opposite polarity of the others");
        source.Tell(new ArrayAudit.Changed(finding));
        source.Tell(new ArrayAudit.Changed(finding with { IsOver = true }));

        Assert.That(log.Lines.Select(line => (line.Id, line.Level, line.Text)), Is.EqualTo(new[]
        {
            (118, LogLevel.Warning, "The audit found: mic 3: inverted, the opposite polarity of the others"),
            (119, LogLevel.Information,
                "The audit no longer finds: mic 3: inverted, the opposite polarity of the others; no longer"),
        }));
    }

    private sealed class Audited : AudioSource
    {
        public void Tell(AudioSourceEvent what) => Notify(what);

        protected override void Run(CancellationToken stopping)
        {
        }
    }
}
