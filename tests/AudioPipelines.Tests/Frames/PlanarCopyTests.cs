using AudioPipelines.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Frames;

public class PlanarCopyTests
{
    [Test]
    public void Taking_channels_apart_with_vectors_is_what_it_is_sample_by_sample()
    {
        Gen<(int Channels, int Instants, int BytesPerSample, int Spare)> shapes =
            from channels in Gen.Choose(1, 64)
            from instants in Gen.OneOf(Gen.Choose(0, 40), Gen.Choose(41, 1_500))
            from bytesPerSample in Gen.Elements(2, 4)
            from spare in Gen.Choose(0, 9)
            select (channels, instants, bytesPerSample, spare);

        Prop.ForAll(shapes.ToArbitrary(), shape => Agree(shape.Channels, shape.Instants, shape.BytesPerSample, shape.Spare))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    [Test]
    public void Putting_channels_side_by_side_with_vectors_undoes_taking_them_apart()
    {
        Gen<(int Channels, int Instants, SampleType Type)> shapes =
            from channels in Gen.Choose(1, 40)
            from instants in Gen.Choose(1, 100)
            from type in Gen.Elements(SampleType.S16, SampleType.S32, SampleType.F32)
            select (channels, instants, type);

        Prop.ForAll(shapes.ToArbitrary(), shape => shape.Type switch
        {
            SampleType.S16 => ComesBack(shape.Channels, shape.Instants, shape.Type, (short)7),
            SampleType.S32 => ComesBack(shape.Channels, shape.Instants, shape.Type, 70_007),
            _ => ComesBack(shape.Channels, shape.Instants, shape.Type, 0.7f),
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Test]
    public void Memory_that_is_too_short_is_refused()
    {
        var planar = new byte[(3 * 64) + 63];
        Assert.That(
            () => PlanarCopy.Deinterleave(new byte[4 * 64], 4, sizeof(float), planar, stride: 64),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static bool Agree(int channels, int instants, int bytesPerSample, int spare)
    {
        // Numbers that differ from each other in every pair of bytes.
        var interleaved = new byte[channels * instants * bytesPerSample];
        for (int at = 0; at < interleaved.Length; at++) interleaved[at] = (byte)(at % 2 == 0 ? at / 2 : at / 512);
        int stride = (instants + spare) * bytesPerSample;
        var vectors = new byte[channels * stride];
        var oneByOne = new byte[channels * stride];

        PlanarCopy.Deinterleave(interleaved, channels, bytesPerSample, vectors, stride);
        PlanarCopy.DeinterleaveOneByOne(interleaved, channels, bytesPerSample, oneByOne, stride);
        return vectors.AsSpan().SequenceEqual(oneByOne)
            && IsTakenApart(interleaved, channels, instants, bytesPerSample, oneByOne, stride);
    }

    private static bool ComesBack<T>(int channels, int instants, SampleType type, T unit)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        AudioFormat format = new()
        {
            SampleRate = 48_000,
            SamplesPerFrame = instants + 3,
            SampleType = type,
            ChannelLabels = [.. Enumerable.Range(0, channels).Select(channel => $"{channel}")],
        };
        FrameBuffer buffer = new FramePool(format, [.. Enumerable.Repeat(1, channels % 3), channels - (channels % 3)]).Rent();
        buffer.Begin(0, instants, 0);
        T[] expected = [.. Enumerable.Range(1, channels * instants).Select(number => unit * T.CreateTruncating(number))];
        for (int channel = 0; channel < channels; channel++)
        {
            T[] samples = [.. Enumerable.Range(0, instants).Select(instant => expected[(instant * channels) + channel])];
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(samples.AsSpan()).CopyTo(buffer.Samples(channel, 0, instants));
        }

        using AudioFrame frame = buffer.Lend();
        var interleaved = new T[expected.Length];
        frame.CopyInterleavedTo<T>(interleaved);
        return interleaved.AsSpan().SequenceEqual(expected);
    }

    private static bool IsTakenApart(
        byte[] interleaved, int channels, int instants, int bytesPerSample, byte[] planar, int stride)
    {
        for (int channel = 0; channel < channels; channel++)
        {
            for (int at = 0; at < instants * bytesPerSample; at++)
            {
                int from = (((at / bytesPerSample * channels) + channel) * bytesPerSample) + (at % bytesPerSample);
                if (planar[(channel * stride) + at] != interleaved[from]) return false;
            }
        }

        return true;
    }
}
