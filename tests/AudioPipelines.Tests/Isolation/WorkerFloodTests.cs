using AudioPipelines.Frames;
using AudioPipelines.Framing;
using AudioPipelines.GStreamer;
using AudioPipelines.Isolation;
using AudioPipelines.Pipelines;
using AudioPipelines.Timing;

namespace AudioPipelines.Tests.Isolation;

/// <summary>Whatever a worker sends, and however long nobody reads, each queue behind it has its bound.</summary>
public class WorkerFloodTests
{
    private static readonly string _long = new('x', 20_000);

    [Test]
    public void Warnings_that_nobody_reads_are_a_few_and_a_number()
    {
        const int flood = 100_000;
        var told = new List<AudioSourceEvent>();
        var news = new WorkerMessages(told.Add);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int message = 0; message < flood; message++)
        {
            // A text of its own each, as off a pipe.
            news.Add(new SourceWarned(1, string.Concat(_long, "!"), null, string.Concat(_long, "?")));
            Assert.That(news.Waiting, Is.LessThanOrEqualTo(WorkerMessages.MostWarnings));
        }

        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        TestContext.Out.WriteLine($"{flood} warnings of {4L * _long.Length * flood >> 20} MiB, {kept >> 10} KiB kept");
        Assert.That(kept, Is.LessThan(16 << 20));
        news.ReadAll();
        Assert.That(told, Has.Count.EqualTo(WorkerMessages.MostWarnings + 1));
        Assert.That(((SourceWarning)told[^1]).Message, Does.StartWith($"{flood - WorkerMessages.MostWarnings} further warnings"));
        Assert.That(
            told.Cast<SourceWarning>().Max(warning => warning.Message.Length), Is.LessThanOrEqualTo(
                WorkerMessages.LongestText + 1));
        Assert.That(news.HasMessages, Is.False);
    }

    [Test]
    public void What_says_the_same_again_is_one_message()
    {
        var news = new WorkerMessages(_ => Assert.Fail("nothing is told"));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int message = 0; message < 200_000; message++)
        {
            news.Add(new SourceLatency(1, TimeSpan.FromMilliseconds(message)));
            news.Add(new SourceIsPlaying(1));
            news.Add(new SourceLinksNothing(1, string.Concat(_long, "!"), null, null));
            if (message < 1_000) news.Add(new AudioSourceException(AudioSourceErrorKind.Busy, $"error {message}"));
        }

        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(4 << 20));
        news.ReadAll();
        Assert.That((news.LatencyChanged, news.AllPlaying, news.NothingToLink is not null), Is.EqualTo((true, true, true)));
        Assert.That(news.Error!.Message, Does.Contain("error 0"), "the first counts");
    }

    [Test]
    public void Answers_that_nobody_waits_for_are_let_go()
    {
        var answers = new PendingAnswers();
        for (int number = 0; number < 100_000; number++) answers.Take(new Answer(1, number, _long));
        Assert.That(answers.Count, Is.Zero);

        NumberedMessage? answer = answers.Ask(
            number =>
            {
                answers.Take(new Answer(1, number + 1, "another's"));
                answers.Take(new Answer(1, number, "mine"));
                answers.Take(new Answer(1, number, "once more"));
            },
            TimeSpan.FromMinutes(1));
        Assert.That(((Answer)answer!).Text, Is.EqualTo("mine"));
        Assert.That(answers.Ask(_ => { }, TimeSpan.Zero), Is.Null, "none came");
        Assert.That(answers.Count, Is.Zero);
        answers.End();
        Assert.That(answers.Ask(_ => Assert.Fail("nobody is there to be asked"), Timeout.InfiniteTimeSpan), Is.Null);
    }

    [Test]
    public void Last_words_are_the_last_however_many_there_were()
    {
        var words = new StandardErrorTail();
        words.ReadAll(new Chatter(100_000_000));
        Assert.That(words.ToString().Length, Is.InRange(1, 2_048));
    }

    [TestCase(3_072_000, 1_024, "bytes a second")]
    [TestCase(48_000, 1_024, null)]
    [TestCase(768_000, 64, null)]
    public void A_format_that_no_device_has_is_nonsense(int rate, int channels, string? fault) =>
        Assert.That(TakeFormat(new FormatBudget([(null, null)]), rate, channels), fault is null ? Is.Null : Does.Contain(fault));

    [TestCase(48_000, 2, null)]
    [TestCase(44_100, 2, "declared")]
    [TestCase(48_000, 4, "declared")]
    public void A_format_that_is_not_the_declared_one_is_nonsense(int rate, int channels, string? fault) =>
        Assert.That(TakeFormat(new FormatBudget([(48_000, 2)]), rate, channels), fault is null ? Is.Null : Does.Contain(fault));

    [Test]
    public void The_formats_of_all_streams_have_one_bound()
    {
        var formats = new FormatBudget([.. Enumerable.Repeat<(int?, int?)>((null, null), 1_024)]);
        int taken = 0;
        Assert.Throws<InvalidDataException>(() =>
        {
            for (; taken < 1_024; taken++) formats.Take(taken, 192_000, 64);
        });
        Assert.That(taken, Is.EqualTo(FormatBudget.Most / (192_000L * 64 * 4)));
        for (int again = 0; again < 1_000; again++) formats.Take(0, 48_000 + again, 2); // a stream has one at a time
    }

    [Test]
    public void A_flood_of_formats_leaves_few_stretches()
    {
        foreach (bool isLive in new[] { true, false })
        {
            var queue = new GenerationQueue(new AssemblerOptions
            {
                StreamNames = ["a"],
                SampleType = SampleType.F32,
                FrameLength = FrameLength.Default,
                IsLive = isLive,
                SlowConsumer = SlowConsumerPolicy.DropOldest,
                Tail = EndOfStreamTail.Pad,
                Latency = TimeSpan.FromMilliseconds(250),
            });
            int most = 0;
            for (int change = 0; change < 10_000; change++)
            {
                queue.Begin([new StreamFormat(48_000, [.. Enumerable.Range(1, 1 + (change % 2)).Select(label => $"{label}")])],
                    [false], "a flood");
                most = Math.Max(most, queue.Count);
            }

            Assert.That(most, Is.EqualTo(8));
        }
    }

    [TestCase(48_000, 1_024, 120, true)]
    [TestCase(3_072_000, 20, 120, true)]
    [TestCase(48_000, 32, 120, false)]
    [TestCase(192_000, 64, 5, false)]
    public void What_waits_for_late_streams_has_a_bound_in_bytes(int rate, int channels, int latency, bool isTooMuch)
    {
        var queue = new GenerationQueue(new AssemblerOptions
        {
            StreamNames = ["a"],
            SampleType = SampleType.F32,
            FrameLength = FrameLength.Default,
            IsLive = true,
            SlowConsumer = SlowConsumerPolicy.DropOldest,
            Tail = EndOfStreamTail.Pad,
            Latency = TimeSpan.FromMilliseconds(250),
        });
        queue.SetLatency(TimeSpan.FromSeconds(latency)); // as a worker says it
        queue.Begin([new StreamFormat(rate, [.. Enumerable.Range(1, channels).Select(label => $"{label}")])], [false], "start");

        Assert.That((long)queue.Newest.Aligner.Options.Capacity * channels * sizeof(float), Is.LessThanOrEqualTo(
            GenerationQueue.MostBytes));
        Assert.That(queue.ShortenedLatency, isTooMuch ? Is.LessThan(TimeSpan.FromSeconds(latency)) : Is.Null);
    }

    private static string? TakeFormat(FormatBudget formats, int rate, int channels)
    {
        using var region = SharedRegion.Create(1, SharedRegion.MinimumCapacity);
        string? fault = null;
        var reader = new RingReader(
            region, 0, SampleType.F32, formats, new Nobody(), nonsense => fault = nonsense, refused => fault = refused.Message);
        var writer = new RingWriter(region.Rings[0], waits: false, () => { });
        writer.TakeFormat(
            new AudioInfo
            {
                Format = AudioInfo.FormatOf(SampleType.F32),
                Rate = rate,
                Channels = channels,
                BytesPerFrame = channels * 4,
                IsInterleaved = true,
                Width = 32,
                Depth = 32,
                Positions = [.. Enumerable.Repeat(-3, channels)],
            },
            isFromPackets: false);
        using var done = new ManualResetEventSlim();
        reader.Start("reader");
        reader.Finish(done.Set);
        AudioPipelines.TestSupport.Eventually.Set(done, "the end of the reading");
        return fault;
    }

    /// <summary>A stream that says a great deal.</summary>
    private sealed class Chatter(long left) : MemoryStream
    {
        private long _left = left;

        public override int Read(byte[] buffer, int offset, int count)
        {
            int said = (int)Math.Min(_left, count);
            buffer.AsSpan(offset, said).Fill((byte)'x');
            _left -= said;
            return said;
        }

        public override int Read(Span<byte> buffer)
        {
            int said = (int)Math.Min(_left, buffer.Length);
            buffer[..said].Fill((byte)'x');
            _left -= said;
            return said;
        }
    }

    private sealed class Nobody : IStreamTarget
    {
        public bool HasAmpleRoom => true;

        public bool IsClosed => false;

        public void WaitForRoom(long bytes)
        {
        }

        public void TakeFormat(AudioInfo info, bool isFromPackets)
        {
        }

        public bool Take(in BufferFacts facts, in SampleBlock audio) => true;

        public void Overflow(long samples)
        {
        }

        public void End()
        {
        }
    }
}
