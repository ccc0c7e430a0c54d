using System.Reflection;
using AudioPipelines.Isolation;

namespace AudioPipelines.Tests.Isolation;

public class MessageTests
{
    private static readonly WorkerError _error =
        new(AudioSourceErrorKind.Busy, "wäre es frei", true, "pulsesrc0", null, "debug", true);

    private static IEnumerable<WorkerMessage> Messages() =>
    [
        new Hello(7, new WorkerLimits { AddressSpace = 1L << 40, Descriptors = 64, CpuTime = TimeSpan.FromSeconds(
            3), Plugins = ["coreelements"], AllowsNetwork = false }),
        new Hello(7, new WorkerLimits()),
        new Welcome(1),
        new OpenSource(1, 2, new WorkerPlan("n", ["a ! b", ""], [new StreamPlan("s", 2, ["l", "r"])], 48_000, null,
            SampleType.S16, ClockSharing.Rtcp, DecoderChoice.Fastest, "de"), null),
        new OpenSource(1, 2, new WorkerPlan("n", [], [], null, 1, SampleType.F32, ClockSharing.Auto, DecoderChoice.Default, null),
            new RestrictedPolicy { Roots = ["/media"], Hosts = ["camera.local"], MaximumElements = 7 }),
        new SourceOpened(2, 9, true, false, TimeSpan.FromTicks(12_345), [new StreamPlan("s", null, [])]),
        new SourceRefused(3, 9, _error),
        new PlaySource(4, 9, "/proc/1/fd/9", 16, 1 << 20, true),
        new SourcePlays(5, 9, false),
        new SourceIsPlaying(6),
        new SourceError(7, _error),
        new StreamEnded(8, 15),
        new SourceWarned(9, "m", null, "d"),
        new SourceOmitted(9, 3_936),
        new SourceTagged(9, new Dictionary<string, IReadOnlyList<string>> { ["title"] = ["a", "b"], ["artist"] = [] }),
        new SourceLinksNothing(10, "m", "e", null),
        new SourceLatency(11, TimeSpan.FromMilliseconds(20)),
        new Question(12, 1, QuestionKind.Graph),
        new Answer(13, 1, null),
        new Answer(13, 1, "digraph {}"),
        new CloseSource(14, 9),
        new SourceClosed(int.MaxValue, 9),
    ];

    [Test]
    public void A_worker_is_told_everything_of_a_plan_that_its_pipelines_depend_on()
    {
        string[] forTheParent =
        [
            nameof(PipelinePlan.FrameLength), nameof(PipelinePlan.Live), nameof(PipelinePlan.SlowConsumer),
            nameof(PipelinePlan.Delivery), nameof(PipelinePlan.Latency), nameof(PipelinePlan.Drift),
            nameof(PipelinePlan.ReferenceClock), nameof(PipelinePlan.MediaClockOffset),
            nameof(PipelinePlan.Tail), nameof(PipelinePlan.Loop), nameof(PipelinePlan.StartDeadline), nameof(
                PipelinePlan.StallDeadline), nameof(
                PipelinePlan.Restart),
            nameof(PipelinePlan.Isolation), nameof(PipelinePlan.Recording), nameof(PipelinePlan.FlightRecorder),
            nameof(PipelinePlan.Audit),
            nameof(PipelinePlan.Replay),
            nameof(PipelinePlan.InputFiles), nameof(PipelinePlan.Hint),
        ];

        Assert.That(
            typeof(WorkerPlan).GetProperties().Select(property => property.Name).Concat(forTheParent),
            Is.EquivalentTo(typeof(PipelinePlan).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(
                property => property.Name)));
    }

    [TestCaseSource(nameof(Messages))]
    public void A_message_arrives_as_it_was_sent(object message)
    {
        byte[] bytes = MessageWriter.Write((WorkerMessage)message);

        WorkerMessage arrived = MessageReader.Read(bytes);

        Assert.That(arrived, Is.TypeOf(message.GetType()));
        Assert.That(MessageWriter.Write(arrived), Is.EqualTo(bytes));
    }

    [TestCaseSource(nameof(Messages))]
    public void A_message_that_is_cut_off_or_too_long_is_refused(object message)
    {
        byte[] bytes = MessageWriter.Write((WorkerMessage)message);

        for (int length = 0; length < bytes.Length; length++)
            Assert.Throws<InvalidDataException>(
                () => MessageReader.Read(bytes[..length]), $"the first {length} of {bytes.Length} bytes");
        Assert.Throws<InvalidDataException>(() => MessageReader.Read([.. bytes, 0]));
    }

    [Test]
    public void Whatever_a_worker_says_is_a_message_or_nonsense()
    {
        var random = new Random(5);
        byte[][] messages = [.. Messages().Select(MessageWriter.Write)];
        int read = 0, refused = 0;
        for (int round = 0; round < 200_000; round++)
        {
            byte[] bytes = [.. messages[random.Next(messages.Length)]];
            for (int change = random.Next(1, 6); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                MessageReader.Read(bytes);
                read++;
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        TestContext.Out.WriteLine($"{read} read, {refused} refused");
        Assert.That((read, refused), Is.EqualTo((200_000 - refused, refused)));
        Assert.That(refused, Is.Positive);
    }
}
