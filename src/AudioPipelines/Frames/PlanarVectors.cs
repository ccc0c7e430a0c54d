using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace AudioPipelines.Frames;

/// <summary>The inner loops of <see cref="PlanarCopy"/>, 16 bytes at a time, on little-endian machines. Words are samples of four
/// bytes, halves of two. Strides and offsets are in bytes; the caller has checked that everything lies inside.</summary>
internal static class PlanarVectors
{
    /// <summary>Two channels: the lower halves of pairs are the first one's samples, the upper halves the second one's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // its loop is hot at the first call
    public static void SplitWords(ref byte source, ref byte target, int stride, int instants)
    {
        if (Avx2.IsSupported && instants >= 2 * Vector128<uint>.Count)
        {
            SplitWordsByEight(ref source, ref target, stride, instants);
            return;
        }

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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    /// <summary>Some instants of four channels, four at a time. Zipping the first half of the rows with the second, as often as
    /// they can be halved, turns rows into columns.</summary>
    /// <param name="source">The first instant's sample of the first of the channels.</param>
    /// <param name="row">From one instant to the next.</param>
    /// <param name="target">Where that sample goes.</param>
    /// <param name="stride">From one channel's memory to that of the next.</param>
    /// <param name="instants">How many there are; if the last four would not be full, they begin earlier.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TransposeWords(ref byte source, nint row, ref byte target, nint stride, int instants)
    {
        const int lanes = 4;
        for (int instant = 0; instant < instants; instant += lanes)
        {
            int at = Math.Min(instant, instants - lanes);
            ref byte from = ref Unsafe.Add(ref source, at * row);
            ref byte to = ref Unsafe.Add(ref target, (nint)at * sizeof(uint));
            Vector128<uint> a = Load(ref from, 0).AsUInt32(), b = Load(ref from, row).AsUInt32();
            Vector128<uint> c = Load(ref from, 2 * row).AsUInt32(), d = Load(ref from, 3 * row).AsUInt32();
            Vector128<uint> lowEven = ZipLow(a, c), highEven = ZipHigh(a, c), lowOdd = ZipLow(b, d), highOdd = ZipHigh(b, d);
            Store(ZipLow(lowEven, lowOdd).AsByte(), ref to, 0);
            Store(ZipHigh(lowEven, lowOdd).AsByte(), ref to, stride);
            Store(ZipLow(highEven, highOdd).AsByte(), ref to, 2 * stride);
            Store(ZipHigh(highEven, highOdd).AsByte(), ref to, 3 * stride);
        }
    }

    /// <summary>Some instants of eight channels, eight at a time, in the same way as <see cref="TransposeWords"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TransposeHalves(ref byte source, nint row, ref byte target, nint stride, int instants)
    {
        const int lanes = 8;
        for (int instant = 0; instant < instants; instant += lanes)
        {
            int at = Math.Min(instant, instants - lanes);
            ref byte from = ref Unsafe.Add(ref source, at * row);
            ref byte to = ref Unsafe.Add(ref target, (nint)at * sizeof(ushort));
            Vector128<ushort> a = Load(ref from, 0).AsUInt16(), b = Load(ref from, row).AsUInt16();
            Vector128<ushort> c = Load(ref from, 2 * row).AsUInt16(), d = Load(ref from, 3 * row).AsUInt16();
            Vector128<ushort> e = Load(ref from, 4 * row).AsUInt16(), f = Load(ref from, 5 * row).AsUInt16();
            Vector128<ushort> g = Load(ref from, 6 * row).AsUInt16(), h = Load(ref from, 7 * row).AsUInt16();
            Vector128<ushort> a1 = ZipLow(a, e), b1 = ZipHigh(a, e), c1 = ZipLow(b, f), d1 = ZipHigh(b, f);
            Vector128<ushort> e1 = ZipLow(c, g), f1 = ZipHigh(c, g), g1 = ZipLow(d, h), h1 = ZipHigh(d, h);
            Vector128<ushort> a2 = ZipLow(a1, e1), b2 = ZipHigh(a1, e1), c2 = ZipLow(b1, f1), d2 = ZipHigh(b1, f1);
            Vector128<ushort> e2 = ZipLow(c1, g1), f2 = ZipHigh(c1, g1), g2 = ZipLow(d1, h1), h2 = ZipHigh(d1, h1);
            Store(ZipLow(a2, e2).AsByte(), ref to, 0);
            Store(ZipHigh(a2, e2).AsByte(), ref to, stride);
            Store(ZipLow(b2, f2).AsByte(), ref to, 2 * stride);
            Store(ZipHigh(b2, f2).AsByte(), ref to, 3 * stride);
            Store(ZipLow(c2, g2).AsByte(), ref to, 4 * stride);
            Store(ZipHigh(c2, g2).AsByte(), ref to, 5 * stride);
            Store(ZipLow(d2, h2).AsByte(), ref to, 6 * stride);
            Store(ZipHigh(d2, h2).AsByte(), ref to, 7 * stride);
        }
    }

    /// <summary>32 bytes at a time. The instructions work on each half of a vector separately, so the quarters must be put in
    /// order at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SplitWordsByEight(ref byte source, ref byte target, int stride, int instants)
    {
        const int lanes = 8;
        const byte firstThirdSecondFourth = 0b11_01_10_00;
        for (int instant = 0; instant < instants; instant += lanes)
        {
            int at = Math.Min(instant, instants - lanes);
            Vector256<float> lower = Vector256.LoadUnsafe(ref source, (nuint)at * 8).AsSingle();
            Vector256<float> upper = Vector256.LoadUnsafe(ref source, ((nuint)at * 8) + 32).AsSingle();
            Vector256<ulong> first = Avx.Shuffle(lower, upper, 0b10_00_10_00).AsUInt64();
            Vector256<ulong> second = Avx.Shuffle(lower, upper, 0b11_01_11_01).AsUInt64();
            Avx2.Permute4x64(first, firstThirdSecondFourth).AsByte().StoreUnsafe(ref target, (nuint)at * 4);
            Avx2.Permute4x64(second, firstThirdSecondFourth).AsByte().StoreUnsafe(ref target, (nuint)(stride + (at * 4)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load(ref byte source, nint offset) => Vector128.LoadUnsafe(ref source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<byte> vector, ref byte target, nint offset) =>
        vector.StoreUnsafe(ref target, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ZipLow(Vector128<uint> left, Vector128<uint> right)
    {
        if (Sse2.IsSupported) return Sse2.UnpackLow(left, right);
        if (AdvSimd.Arm64.IsSupported) return AdvSimd.Arm64.ZipLow(left, right);
        return Vector128.Create(left[0], right[0], left[1], right[1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ZipHigh(Vector128<uint> left, Vector128<uint> right)
    {
        if (Sse2.IsSupported) return Sse2.UnpackHigh(left, right);
        if (AdvSimd.Arm64.IsSupported) return AdvSimd.Arm64.ZipHigh(left, right);
        return Vector128.Create(left[2], right[2], left[3], right[3]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> ZipLow(Vector128<ushort> left, Vector128<ushort> right)
    {
        if (Sse2.IsSupported) return Sse2.UnpackLow(left, right);
        if (AdvSimd.Arm64.IsSupported) return AdvSimd.Arm64.ZipLow(left, right);
        return Vector128.Create(left[0], right[0], left[1], right[1], left[2], right[2], left[3], right[3]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> ZipHigh(Vector128<ushort> left, Vector128<ushort> right)
    {
        if (Sse2.IsSupported) return Sse2.UnpackHigh(left, right);
        if (AdvSimd.Arm64.IsSupported) return AdvSimd.Arm64.ZipHigh(left, right);
        return Vector128.Create(left[4], right[4], left[5], right[5], left[6], right[6], left[7], right[7]);
    }

    /// <summary>The lower halves of two vectors, element by element in turn; elements of two or four bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> ZipLow<T>(Vector128<T> left, Vector128<T> right)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == sizeof(uint)
            ? ZipLow(left.AsUInt32(), right.AsUInt32()).As<uint, T>()
            : ZipLow(left.AsUInt16(), right.AsUInt16()).As<ushort, T>();

    /// <summary>The upper halves of two vectors, element by element in turn; elements of two or four bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> ZipHigh<T>(Vector128<T> left, Vector128<T> right)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == sizeof(uint)
            ? ZipHigh(left.AsUInt32(), right.AsUInt32()).As<uint, T>()
            : ZipHigh(left.AsUInt16(), right.AsUInt16()).As<ushort, T>();
}
