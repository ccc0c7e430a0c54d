using AudioPipelines.Nats.Publishing;
using AudioPipelines.Nats.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Nats.Tests.Publishing;

/// <summary>Several messages under way are stored as one after the other would be: each once, in order, and none behind the first
/// of a newer owner, whatever is lost, late or refused.</summary>
public class SendingAheadPropertyTests
{
    private const int Own = 1, Rival = 2;

    [Test]
    public void Messages_sent_ahead_are_stored_once_in_order_and_never_behind_a_newer_owner() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Run(new Random(seed))));

    [Test]
    public void A_sequence_number_alone_would_let_an_older_owner_in_behind_a_newer_one()
    {
        var broker = new ModelBroker();
        var chain = new MessageChain();
        chain.Begin(0);
        (ulong Last, ulong? Before) first = chain.Add(0), second = chain.Add(1);
        broker.Take(Rival, 0, 0, null); // stands where our first would

        Assert.That(broker.Take(Own, 0, first.Last, first.Before), Is.Null);
        Assert.That(second.Last, Is.EqualTo(broker.Last), "the number alone fits");
        Assert.That(broker.Take(Own, 1, second.Last, second.Before), Is.Null);
        Assert.That(broker.Stored, Is.EqualTo(new[] { (Rival, 0UL) }));
    }

    private static void Run(Random random)
    {
        var broker = new ModelBroker();
        var chain = new MessageChain();
        var window = new SendWindow(1 << 20);
        var way = new List<(ulong Number, ulong Last, ulong? Before, int Opening)>(); // to the broker, in order
        var answers = new List<(ulong Number, ulong? Sequence, int Opening)>(); // from it, in order
        var confirmed = new List<ulong>();
        ulong written = 0;
        int opening = 0;
        bool isFenced = false;
        for (int step = 0; step < 120 && !isFenced; step++)
        {
            switch (random.Next(12))
            {
                case 0 when step > 40 && random.Next(3) == 0: broker.Take(Rival, broker.Last, broker.Last, null); break;
                case 0 or 1: // the connection is lost; of what is on its way some gets there later, some never, in order
                    way.RemoveRange(0, random.Next(2) == 0 ? 0 : random.Next(way.Count + 1));
                    answers.Clear();
                    window.Fail(new IOException());
                    break;
                case 2 or 3 or 4:
                    if (window.HasRoom) Write();
                    break;
                case 5 or 6 or 7: Send(); break;
                case 8 or 9: Deliver(); break;
                default: Answer(); break;
            }
        }

        // All comes to rest: what is on its way arrives, and nothing fails any more.
        for (int round = 0; round < 100 && !isFenced && !window.IsEmpty; round++)
        {
            Send();
            while (way.Count > 0) Deliver();
            while (answers.Count > 0) Answer();
        }

        ulong[] own = [.. broker.Stored.Where(one => one.Owner == Own).Select(one => one.Number)];
        Assert.That(own, Is.EqualTo(Enumerable.Range(0, own.Length).Select(number => (ulong)number)), "once, in order");
        int rival = broker.Stored.ToList().FindIndex(one => one.Owner == Rival);
        if (rival >= 0) Assert.That(broker.Stored.Skip(rival).Select(one => one.Owner), Has.All.EqualTo(Rival));
        Assert.That(confirmed, Is.EqualTo(own.Take(confirmed.Count)), "what counts as sent is there");
        if (rival < 0) Assert.That(confirmed, Has.Count.EqualTo((int)written), "and without another owner that is all");
        foreach (SentMessage left in window.Clear()) left.Release();

        void Write()
        {
            var header = new WireHeader { Number = written++ };
            window.Add(new SentMessage(new byte[8], header, 1, 1));
        }

        void Send()
        {
            if (window.TakeFailure() is not null || !window.IsOpen) Open();
            while (!isFenced && window.TakeNext(0) is { } message)
            {
                (ulong last, ulong? before) = chain.Add(message.Header.Number);
                way.Add((message.Header.Number, last, before, opening));
            }
        }

        void Open()
        {
            opening++;
            ulong last = broker.Last;
            while (way.Count > 0 && random.Next(2) == 0) Deliver(); // stale copies between the two readings
            isFenced = broker.Stored.Any(one => one.Owner == Rival);
            if (isFenced) return;
            if (broker.Stored.Count > 0) Confirm(broker.Stored[^1].Number);
            chain.Begin(last);
            window.Open(1 + random.Next(8));
        }

        void Deliver()
        {
            if (way.Count == 0) return;
            (ulong number, ulong last, ulong? before, int sentAt) = way[0];
            way.RemoveAt(0);
            answers.Add((number, broker.Take(Own, number, last, before), sentAt));
        }

        void Answer()
        {
            if (answers.Count == 0) return;
            (ulong number, ulong? sequence, int answered) = answers[0];
            answers.RemoveAt(0);
            if (answered != opening) return;
            if (sequence is not { } stored)
            {
                window.Fail(new IOException());
                return;
            }

            chain.Acknowledge(stored);
            Confirm(number);
        }

        void Confirm(ulong number)
        {
            foreach (SentMessage message in window.Acknowledge(number))
            {
                confirmed.Add(message.Header.Number);
                message.Release();
            }
        }
    }
}
