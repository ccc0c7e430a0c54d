namespace AudioPipelines.Tests.Diagnostics;

public class LedgerTests
{
    [Test]
    public void Total_is_the_sum_over_the_channels()
    {
        var ledger = new Ledger(
            [new ChannelLedger { Elapsed = 3, Delivered = 3, Received = 3 }, new ChannelLedger { Elapsed = 4, Lost = 4 }]);

        Assert.Multiple(() =>
        {
            Assert.That(ledger.Total, Is.EqualTo(new ChannelLedger { Elapsed = 7, Delivered = 3, Lost = 4, Received = 3 }));
            Assert.That(ledger.Balances, Is.True);
        });
    }

    [Test]
    public void A_sample_that_is_in_no_bucket_is_noticed()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new ChannelLedger { Elapsed = 1 }.Balances, Is.False);
            Assert.That(new ChannelLedger { Received = 1 }.Balances, Is.False);
        });
    }
}
