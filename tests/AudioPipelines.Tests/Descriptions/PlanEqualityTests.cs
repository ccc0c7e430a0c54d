using System.Reflection;

namespace AudioPipelines.Tests.Descriptions;

/// <summary>Plans are compared by what they say, so that an edit that changes nothing is no change.</summary>
public class PlanEqualityTests
{
    private static PipelinePlan Plan() => new()
    {
        Name = "desk",
        LaunchTexts = ["audiotestsrc ! appsink"],
        Streams = [new StreamPlan("audio", 2, ["left", "right"])],
        InputFiles = ["a.wav"],
        Isolation = new(),
        Restart = new() { Mode = RestartMode.OnError },
        FlightRecorder = new(),
        Recording = new("a"),
    };

    private static readonly Dictionary<string, PipelinePlan> _others = new()
    {
        [nameof(PipelinePlan.Name)] = Plan() with { Name = "door" },
        [nameof(PipelinePlan.LaunchTexts)] = Plan() with { LaunchTexts = ["audiotestsrc freq=1 ! appsink"] },
        [nameof(PipelinePlan.Streams)] = Plan() with { Streams = [new StreamPlan("audio", 2, ["left", "wrong"])] },
        [nameof(PipelinePlan.SampleRate)] = Plan() with { SampleRate = 1 },
        [nameof(PipelinePlan.Channels)] = Plan() with { Channels = 1 },
        [nameof(PipelinePlan.SampleType)] = Plan() with { SampleType = SampleType.S16 },
        [nameof(PipelinePlan.FrameLength)] = Plan() with { FrameLength = FrameLength.FromSamples(1) },
        [nameof(PipelinePlan.Live)] = Plan() with { Live = true },
        [nameof(PipelinePlan.SlowConsumer)] = Plan() with { SlowConsumer = SlowConsumerPolicy.Wait },
        [nameof(PipelinePlan.Delivery)] = Plan() with { Delivery = DeliveryMode.Direct },
        [nameof(PipelinePlan.Latency)] = Plan() with { Latency = TimeSpan.Zero },
        [nameof(PipelinePlan.ReferenceClock)] = Plan() with { ReferenceClock = "ptp=IEEE1588-2008:traceable" },
        [nameof(PipelinePlan.MediaClockOffset)] = Plan() with { MediaClockOffset = 0 },
        [nameof(PipelinePlan.Drift)] = Plan() with { Drift = PipelinePlan.DriftHandling.Correct },
        [nameof(PipelinePlan.Clock)] = Plan() with { Clock = ClockSharing.Shared },
        [nameof(PipelinePlan.Decoders)] = Plan() with { Decoders = DecoderChoice.Fastest },
        [nameof(PipelinePlan.Track)] = Plan() with { Track = "2" },
        [nameof(PipelinePlan.Tail)] = Plan() with { Tail = EndOfStreamTail.Pad },
        [nameof(PipelinePlan.Loop)] = Plan() with { Loop = true },
        [nameof(PipelinePlan.StartDeadline)] = Plan() with { StartDeadline = TimeSpan.Zero },
        [nameof(PipelinePlan.StallDeadline)] = Plan() with { StallDeadline = TimeSpan.Zero },
        [nameof(PipelinePlan.Restart)] = Plan() with { Restart = RestartPolicy.Never },
        [nameof(PipelinePlan.Isolation)] = Plan() with { Isolation = new() { Worker = "w" } },
        [nameof(PipelinePlan.Recording)] = Plan() with { Recording = null },
        [nameof(PipelinePlan.FlightRecorder)] = Plan() with { FlightRecorder = new() { OnFailure = true } },
        [nameof(PipelinePlan.Audit)] = Plan() with { Audit = new() { Size = 1 } },
        [nameof(PipelinePlan.Replay)] = Plan() with { Replay = new ReplayPlan { Folder = "takes" } },
        [nameof(PipelinePlan.InputFiles)] = Plan() with { InputFiles = [] },
        [nameof(PipelinePlan.Hint)] = Plan() with { Hint = "Look." },
    };

    [Test]
    public void Plans_that_say_the_same_are_equal()
    {
        PipelinePlan one = Plan(), other = Plan();
        Assert.That(one.Equals(other), Is.True);
        Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
    }

    [Test]
    public void Replays_that_say_the_same_are_equal()
    {
        ReplayPlan one = new() { Files = ["a", "b"], From = ReplayPlan.Place.AtIndex(1) };

        Assert.That(one, Is.EqualTo(one with { Files = ["a", "b"] }));
        Assert.That(one.GetHashCode(), Is.EqualTo((one with { Files = ["a", "b"] }).GetHashCode()));
        foreach (ReplayPlan other in new[]
        {
            one with { Files = ["a"] }, one with { Folder = "a" }, one with { From = null },
            one with { To = ReplayPlan.Place.AtIndex(2) },
            one with { Speed = 2 }, one with { Loop = true },
        })
            Assert.That(other, Is.Not.EqualTo(one));
    }

    [Test]
    public void Each_property_counts()
    {
        string[] properties = [.. typeof(PipelinePlan).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(
            property => property.Name)];
        Assert.That(_others.Keys, Is.EquivalentTo(properties), "a new property belongs into the comparison, and here");
        foreach ((string property, PipelinePlan other) in _others) Assert.That(other, Is.Not.EqualTo(Plan()), property);
    }
}
