using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Testing.Tests;

public class CounterSamplesTests
{
    private static readonly CounterCoding[] _single = [new(16, false), CounterCoding.Single24, CounterCoding.Single32];
    private static readonly CounterCoding[] _paired = [CounterCoding.Pair16, CounterCoding.Pair24, new(32, true)];

    [Test]
    public void A_sample_says_its_channel_and_index() => ForAll(_single, (coding, channel, index) =>
        CounterSamples.Decode(
            coding, CounterSamples.Encode(coding, channel, index)) == (channel % 64, index & (coding.Period - 1)));

    [Test]
    public void Two_samples_of_a_pair_say_their_pair_and_index() => ForAll(_paired, (coding, channel, index) =>
    {
        int even = channel & ~1;
        int low = CounterSamples.Encode(coding, even, index), high = CounterSamples.Encode(coding, even + 1, index);
        return CounterSamples.Decode(coding, low, high) == (even / 2 % 64, index & (coding.Period - 1));
    });

    [Test]
    public void A_sample_of_up_to_24_bits_survives_as_a_float() => ForAll(
        [.. _single.Concat(_paired).Where(coding => coding.IsExactAsFloat)],
        (coding, channel, index) =>
            CounterSamples.FromFloat(coding, CounterSamples.EncodeFloat(coding, channel, index)) == CounterSamples.Encode(
                coding, channel, index));

    [Test]
    public void A_sample_survives_in_network_order() => ForAll([.. _single, .. _paired], (coding, channel, index) =>
    {
        byte[] bytes = new byte[coding.Bits / 8 * 2 * 3];
        CounterSamples.WriteNetworkOrder(bytes, coding, channel, 2, index);
        return Enumerable.Range(0, 6).All(at =>
            CounterSamples.ReadNetworkOrder(bytes.AsSpan(at * coding.Bits / 8), coding)
            == CounterSamples.Encode(coding, channel + (at % 2), index + (at / 2)));
    });

    [Test]
    public void Neighbours_differ_in_every_sample_that_says_all() => ForAll(_single, (coding, channel, index) =>
        CounterSamples.Encode(coding, channel, index) != CounterSamples.Encode(coding, channel, index + 1)
        && CounterSamples.Encode(coding, channel, index) != CounterSamples.Encode(coding, channel + 1, index));

    [Test]
    public void The_first_values_are_as_documented()
    {
        Assert.That(CounterSamples.Encode(CounterCoding.Single24, 3, 2), Is.EqualTo((2 * 64) + 3));
        Assert.That(CounterSamples.Encode(CounterCoding.Pair24, 6, 2), Is.EqualTo((2 * 64) + 3));
        Assert.That(CounterSamples.Encode(CounterCoding.Pair24, 7, 1 << 18), Is.EqualTo(1));
        Assert.That(CounterCoding.Single24.Period, Is.EqualTo(1 << 18));
        Assert.That(CounterCoding.Pair24.Period, Is.EqualTo(1L << 42));
    }

    private static void ForAll(CounterCoding[] codings, Func<CounterCoding, int, long, bool> holds)
    {
        Gen<(CounterCoding, int, long)> samples =
            from coding in Gen.Elements(codings)
            from channel in Gen.Choose(0, 127)
            from high in Gen.Choose(int.MinValue, int.MaxValue)
            from low in Gen.Choose(int.MinValue, int.MaxValue)
            from shift in Gen.Choose(0, 63)
            select (coding, channel, (((long)high << 32) | (uint)low) >> shift);
        Prop.ForAll(samples.ToArbitrary(), sample => holds(sample.Item1, sample.Item2, sample.Item3))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
