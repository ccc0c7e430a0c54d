using System.Runtime.InteropServices;
using AudioPipelines.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Frames;

public class SampleBlockTests
{
    private static readonly Gen<Shape> _shapes =
        from channels in Gen.OneOf(Gen.Choose(1, 9), Gen.Choose(10, 80))
        from instants in Gen.OneOf(Gen.Choose(1, 40), Gen.Choose(41, 3_000))
        from start in Gen.Choose(0, instants)
        from length in Gen.Choose(0, instants - start)
        from isPlanar in Gen.Elements(true, false)
        from gap in Gen.Choose(0, 5)
        select new Shape(channels, instants, start, length, isPlanar, gap);

    [Test]
    public void Every_part_of_it_is_taken_apart_as_it_was_whatever_its_layout() =>
        Prop.ForAll(_shapes.ToArbitrary(),
            shape => IsTakenApart<int>(shape, SampleType.S32, SampleType.S32, at => at * 65_537, value => value)
                && IsTakenApart<short>(shape, SampleType.S16, SampleType.S16, at => (short)(at * 31), value => value))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600));

    [Test]
    public void Sixteen_bits_become_floats_as_audioconvert_makes_them() =>
        Prop.ForAll(_shapes.ToArbitrary(), shape => IsTakenApart<short, float>(
            shape, SampleType.S16, SampleType.F32, at => (short)(at * 31), value => value / 32_768f))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600));

    [Test]
    public void Every_value_of_sixteen_bits_becomes_its_float()
    {
        short[] all = [.. Enumerable.Range(short.MinValue, 65_536).Select(value => (short)value)];
        var floats = new float[all.Length];
        SampleConversion.ToFloats(all, floats);
        Assert.That(floats, Is.EqualTo(all.Select(value => value / 32_768f)).AsCollection);
    }

    [Test]
    public void What_is_copied_as_it_is_can_be_read_again() =>
        Prop.ForAll(_shapes.ToArbitrary(), ComesBack).Check(Config.QuickThrowOnFailure.WithMaxTest(600));

    [Test]
    public void A_plane_outside_the_memory_is_refused([Values(-4L, 4L, long.MaxValue, long.MinValue)] long plane) =>
        Assert.That(() => new SampleBlock(new byte[40], new long[] { 0, plane }, SampleType.F32, 10).Length,
            Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void A_conversion_that_would_lose_something_is_not_made() =>
        Assert.That(
            () => SampleConversion.Convert(new byte[8], SampleType.F32, new byte[8], SampleType.S16), Throws.ArgumentException);

    private static bool IsTakenApart<T>(Shape shape, SampleType from, SampleType to, Func<int, T> make, Func<T, T> expect)
        where T : unmanaged, IEquatable<T> => IsTakenApart<T, T>(shape, from, to, make, expect);

    private static bool IsTakenApart<TFrom, TTo>(
        Shape shape, SampleType from, SampleType to, Func<int, TFrom> make, Func<TFrom, TTo> expect)
        where TFrom : unmanaged
        where TTo : unmanaged, IEquatable<TTo>
    {
        SampleBlock part = Make(shape, from, make).Slice(shape.Start, shape.Length);
        int stride = shape.Length + shape.Gap;
        var planar = new TTo[shape.Channels * stride];
        part.CopyTo(to, MemoryMarshal.AsBytes(planar.AsSpan()), stride * Marshal.SizeOf<TTo>());
        for (int channel = 0; channel < shape.Channels; channel++)
        {
            for (int instant = 0; instant < stride; instant++)
            {
                TTo expected = instant < shape.Length
                    ? expect(make(((shape.Start + instant) * shape.Channels) + channel))
                    : default;
                if (!planar[(channel * stride) + instant].Equals(expected)) return false;
            }
        }

        return true;
    }

    private static bool ComesBack(Shape shape)
    {
        SampleBlock part = Make(shape, SampleType.S32, at => at).Slice(shape.Start, shape.Length);
        var packed = new int[part.Bytes / sizeof(int)];
        part.CopyTo(MemoryMarshal.AsBytes(packed.AsSpan()));
        for (int channel = 0; channel < shape.Channels; channel++)
        {
            for (int instant = 0; instant < shape.Length; instant++)
            {
                int at = shape.IsPlanar ? (channel * shape.Length) + instant : (instant * shape.Channels) + channel;
                if (packed[at] != ((shape.Start + instant) * shape.Channels) + channel) return false;
            }
        }

        return true;
    }

    /// <summary>Samples that are made from their number, counted instant by instant. Planes lie in reverse, some samples
    /// apart.</summary>
    private static SampleBlock Make<T>(Shape shape, SampleType type, Func<int, T> make)
        where T : unmanaged
    {
        if (!shape.IsPlanar)
            return new SampleBlock(MemoryMarshal.AsBytes(
                Enumerable.Range(0, shape.Channels * shape.Instants).Select(make).ToArray().AsSpan()), type, shape.Channels);

        int distance = shape.Instants + shape.Gap;
        var memory = new T[shape.Channels * distance];
        var planes = new long[shape.Channels];
        for (int channel = 0; channel < shape.Channels; channel++)
        {
            int first = (shape.Channels - 1 - channel) * distance;
            planes[channel] = (long)first * Marshal.SizeOf<T>();
            for (int instant = 0; instant < shape.Instants; instant++)
                memory[first + instant] = make((instant * shape.Channels) + channel);
        }

        return new SampleBlock(MemoryMarshal.AsBytes(memory.AsSpan()), planes, type, shape.Instants);
    }

    private sealed record Shape(int Channels, int Instants, int Start, int Length, bool IsPlanar, int Gap);
}
