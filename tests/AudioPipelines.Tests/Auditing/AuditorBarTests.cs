namespace AudioPipelines.Tests.Auditing;

/// <summary>Speech spread over eight microphones in rooms that echo, with noise: the auditor names the fault, and finds none
/// where there is none.</summary>
[Parallelizable] // keeps one processor busy, beside tests that wait
public class AuditorBarTests
{
    private static readonly double[] _ratios = [20, 10, 0]; // speech over noise, in dB
    private static readonly double[] _judged = [20, 10]; // what is named at 0 dB is only printed
    private static readonly ArrayAudit.Fault[] _faults = Enum.GetValues<ArrayAudit.Fault>();

    [Test]
    public void Faults_are_named_rightly_and_clean_arrays_are_clean() => AssertBar(faults: 20, _judged, clean: 6, seed: 1);

    [Explicit("takes a quarter of an hour"), Category("Long")]
    [TestCase(1)]
    [TestCase(2)]
    public void Of_two_hundred_faults_nearly_all_are_named_rightly_and_two_hundred_clean_arrays_are_clean(int seed) =>
        AssertBar(faults: 200, _ratios, clean: 200, seed);

    private static void AssertBar(int faults, double[] faultRatios, int clean, int seed)
    {
        var table = new ConfusionTable();
        for (int number = 0; number < faults; number++)
        {
            var random = new Random((seed * 10_007) + number);
            InjectedFault fault = InjectedFault.Of(_faults[number % _faults.Length], number / _faults.Length, random);
            var scene = new ArrayScene(random.Next(), moves: false);
            ArrayScene? reference = fault.NeedsReference ? scene.Again(random.Next(), elsewhere: false) : null;
            foreach (double ratio in faultRatios)
            {
                ArrayAudit audit = Hear(scene, reference, fault, ratio, fault.NeedsSize ? ArrayScene.Size : null);
                table.Add(fault, ratio, audit, $"fault {number}");
            }
        }

        for (int number = 0; number < clean; number++)
        {
            var random = new Random((seed * 20_011) + number);
            var scene = new ArrayScene(random.Next(), moves: number % 2 == 1);
            ArrayScene? reference = number % 3 == 0 ? scene.Again(random.Next(), elsewhere: number % 2 == 1) : null;
            foreach (double ratio in _ratios)
                table.Add(
                    null, ratio, Hear(scene, reference, null, ratio, number % 4 < 2 ? ArrayScene.Size : null), $"clean {number}");
        }

        TestContext.Out.WriteLine(table);
        Assert.That(table.FalseAlarms, Is.Zero, "alarms on clean arrays");
        Assert.That(table.RightAt(20), Is.GreaterThanOrEqualTo(0.99), "faults named rightly at 20 dB");
        Assert.That(table.RightAt(10), Is.GreaterThanOrEqualTo(0.99), "faults named rightly at 10 dB");
    }

    private static ArrayAudit Hear(ArrayScene scene, ArrayScene? reference, InjectedFault? fault, double ratio, double? size)
    {
        var plan = new ArrayAudit.Plan { Size = size };
        ArrayAuditor.Reference? known = null;
        if (reference is not null)
        {
            var first = new ArrayAuditor();
            Feed(first, reference, null, ratio);
            known = first.ToReference();
        }

        var auditor = new ArrayAuditor(plan, known);
        Feed(auditor, scene, fault, ratio);
        return auditor.Report();
    }

    private static void Feed(ArrayAuditor auditor, ArrayScene scene, InjectedFault? fault, double ratio)
    {
        float[][] channels = scene.Record(ratio);
        fault?.Apply(channels, 0.03 * Math.Pow(10, -ratio / 20));
        scene.Convert(channels);
        auditor.Hear(channels);
    }
}
