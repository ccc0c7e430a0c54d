using AudioPipelines.Delivery;

namespace AudioPipelines.Tests.Sources;

/// <summary>Who may be called with a frame, and whose turn it is.</summary>
public sealed class FrameDeliveryTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    [Test]
    public async Task A_callback_that_threw_at_a_frame_which_a_reader_had_left_is_not_called_in_the_next_run()
    {
        using var source = new ArraySource(static (self, _) =>
        {
            for (int k = 0; k < 5; k++) self.Send([[k, k]], k * 2L * 1_000_000_000 / 48_000);
        });
        await foreach (AudioFrame _ in source.ReadFramesAsync()) break;
        int calls = 0;
        source.SetCallback(_ =>
        {
            calls++;
            throw new InvalidTimeZoneException("the application's own");
        });
        Assert.That(async () => await source.Completion.WaitAsync(_patience), Throws.InstanceOf<AudioSourceException>());

        source.SetCallback((AudioFrameCallback?)null);
        source.Start();
        await source.Completion.WaitAsync(_patience);

        Assert.That(calls, Is.EqualTo(1));
        Assert.That(source.Ledger.Balances, Is.True);
    }

    [Test]
    public void A_streaming_thread_that_finds_the_stop_is_in_no_callback()
    {
        var delivery = new FrameDelivery(readerCapacity: 1);
        delivery.SetCallback(static _ => { });
        Assert.That(delivery.TryBeginDirectTurn());
        delivery.Halt();

        Assert.That(delivery.TryEnter(isLive: true), Is.False);
        Assert.That(delivery.IsLeftInCallback, Is.False);
        delivery.EndDirectTurn();
    }

    [Test]
    public void A_streaming_thread_that_was_let_in_before_the_stop_is_in_a_callback_until_it_leaves()
    {
        var delivery = new FrameDelivery(readerCapacity: 1);
        delivery.SetCallback(static _ => { });
        Assert.That(delivery.TryBeginDirectTurn() && delivery.TryEnter(isLive: true));
        delivery.Halt();

        Assert.That(delivery.IsLeftInCallback);
        delivery.Exit();
        delivery.EndDirectTurn();
        Assert.That(delivery.IsLeftInCallback, Is.False);
    }

    [Test]
    public void A_streaming_thread_that_has_the_turn_delivers_to_no_other_consumer_than_a_synchronous_callback(
        [Values] bool isCallback)
    {
        var delivery = new FrameDelivery(readerCapacity: 1);
        delivery.SetCallback(static _ => { });
        Assert.That(delivery.TryBeginDirectTurn());
        delivery.SetCallback(isCallback ? new AwaitedCallback(static _ => ValueTask.CompletedTask, delivery).Call : null);

        Assert.That(delivery.TryEnter(isLive: true), Is.False);
        delivery.EndDirectTurn();
        Assert.That(delivery.TryEnter(isLive: true), "the source's thread goes on");
        delivery.Exit();
    }
}
