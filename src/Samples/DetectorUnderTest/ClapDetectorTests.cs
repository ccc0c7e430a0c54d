using AudioPipelines;
using AudioPipelines.Testing;

namespace Samples.DetectorUnderTest;

public class ClapDetectorTests
{
    private static readonly VirtualScript _room = new VirtualScript(48_000) { Signal = Murmur }.Audio(48_000);

    [Test]
    public async Task Each_clap_is_found_at_its_sample() =>
        Assert.That(
            await ListenAsync(_room.Audio(1, Clap).Audio(24_000).Audio(1, Clap).Audio(1_000)),
            Is.EqualTo(new[] { 48_000, 72_001 }));

    [Test]
    public async Task An_echo_is_no_clap() =>
        Assert.That(await ListenAsync(_room.Audio(1, Clap).Audio(4_800).Audio(1, Clap)), Is.EqualTo(new[] { 48_000 }));

    [Test]
    public async Task Lost_audio_moves_no_clap() =>
        Assert.That(await ListenAsync(_room.Gap(480).Audio(1, Clap)), Is.EqualTo(new[] { 48_480 }));

    [Test]
    public async Task After_a_clock_was_set_claps_are_found_at_their_new_sample() =>
        Assert.That(
            await ListenAsync(_room.Audio(1, Clap).NewEpoch(1_000_000).Audio(1_000).Audio(1, Clap)),
            Is.EqualTo(new[] { 48_000, 1_001_000 }));

    [Test]
    public async Task What_was_found_before_a_failure_counts() =>
        Assert.That(
            await ListenAsync(_room.Audio(1, Clap).Audio(480).Fail(AudioSourceErrorKind.Network, "The sender is gone.")),
            Is.EqualTo(new[] { 48_000 }));

    private static float Murmur(int channel, long index) => index % 2 == 0 ? 0.005f : -0.005f;

    private static float Clap(int channel, long index) => 0.8f;

    private static async Task<List<long>> ListenAsync(VirtualScript script)
    {
        List<long> claps = [];
        var detector = new ClapDetector();
        detector.Heard += claps.Add;
        await using var source = new VirtualSource(script);
        source.SetCallback(detector.Listen);
        source.Start();
        await source.Completion.ContinueWith(_ => { }, TaskScheduler.Default); // an end that the script asks for may be a failure
        Assert.That(source.Ledger.Balances, $"{source.Ledger}");
        return claps;
    }
}
