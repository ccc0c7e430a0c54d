namespace AudioPipelines.Samples.Tests;

public class ForeignPipelineTests
{
    [Test]
    public void Its_owner_pulls_a_fader_while_the_source_runs()
    {
        ProgramResult run = Sample.Run("ForeignPipeline").Exited();

        Assert.That(run.OutputLines[1], Does.EndWith(" s: -3.0 dBFS"));
        Assert.That(run.OutputLines[^2], Does.EndWith(" s: -23.0 dBFS"));
        Sample.HasBalancedLedger(run.Output);
    }
}
