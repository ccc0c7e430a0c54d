namespace AudioPipelines.Testing.Tests;

public class CounterCheckTests
{
    [TestCase(SampleType.F32)]
    [TestCase(SampleType.S32)]
    public async Task Counters_in_their_places_are_no_fault(SampleType type)
    {
        CounterCheck check = await Run(
            new VirtualScript(channels: 3) { SampleType = type, StartIndex = -100_000 }.Audio(300_000));

        Assert.That(check.Faults, Is.Zero, check.ToString());
        Assert.That(check.Channels.Select(channel => channel.Samples), Is.All.EqualTo(300_000));
        Assert.That(check.Offsets, Is.EqualTo(new[] { (0, 0L) }));
    }

    [Test]
    public async Task Each_sample_that_is_one_too_late_is_found()
    {
        CounterCheck check = await Run(new VirtualScript().Audio(1_000).Audio(
            500, (channel, index) => VirtualSignals.Counter(channel, index - 1)).Audio(1_000));

        Assert.That(check.Channels[0].Misplaced, Is.EqualTo(500));
        Assert.That(check.FirstMisplaced[0].SampleIndex, Is.EqualTo(1_000));
    }

    [Test]
    public async Task Swapped_channels_are_found()
    {
        CounterCheck check = await Run(
            new VirtualScript(channels: 2).Audio(480).Audio(480, (channel, index) => VirtualSignals.Counter(1 - channel, index)));

        Assert.That(check.Channels.Select(channel => channel.Misplaced), Is.All.EqualTo(480));
    }

    [Test]
    public async Task A_channel_that_is_out_of_step_with_the_others_is_found_from_the_start()
    {
        CounterCheck check = await Run(
            new VirtualScript(channels: 2).Audio(480, (channel, index) => VirtualSignals.Counter(channel, index + channel)));

        Assert.That(check.Channels.Select(channel => channel.Misplaced), Is.EqualTo(new[] { 0, 480 }));
    }

    [Test]
    public async Task A_gap_is_missing_and_not_misplaced()
    {
        CounterCheck check = await Run(
            new VirtualScript(channels: 2).Gap(700, GapReason.NotStarted, 0).Gap(33, GapReason.Lost).Audio(1_000));

        Assert.That(check.Faults, Is.Zero, check.ToString());
        Assert.That(check.Channels.Select(channel => channel.Missing), Is.EqualTo(new[] { 733, 33 }));
        Assert.That(check.Channels.Select(channel => channel.Samples), Is.EqualTo(new[] { 1_000, 1_700 }));
    }

    [Test]
    public async Task Each_epoch_has_an_offset_of_its_own()
    {
        CounterCheck check = await Run(new VirtualScript()
            .Audio(960).NewEpoch(0).Audio(960, (channel, index) => VirtualSignals.Counter(channel, index + 5_000)));

        Assert.That(check.Faults, Is.Zero, check.ToString());
        Assert.That(check.Offsets, Is.EqualTo(new[] { (0, 0L), (1, 5_000L) }));
    }

    [Test]
    public async Task An_offset_that_is_given_must_be_right()
    {
        var check = new CounterCheck(CounterCoding.Single24, offset: 1);
        await Run(new VirtualScript().Audio(480), check);

        Assert.That(check.Faults, Is.EqualTo(480));
    }

    private static async Task<CounterCheck> Run(VirtualScript script, CounterCheck? check = null)
    {
        check ??= new CounterCheck(CounterCoding.Single24);
        using var source = new VirtualSource(script);
        source.SetCallback(check.Add);
        source.Start();
        await Eventually.Completes(source.Completion, "the script's end");
        LedgerAssert.Balances(source);
        return check;
    }
}
