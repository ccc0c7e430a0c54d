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
    public void A_ledger_is_told_by_its_equations()
    {
        var held = new ChannelLedger { Elapsed = 480, Delivered = 400, Lost = 80, Received = 401, Late = 2, Resampled = 1 };

        Assert.That(new Ledger([held, held]).ToString(), Is.EqualTo(
            "2 channels: elapsed 960 = delivered 800 + lost 160; received 802 + resampled 2 = delivered 800 + late 4"));
        Assert.That(new Ledger([new ChannelLedger { Received = 1 }]).ToString(), Is.EqualTo(
            "1 channel: elapsed 0; received 1 (does not balance)"));
        Assert.That(Ledger.Empty.ToString(), Is.EqualTo("0 channels: elapsed 0; received 0"));
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
