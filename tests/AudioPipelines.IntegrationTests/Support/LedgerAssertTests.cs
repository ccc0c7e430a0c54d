namespace AudioPipelines.IntegrationTests.Support;

public class LedgerAssertTests
{
    [Test]
    public void A_ledger_that_balances_passes()
    {
        LedgerAssert.Balances(Ledger.Empty);
        LedgerAssert.Balances(new Ledger([new ChannelLedger { Elapsed = 3, Delivered = 2, Lost = 1, Received = 4, Late = 2 }]));
    }

    [Test]
    public void A_failure_names_channel_equation_and_difference()
    {
        var ledger = new Ledger([new ChannelLedger(), new ChannelLedger { Elapsed = 3, Delivered = 2, Received = 1 }]);

        Assert.That(() => LedgerAssert.Balances(ledger), Throws.InstanceOf<AssertionException>()
            .With.Message.Contains("channel 1: elapsed 3, but delivered 2")
            .And.Message.Contains("(1 unaccounted for)")
            .And.Message.Contains("channel 1: received 1"));
    }
}
