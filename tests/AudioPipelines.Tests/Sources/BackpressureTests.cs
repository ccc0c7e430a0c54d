using AudioPipelines.Framing;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Tests.Sources;

public class BackpressureTests
{
    [Test]
    public void A_stream_without_room_waits_in_the_time_of_its_source()
    {
        var time = new WaitingTime();
        var backpressure = new Backpressure(2, time);
        backpressure.Block(1);

        backpressure.Wait(0, TimeSpan.FromHours(1)); // its gate is open
        backpressure.Wait(1, TimeSpan.FromHours(2));
        backpressure.Release(1);
        backpressure.Wait(1, TimeSpan.FromHours(3));

        Assert.That(time.Waits, Is.EqualTo(new[] { TimeSpan.FromHours(2) }));
        Assert.That(time.Woken, Is.EqualTo(time.Waiters));
    }

    /// <summary>Time in which every wait is over at once.</summary>
    private sealed class WaitingTime : Gst.PipelineTime.OfSource
    {
        public List<TimeSpan> Waits { get; } = [];

        public List<object> Waiters { get; } = [];

        public List<object> Woken { get; } = [];

        public override nint Clock => 0;

        public override double NextDouble() => 0;

        public override void TakeStreamStatus(int pipeline, nint message)
        {
        }

        public override void Wait(object waiter, TimeSpan timeout)
        {
            Waits.Add(timeout);
            Waiters.Add(waiter);
        }

        public override void Wake(object waiter) => Woken.Add(waiter);
    }
}
