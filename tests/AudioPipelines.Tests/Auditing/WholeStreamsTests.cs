using AudioPipelines.Auditing;

namespace AudioPipelines.Tests.Auditing;

public class WholeStreamsTests
{
    private static readonly string[] _labels = ["a 1", "a 2", "b 1", "b 2", "b 3", "door"];

    [Test]
    public void A_stream_that_slipped_as_a_whole_is_one_finding()
    {
        IReadOnlyList<ArrayAudit.Finding> merged = WholeStreams.Merge(
            [Slip(0, 7), Slip(2, 48), Slip(3, 48), Slip(4, 49), Slip(5, 9)], _labels);

        Assert.That(merged.Select(finding => (finding.Channel, finding.Channels)), Is.EqualTo(new[] { (0, 1), (2, 3), (5, 1) }));
        Assert.That(merged[1].ToString(), Is.EqualTo("stream b, channels 3–5: slipped, 48 samples later"));
    }

    [Test]
    public void Channels_that_slipped_apart_or_not_all_are_told_one_by_one([Values] bool isOneMissing)
    {
        ArrayAudit.Finding[] findings = isOneMissing ? [Slip(2, 48), Slip(3, 48)] : [Slip(2, 48), Slip(3, 48), Slip(4, 480)];

        Assert.That(WholeStreams.Merge(findings, _labels), Is.EqualTo(findings));
    }

    [Test]
    public void Other_faults_and_what_is_over_are_left_alone()
    {
        ArrayAudit.Finding[] findings =
        [
            Slip(0, 48), Slip(1, 48) with { IsOver = true }, Slip(2, 1) with { Fault = ArrayAudit.Fault.Level },
            Slip(3, 1) with { Fault = ArrayAudit.Fault.Level }, Slip(4, 1) with { Fault = ArrayAudit.Fault.Level },
        ];

        Assert.That(WholeStreams.Merge(findings, _labels), Is.EqualTo(findings));
    }

    private static ArrayAudit.Finding Slip(int channel, double by) =>
        new(channel, _labels[channel], ArrayAudit.Fault.Slipped, 0.9, FormattableString.Invariant($"{by:0} samples later"))
        {
            Value = by,
        };
}
