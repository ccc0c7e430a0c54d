using AudioPipelines.Pipelines;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Interop;

public class DecoderPreferenceTests
{
    private static readonly string[] _names = ["fast", "middling", "slow", "parser", "filter", "sink"];
    private static readonly DecoderPreference _preference = new("audio/x-test", "layer", [3], ["fast", "middling", "slow"]);

    [Test]
    public void Decoders_are_sorted_among_their_own_places_and_nothing_else_is_moved()
    {
        Gen<string[]> factories = Gen.Shuffle(_names).SelectMany(
            names => Gen.Choose(0, names.Length).Select(count => names[..count]));
        Prop.ForAll(factories.ToArbitrary(), AreSorted).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

        void AreSorted(string[] names)
        {
            int[] order = _preference.Sort(names);
            string[] sorted = [.. order.Select(number => names[number])];
            bool IsDecoder(string name) => _preference.Decoders.Contains(name);
            Assert.That(order, Is.EquivalentTo(Enumerable.Range(0, names.Length)), "each once");
            Assert.That(sorted.Where(IsDecoder), Is.EqualTo(_preference.Decoders.Where(names.Contains)));
            Assert.That(sorted.Select(name => IsDecoder(name) ? "" : name), Is.EqualTo(
                names.Select(name => IsDecoder(name) ? "" : name)));
        }
    }

    [TestCase("audio/x-opus", 0, 0, true)]
    [TestCase("audio/x-opus", 0, -1536, false)]
    [TestCase("audio/x-opus", 0, null, false)]
    [TestCase("audio/x-opus", 1, 0, false)]
    [TestCase("audio/x-opus", null, 0, false)]
    [TestCase("audio/mpeg", 3, null, true)]
    [TestCase("audio/mpeg", 2, null, false)]
    [TestCase("audio/x-flac", 6, null, false)]
    public void Only_streams_that_the_fastest_decoder_is_known_to_decode_have_a_preference(
        string mediaType, int? value, int? gain, bool has)
    {
        Assert.That(DecoderPreference.Find(mediaType, _ => value, () => gain, fastest: true) is not null, Is.EqualTo(has));
        Assert.That(DecoderPreference.Find(
            mediaType, _ => value, () => gain, fastest: false), Is.Null, "ranks, unless the fastest are asked for");
    }

    [Test]
    public void A_decoder_that_is_right_is_preferred_whatever_is_asked_for([Values(7, 8)] int channels, [Values] bool fastest) =>
        Assert.That(
            DecoderPreference.Find("audio/x-flac", _ => channels, () => null, fastest)?.Decoders[0], Is.EqualTo("avdec_flac"));
}
