namespace AudioPipelines.Orleans.Tests;

/// <summary>Frames of older owners are refused.</summary>
public class OwnerFenceTests
{
    [Test]
    public void A_token_counts_only_while_no_greater_one_was_seen()
    {
        var fence = new OwnerFence();
        bool[] admitted = [.. new long[] { 3, 3, 5, 3, 5, 4, 6 }.Select(token => fence.Admits("hall", token))];
        Assert.That(admitted, Is.EqualTo(new[] { true, true, true, false, true, false, true }));
        Assert.That(fence.Admits("door", 1), Is.True, "sources have tokens of their own");
        Assert.That(fence.Refused, Is.EqualTo(2));
    }

    [Test]
    public void Of_threads_with_different_tokens_none_is_admitted_after_a_greater_one()
    {
        var fence = new OwnerFence();
        long greatest = 0;
        Parallel.For(1, 20_001, new ParallelOptions { MaxDegreeOfParallelism = 8 }, token =>
        {
            long seen = Volatile.Read(ref greatest);
            bool isAdmitted = fence.Admits("hall", token);
            if (isAdmitted && token < seen) throw new InvalidOperationException($"{token} was admitted after {seen}");
            if (isAdmitted) InterlockedMax(ref greatest, token);
        });
        Assert.That(fence.Admits("hall", 20_000), Is.True);
        Assert.That(fence.Admits("hall", 19_999), Is.False);
    }

    private static void InterlockedMax(ref long place, long value)
    {
        long seen;
        while ((seen = Volatile.Read(ref place)) < value && Interlocked.CompareExchange(ref place, value, seen) != seen)
        {
        }
    }
}
