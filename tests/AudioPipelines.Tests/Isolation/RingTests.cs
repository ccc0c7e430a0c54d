using System.Runtime.InteropServices;
using AudioPipelines.Frames;
using AudioPipelines.GStreamer;
using AudioPipelines.Isolation;
using AudioPipelines.Pipelines;
using AudioPipelines.TestSupport;
using AudioPipelines.Timing;

namespace AudioPipelines.Tests.Isolation;

public class RingTests
{
    private static readonly AudioInfo _stereo = new()
    {
        Format = AudioInfo.FormatOf(SampleType.F32),
        Rate = 48_000,
        Channels = 2,
        BytesPerFrame = 8,
        IsInterleaved = true,
        Width = 32,
        Depth = 32,
        Positions = [0, 1],
    };

    [TestCase(true, false)]
    [TestCase(false, false)]
    [TestCase(true, true)]
    [TestCase(false, true)]
    public void What_is_written_is_read_or_counted(bool waits, bool isPlanar)
    {
        const int buffers = 3_000;
        using var written = SharedRegion.Create(1, SharedRegion.MinimumCapacity);
        using var read = SharedRegion.Open(written.Path, 1, SharedRegion.MinimumCapacity);
        using var ended = new ManualResetEventSlim();
        var target = new Collector();
        var reader = new RingReader(read, 0, SampleType.F32, new FormatBudget(
            [(null, null)]), target, nonsense => target.Fault = nonsense, refused => target.Fault = refused.Message);
        RingWriter writer = new(written.Rings[0], waits, ended.Set);
        var clock = ReferenceClock.Parse("timestamp/x-ptp, version=2")!;
        reader.Start("reader");
        writer.TakeFormat(_stereo with { IsInterleaved = !isPlanar }, isFromPackets: true);
        var random = new Random(3);
        int next = 0;
        long sent = 0;
        for (int buffer = 0; buffer < buffers; buffer++)
        {
            // Now and then longer than the ring.
            int instants = random.Next(buffer % 100 == 0 ? 12_000 : 700) + 1;
            int[] samples = [.. Enumerable.Range(next, instants * 2)];
            next += samples.Length;
            sent += instants;
            writer.WaitForRoom(samples.Length * 4);
            Assert.That(writer.Take(
                new BufferFacts(
                    buffer - 5L, instants, buffer % 3 == 0, new ReferenceTime(clock, buffer), new RtpPacket(9, (uint)buffer)),
                isPlanar ? Planar(samples) : new SampleBlock(MemoryMarshal.AsBytes(samples.AsSpan()), SampleType.F32, 2)));
        }

        writer.End();
        Assert.That(ended.IsSet);
        reader.Finish(() => target.IsDone = true);
        Eventually.Is(() => target.HasEnded && target.IsDone, "the end of the reading", TimeSpan.FromMinutes(1));

        Assert.That(target.Fault, Is.Null);
        Assert.That(target.Instants + target.Lost, Is.EqualTo(sent));
        Assert.That(target.Misplaced, Is.Zero);
        if (waits) Assert.That(target.Lost, Is.Zero);
        TestContext.Out.WriteLine($"{target.Instants} read, {target.Lost} counted");
    }

    [Test]
    public void What_finds_no_room_is_left_in_the_ring_until_there_is_some()
    {
        const int buffers = 2_000;
        using var region = SharedRegion.Create(1, SharedRegion.MinimumCapacity);
        var target = new Collector { Random = new Random(5) };
        var reader = new RingReader(region, 0, SampleType.F32, new FormatBudget(
            [(null, null)]), target, nonsense => target.Fault = nonsense, refused => target.Fault = refused.Message);
        RingWriter writer = new(region.Rings[0], waits: true, () => { });
        var clock = ReferenceClock.Parse("timestamp/x-ptp, version=2")!;
        reader.SetExclusive(false);
        reader.Start("reader", waits: true);
        long sent = 0;
        var writing = new Thread(() =>
        {
            var random = new Random(4);
            int next = 0;
            writer.TakeFormat(_stereo, isFromPackets: true);
            for (int buffer = 0; buffer < buffers; buffer++)
            {
                int[] samples = [.. Enumerable.Range(next, (random.Next(buffer % 100 == 0 ? 12_000 : 700) + 1) * 2)];
                next += samples.Length;
                sent += samples.Length / 2;
                var facts = new BufferFacts(
                    buffer - 5L, samples.Length / 2, false, new ReferenceTime(clock, buffer), new RtpPacket(9, (uint)buffer));
                writer.Take(facts, new SampleBlock(MemoryMarshal.AsBytes(samples.AsSpan()), SampleType.S32, 2));
            }
        });
        writing.Start();
        while (writing.IsAlive) reader.TryRead();
        reader.Finish(() => target.IsDone = true); // its own thread reads what is left
        Eventually.Is(() => target.HasEnded && target.IsDone, "the end of the reading", TimeSpan.FromMinutes(1));

        Assert.That(target.Fault, Is.Null);
        Assert.That(target.Misplaced, Is.Zero);
        Assert.That(target.Lost, Is.Zero);
        Assert.That(target.Buffers, Is.EqualTo(buffers), "every buffer was begun once");
        Assert.That(target.Instants, Is.EqualTo(sent), "every part of them was taken");
        Assert.That(target.HeldUp, Is.Positive, "some found no room at first");
    }

    [Test]
    public void A_ring_of_garbage_is_nonsense_and_nothing_worse()
    {
        int told = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            using var region = SharedRegion.Create(1, SharedRegion.MinimumCapacity);
            RecordRing ring = region.Rings[0];
            Spoil(ring, new Random(seed));
            var target = new Collector();
            var reader = new RingReader(region, 0, SampleType.F32, new FormatBudget(
                [(null, null)]), target, _ => Interlocked.Increment(ref told), _ => Assert.Fail("nothing was refused"));
            reader.Start("reader");
            reader.Finish(() => target.IsDone = true);
            Eventually.Is(
                () => target.HasEnded && target.IsDone, $"the end of the reading, seed {seed}", TimeSpan.FromMinutes(1));
        }

        Assert.That(told, Is.Positive);
    }

    /// <summary>The same samples, the second channel's before the first one's and some bytes between.</summary>
    private static SampleBlock Planar(int[] interleaved)
    {
        int length = interleaved.Length / 2;
        int[] memory = [.. interleaved.Where((_, at) => at % 2 == 1), -1, .. interleaved.Where((_, at) => at % 2 == 0)];
        return new SampleBlock(
            MemoryMarshal.AsBytes(memory.AsSpan()), new long[] { (length + 1) * sizeof(int), 0 }, SampleType.F32, length);
    }

    private static int[] Interleaved(in SampleBlock audio)
    {
        var planar = new int[audio.Length * 2];
        audio.CopyTo(SampleType.F32, MemoryMarshal.AsBytes(planar.AsSpan()), audio.Length * sizeof(int));
        return [.. Enumerable.Range(0, planar.Length).Select(at => planar[(at % 2 * (planar.Length / 2)) + (at / 2)])];
    }

    private static unsafe void Spoil(RecordRing ring, Random random)
    {
        var memory = new Span<byte>(ring.Data, ring.Capacity);
        random.NextBytes(memory);
        // Some look right at first.
        ref RecordHeader header = ref MemoryMarshal.AsRef<RecordHeader>(memory);
        header.Kind = (RecordKind)random.Next(0, 6);
        header.Length = random.Next(4) switch
        {
            0 => random.Next(),
            1 => -random.Next(),
            2 => random.Next(64),
            _ =>
            ring.LongestData + random.Next(-8, 8)
        };
        ring.Written = random.Next(3) switch
        {
            0 => random.NextInt64(),
            1 => -random.NextInt64(),
            _ =>
            random.Next(ring.Capacity + 1)
        };
    }

    /// <summary>Takes counters and checks them; where it does not wait, as many as it pleases.</summary>
    private sealed class Collector : IStreamTarget
    {
        public bool HasAmpleRoom => true;

        private int _next;

        public bool IsClosed => false;

        public string? Fault { get; set; }

        public bool IsDone { get; set; }

        public bool HasEnded { get; private set; }

        public long Instants { get; private set; }

        public long Lost { get; private set; }

        public long Misplaced { get; private set; }

        public int Buffers { get; private set; }

        public int HeldUp { get; private set; }

        public Random? Random { get; init; }

        public void WaitForRoom(long bytes)
        {
        }

        public void TakeFormat(AudioInfo info, bool isFromPackets)
        {
            if ((info.Rate, info.Channels, info.BytesPerFrame, isFromPackets) != (48_000, 2, 8, true)) Fault = $"{info}";
        }

        public bool Take(in BufferFacts facts, in SampleBlock audio)
        {
            int[] samples = Interleaved(audio);
            foreach (int sample in samples)
            {
                if (sample != _next++) Misplaced++;
            }

            if (facts.RunningTime + 5 != facts.Reference?.Nanoseconds || facts.Packet?.Timestamp != facts.RunningTime + 5)
                Fault ??= $"{facts}";
            if (!facts.IsContinued) Buffers++;
            Instants += samples.Length / 2;
            return true;
        }

        public int TakeWhatFits(in BufferFacts facts, in SampleBlock audio)
        {
            int room = Random!.Next(3) switch { 0 => 0, 1 => Random.Next(audio.Length), _ => audio.Length };
            if (room < audio.Length) HeldUp++;
            Take(facts, audio.Slice(0, room));
            return room;
        }

        public void Overflow(long samples)
        {
            Lost += samples;
            _next += (int)samples * 2;
        }

        public void End() => HasEnded = true;
    }
}
