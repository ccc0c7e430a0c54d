using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace AudioPipelines.Frames;

/// <summary>The inner loops of <see cref="PlanarCopy"/>, 16 bytes at a time, on little-endian machines. Words are samples of four bytes,
/// halves of two. Strides and offsets are in bytes; whoever calls has checked that all of it lies inside.</summary>
internal static class PlanarVectors
{
    /// <summary>Two channels: the lower halves of pairs are the first one's samples, the upper halves the second one's.</summary>
    public static void SplitWords(ref byte source, ref byte target, int stride, int instants)
    {
        const int lanes = 4;
        for (int instant = 0; instant < instants; instant += lanes)
        {
            int at = Math.Min(instant, instants - lanes);
            Vector128<ulong> lower = Load(ref source, at * 8).AsUInt64();
            Vector128<ulong> upper = Load(ref source, (at * 8) + 16).AsUInt64();
            Store(Vector128.Narrow(lower, upper).AsByte(), ref target, at * 4);
            Store(Vector128.Narrow(lower >>> 32, upper >>> 32).AsByte(), ref target, stride + (at * 4));
        }
    }

    /// <inheritdoc cref="SplitWords"/>
    public static void SplitHalves(ref byte source, ref byte target, int stride, int instants)
    {
        const int lanes = 8;
        for (int instant = 0; instant < instants; instant += lanes)
        {
            int at = Math.Min(instant, instants - lanes);
            Vector128<uint> lower = Load(ref source, at * 4).AsUInt32();
            Vector128<uint> upper = Load(ref source, (at * 4) + 16).AsUInt32();
            Store(Vector128.Narrow(lower, upper).AsByte(), ref target, at * 2);
            Store(Vector128.Narrow(lower >>> 16, upper >>> 16).AsByte(), ref target, stride + (at * 2));
        }
    }

    /// <summary>Four instants of four channels. Zipping the first half of the rows with the second, as often as halving takes, turns rows
    /// into columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TransposeWords(ref byte source, nint from, int channels, ref byte target, nint to, nint stride)
    {
        nint row = (nint)channels * 4;
        Vector128<uint> a = Load(ref source, from).AsUInt32(), b = Load(ref source, from + row).AsUInt32();
        Vector128<uint> c = Load(ref source, from + (2 * row)).AsUInt32(), d = Load(ref source, from + (3 * row)).AsUInt32();
        (a, b, c, d) = (ZipLow(a, c), ZipHigh(a, c), ZipLow(b, d), ZipHigh(b, d));
        Store(ZipLow(a, c).AsByte(), ref target, to);
        Store(ZipHigh(a, c).AsByte(), ref target, to + stride);
        Store(ZipLow(b, d).AsByte(), ref target, to + (2 * stride));
        Store(ZipHigh(b, d).AsByte(), ref target, to + (3 * stride));
    }

    /// <summary>Eight instants of eight channels, in the same way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TransposeHalves(ref byte source, nint from, int channels, ref byte target, nint to, nint stride)
    {
        nint row = (nint)channels * 2;
        Vector128<ushort> a = Load(ref source, from).AsUInt16(), b = Load(ref source, from + row).AsUInt16();
        Vector128<ushort> c = Load(ref source, from + (2 * row)).AsUInt16(), d = Load(ref source, from + (3 * row)).AsUInt16();
        Vector128<ushort> e = Load(ref source, from + (4 * row)).AsUInt16(), f = Load(ref source, from + (5 * row)).AsUInt16();
        Vector128<ushort> g = Load(ref source, from + (6 * row)).AsUInt16(), h = Load(ref source, from + (7 * row)).AsUInt16();
        (a, b, c, d, e, f, g, h) =
            (ZipLow(a, e), ZipHigh(a, e), ZipLow(b, f), ZipHigh(b, f), ZipLow(c, g), ZipHigh(c, g), ZipLow(d, h), ZipHigh(d, h));
        (a, b, c, d, e, f, g, h) =
            (ZipLow(a, e), ZipHigh(a, e), ZipLow(b, f), ZipHigh(b, f), ZipLow(c, g), ZipHigh(c, g), ZipLow(d, h), ZipHigh(d, h));
        Store(ZipLow(a, e).AsByte(), ref target, to);
        Store(ZipHigh(a, e).AsByte(), ref target, to + stride);
        Store(ZipLow(b, f).AsByte(), ref target, to + (2 * stride));
        Store(ZipHigh(b, f).AsByte(), ref target, to + (3 * stride));
        Store(ZipLow(c, g).AsByte(), ref target, to + (4 * stride));
        Store(ZipHigh(c, g).AsByte(), ref target, to + (5 * stride));
        Store(ZipLow(d, h).AsByte(), ref target, to + (6 * stride));
        Store(ZipHigh(d, h).AsByte(), ref target, to + (7 * stride));
    }

    private static Vector128<byte> Load(ref byte source, nint offset) => Vector128.LoadUnsafe(ref source, (nuint)offset);

    private static void Store(Vector128<byte> vector, ref byte target, nint offset) => vector.StoreUnsafe(ref target, (nuint)offset);

    private static Vector128<uint> ZipLow(Vector128<uint> left, Vector128<uint> right)
    {
        if (Sse2.IsSupported) return Sse2.UnpackLow(left, right);
        if (AdvSimd.Arm64.IsSupported) return AdvSimd.Arm64.ZipLow(left, right);
        return Vector128.Create(left[0], right[0], left[1], right[1]);
    }

    private static Vector128<uint> ZipHigh(Vector128<uint> left, Vector128<uint> right)
    {
        if (Sse2.IsSupported) return Sse2.UnpackHigh(left, right);
        if (AdvSimd.Arm64.IsSupported) return AdvSimd.Arm64.ZipHigh(left, right);
        return Vector128.Create(left[2], right[2], left[3], right[3]);
    }

    private static Vector128<ushort> ZipLow(Vector128<ushort> left, Vector128<ushort> right)
    {
        if (Sse2.IsSupported) return Sse2.UnpackLow(left, right);
        if (AdvSimd.Arm64.IsSupported) return AdvSimd.Arm64.ZipLow(left, right);
        return Vector128.Create(left[0], right[0], left[1], right[1], left[2], right[2], left[3], right[3]);
    }

    private static Vector128<ushort> ZipHigh(Vector128<ushort> left, Vector128<ushort> right)
    {
        if (Sse2.IsSupported) return Sse2.UnpackHigh(left, right);
        if (AdvSimd.Arm64.IsSupported) return AdvSimd.Arm64.ZipHigh(left, right);
        return Vector128.Create(left[4], right[4], left[5], right[5], left[6], right[6], left[7], right[7]);
    }
}
