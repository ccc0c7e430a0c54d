using System.Runtime.InteropServices;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Sources;

/// <summary>A source's samples, read as a stream of bytes.</summary>
public class SampleStreamTests
{
    private const int Frames = 50, Samples = 4;

    [Test]
    public async Task All_samples_come_interleaved_in_the_type_that_was_asked_for(
        [Values] SampleType type, [Values(1, 7, 64, 10_000)] int chunk)
    {
        await using ArraySource source = Counting();
        await using Stream stream = source.ReadAsStream(type);
        var bytes = new List<byte>();
        byte[] buffer = new byte[chunk];
        for (int count; (count = await stream.ReadAsync(buffer)) > 0;) bytes.AddRange(buffer.AsSpan(0, count));

        double[] heard = type switch
        {
            SampleType.S16 => [.. As<short>(bytes).Select(x => x / 32_768.0)],
            SampleType.S32 => [.. As<int>(bytes).Select(x => x / 2_147_483_648.0)],
            _ => [.. As<float>(bytes).Select(x => (double)x)],
        };
        Assert.That(heard, Is.EqualTo(Enumerable.Range(0, Frames * Samples * 2).Select(Value)));
        await Eventually.Completes(source.Completion, "the source ends");
        LedgerAssert.Balances(source);
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(Frames * Samples * 2));
    }

    [Test]
    public void It_can_be_read_without_awaiting()
    {
        using ArraySource source = Counting();
        using var reader = new BinaryReader(source.ReadAsStream(SampleType.F32));

        Assert.That(Enumerable.Range(0, Frames * Samples * 2).Select(_ => (double)reader.ReadSingle()), Is.EqualTo(
            Enumerable.Range(0, Frames * Samples * 2).Select(Value)));
        Assert.That(() => reader.ReadSingle(), Throws.InstanceOf<EndOfStreamException>());
        LedgerAssert.Balances(source);
    }

    [Test]
    public void The_sources_error_is_thrown()
    {
        using var source = new ArraySource((_, _) => throw new AudioSourceException(AudioSourceErrorKind.Network, "gone"));
        using Stream stream = source.ReadAsStream(SampleType.S16);

        Assert.That(async () => await stream.ReadAsync(new byte[2]), Throws.TypeOf<AudioSourceException>()
            .With.Message.Contains("gone"));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void Another_format_ends_it_with_a_reason()
    {
        using var source = new ArraySource((self, _) =>
        {
            self.Send([[0.5f]], 0);
            self.Send([[0.5f], [0.5f]], 20_833);
        });
        using Stream stream = source.ReadAsStream(SampleType.S16);

        Assert.That(() => stream.ReadExactly(new byte[6]), Throws.InstanceOf<IOException>()
            .With.Message.Contains("a number of channels"));
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Disposing_of_it_gives_the_readers_place_back([Values] bool hasRead)
    {
        await using ArraySource source = Counting();
        await using (Stream stream = source.ReadAsStream(SampleType.S16))
        {
            Assert.That(() => source.ReadAsStream(SampleType.S16), Throws.InvalidOperationException);
            if (hasRead) await stream.ReadExactlyAsync(new byte[6]);
        }

        await using Stream next = source.ReadAsStream(SampleType.S16);
        Assert.That(await next.ReadAsync(new byte[2]), Is.EqualTo(2));
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_read_that_is_cancelled_takes_nothing_and_the_next_goes_on()
    {
        using var goOn = new ManualResetEventSlim();
        await using var source = new ArraySource((self, stopping) =>
        {
            goOn.Wait(stopping);
            self.Send([[0.25f, 0.5f]], 0L);
        });
        await using Stream stream = source.ReadAsStream(SampleType.S16);
        for (int read = 0; read < 3; read++)
        {
            using var stop = new CancellationTokenSource();
            ValueTask<int> reading = stream.ReadAsync(new byte[2], stop.Token);
            await stop.CancelAsync();
            Assert.That(async () => await reading, Throws.InstanceOf<OperationCanceledException>());
        }

        goOn.Set();
        byte[] bytes = new byte[4];
        await stream.ReadExactlyAsync(bytes);

        Assert.That(As<short>([.. bytes]), Is.EqualTo(new short[] { 8_192, 16_384 }));
        Assert.That(await stream.ReadAsync(bytes), Is.Zero);
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_stream_may_be_disposed_of_after_a_read_that_was_cancelled()
    {
        using var goOn = new ManualResetEventSlim();
        await using var source = new ArraySource((_, stopping) => goOn.Wait(stopping));
        Stream stream = source.ReadAsStream(SampleType.S16);
        using var stop = new CancellationTokenSource();
        ValueTask<int> reading = stream.ReadAsync(new byte[2], stop.Token);
        await stop.CancelAsync();
        Assert.That(async () => await reading, Throws.InstanceOf<OperationCanceledException>());

        await stream.DisposeAsync();
        await using Stream next = source.ReadAsStream(SampleType.S16);
        source.Stop();
        LedgerAssert.Balances(source);
    }

    private static ArraySource Counting() => new((self, stopping) =>
    {
        for (int frame = 0; frame < Frames && !stopping.IsCancellationRequested; frame++)
        {
            int first = frame * Samples;
            self.Send(
                [Channel(0, first), Channel(1, first)], (long)Math.Round(first * 1e9 / 48_000));
        }
    });

    private static float[] Channel(int channel, int first) =>
        [.. Enumerable.Range(first, Samples).Select(instant => (float)Value((instant * 2) + channel))];

    /// <summary>A value that each type can hold.</summary>
    private static double Value(int n) => n / 32_768.0;

    private static T[] As<T>(List<byte> bytes)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(CollectionsMarshal.AsSpan(bytes)).ToArray();
}
