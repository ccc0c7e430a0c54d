using System.Buffers.Binary;
using AudioPipelines.Dashboard.Live;

namespace AudioPipelines.Dashboard.Tests.Live;

/// <summary>What waits for a viewer that reads slowly.</summary>
public sealed class OutboxTests
{
    [Test]
    public void Of_a_kind_only_the_newest_message_waits()
    {
        var outbox = new ViewerOutbox();
        outbox.Begin(1);
        var feed = new FakeFeed(LiveKind.Levels);
        for (int number = 0; number < 100; number++)
        {
            outbox.Post(1, feed.Make(number), place: 3);
            outbox.Post(1, feed.Make(number + 1_000), place: 5);
        }

        Assert.That(Drain(outbox), Is.EqualTo(new[] { "{\"taken\":1}", "3: 99", "5: 1099" }));
    }

    [Test]
    public void What_belongs_to_a_request_before_is_dropped_and_not_taken_any_more()
    {
        var outbox = new ViewerOutbox();
        var feed = new FakeFeed(LiveKind.Levels);
        outbox.Begin(1);
        outbox.Post(1, feed.Make(1), 0);
        outbox.Begin(2);
        outbox.Post(1, feed.Make(2), 0);
        outbox.Tell(1, "old");
        outbox.Post(2, feed.Make(3), 0);

        Assert.That(Drain(outbox), Is.EqualTo(new[] { "{\"taken\":1}", "{\"taken\":2}", "0: 3" }));
    }

    [Test]
    public void A_second_of_sound_waits_and_what_follows_a_hole_says_so()
    {
        var queue = new SoundQueue();
        for (int number = 0; number < 60; number++) queue.Put(Sound(number, samples: 40), sampleRate: 1_000);

        byte[] bytes = [];
        List<(int Number, int Flags)> got = [];
        while (queue.TryTake(ref bytes, out int length))
        {
            Assert.That(length, Is.EqualTo(SoundFeed.SamplesAt + 80));
            got.Add(((int)BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(8)), bytes[SoundFeed.FlagsAt]));
        }

        Assert.That(got.Select(one => one.Number), Is.EqualTo(Enumerable.Range(35, 25)), "25 × 40 samples");
        Assert.That(got.Select(one => one.Flags), Is.EqualTo(Enumerable.Range(0, 25).Select(n => n == 0 ? 1 : 0)));
    }

    [Test]
    public void Kinds_take_turns_so_that_none_waits_for_ever()
    {
        var outbox = new ViewerOutbox();
        outbox.Begin(1);
        var feed = new FakeFeed(LiveKind.Levels);
        HashSet<int> sent = [];
        byte[] bytes = [];
        Assert.That(outbox.TryTake(out _, ref bytes, out _));
        for (int round = 0; round < 64; round++)
        {
            for (int place = 0; place < 64; place++) outbox.Post(1, feed.Make(round), place); // all anew, one is sent
            Assert.That(outbox.TryTake(out _, ref bytes, out _));
            sent.Add(BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(2)));
        }

        Assert.That(sent, Has.Count.EqualTo(64));
    }

    private static byte[] Sound(int number, int samples)
    {
        byte[] message = new byte[SoundFeed.SamplesAt + (2 * samples)];
        BinaryPrimitives.WriteInt64LittleEndian(message.AsSpan(8), number);
        return message;
    }

    private static string[] Drain(ViewerOutbox outbox)
    {
        List<string> all = [];
        byte[] bytes = [];
        while (outbox.TryTake(out string? text, ref bytes, out _))
        {
            all.Add(text ?? $"{BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(2))}: "
                + $"{BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(8))}");
        }

        return [.. all];
    }

    private sealed class FakeFeed(LiveKind kind) : LiveFeed(kind)
    {
        public FakeFeed Make(long number)
        {
            Begin(turn: 0, epoch: 0, number, bodyLength: 4);
            return this;
        }
    }
}
