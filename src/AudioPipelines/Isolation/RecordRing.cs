using System.Runtime.CompilerServices;

namespace AudioPipelines.Isolation;

/// <summary>The ring of one stream in shared memory: one process writes, another reads. Positions only grow. Each side writes its
/// own, and trusts the other's only as far as it is possible.</summary>
/// <param name="control">The ring's page: positions, and the words on which the sides sleep, each on a cache line of its
/// own.</param>
/// <param name="source">The word on which the source's thread sleeps. That thread reads several rings.</param>
/// <param name="data">The data, mapped twice in a row.</param>
/// <param name="capacity">Its size in bytes, a power of two.</param>
internal sealed unsafe class RecordRing(byte* control, byte* source, byte* data, int capacity)
{
    private const int CacheLine = 64;

    /// <summary>Records begin on such a boundary.</summary>
    public const int Alignment = 8;

    public byte* Data => data;

    public int Capacity => capacity;

    /// <summary>The most audio in one record; longer buffers come in several. A quarter of the ring, so that one record can be
    /// written while another is read.</summary>
    public int LongestData => (capacity / 4) - RecordHeader.Size;

    /// <summary>How many bytes have been written, ever.</summary>
    public ref long Written => ref Unsafe.AsRef<long>(control);

    /// <summary>How many bytes have been read, ever.</summary>
    public ref long Read => ref Unsafe.AsRef<long>(control + (2 * CacheLine));

    /// <summary>Whether the reader sleeps because there are no records.</summary>
    public ref int ReaderSleeps => ref Unsafe.AsRef<int>(control + CacheLine);

    /// <summary>How many bytes must be in the ring for the reader to be woken.</summary>
    public ref int ReaderLevel => ref Unsafe.AsRef<int>(control + CacheLine + sizeof(int));

    /// <summary>Whether the source's thread sleeps because there are no records.</summary>
    public ref int SourceSleeps => ref Unsafe.AsRef<int>(source);

    /// <summary>How many bytes must be in the ring for the source's thread to be woken.</summary>
    public ref int SourceLevel => ref Unsafe.AsRef<int>(control + CacheLine + (2 * sizeof(int)));

    /// <summary>Whether the writer sleeps because there is no room.</summary>
    public ref int WriterSleeps => ref Unsafe.AsRef<int>(control + (3 * CacheLine));

    /// <summary>Where a position is in memory.</summary>
    public byte* At(long position) => data + (position & (capacity - 1));

    /// <summary>Bytes of a record with so much data.</summary>
    public static int SizeOf(int length) => (RecordHeader.Size + length + Alignment - 1) & -Alignment;
}
