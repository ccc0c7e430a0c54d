using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AudioPipelines.Isolation;

/// <summary>Memory that a source and its worker share: a page for the heartbeat, a page and a ring for each stream.</summary>
/// <remarks>The parent makes it without a name and seals its size: a worker that shortened it would end the parent with SIGBUS.
/// Each ring is mapped twice in a row, so a record that passes the end continues at the beginning, and is never in two parts. The
/// memory stays mapped until it is disposed of and the last thread that entered it has left.</remarks>
internal sealed unsafe class SharedRegion : IDisposable
{
    public const int MaximumStreams = 1_024;
    public const int MinimumCapacity = 1 << 16;
    public const int MaximumCapacity = 1 << 26;
    private const int Page = 4_096; // of the layout; rings need a larger alignment, since the system's pages may be larger
    private const int Alignment = 1 << 16;
    private const int SourceWord = 128;

    private readonly int _descriptor;
    private readonly byte* _control;
    private readonly long _controlLength;
    private int _users = 1; // the owner
    private bool _disposed;

    private SharedRegion(int descriptor, int streams, int capacity)
    {
        _descriptor = descriptor;
        _controlLength = ControlLength(streams);
        _control = (byte*)Map(null, _controlLength, LinuxCalls.ProtectReadWrite, LinuxCalls.MapShared, descriptor, 0);
        var rings = new RecordRing[streams];
        for (int stream = 0; stream < streams; stream++)
        {
            byte* data = MapTwice(descriptor, _controlLength + ((long)capacity * stream), capacity);
            rings[stream] = new RecordRing(_control + (Page * (stream + 1)), _control + SourceWord, data, capacity);
        }

        Rings = rings;
    }

    /// <summary>The ring of each stream.</summary>
    public IReadOnlyList<RecordRing> Rings { get; }

    /// <summary>The page of the heartbeat.</summary>
    public byte* HeartbeatPage => _control;

    /// <summary>Whether the source's thread, which reads all rings, sleeps.</summary>
    public ref int SourceSleeps => ref Unsafe.AsRef<int>(_control + SourceWord);

    /// <summary>The path by which another process opens the region while this one holds it.</summary>
    public string Path => $"/proc/{Environment.ProcessId}/fd/{_descriptor}";

    /// <summary>Makes a region.</summary>
    /// <param name="streams">How many streams.</param>
    /// <param name="capacity">Bytes of each ring, a power of two.</param>
    public static SharedRegion Create(int streams, int capacity)
    {
        int descriptor = LinuxCalls.memfd_create("audiopipelines", LinuxCalls.CloseOnExec | LinuxCalls.AllowSealing);
        if (descriptor < 0) throw Refused("made");
        try
        {
            if (LinuxCalls.ftruncate(descriptor, ControlLength(streams) + ((long)capacity * streams)) != 0)
                throw Refused("given its size");
            if (LinuxCalls.fcntl(descriptor, LinuxCalls.AddSeals, LinuxCalls.SealAll) != 0) throw Refused("sealed");
            return new SharedRegion(descriptor, streams, capacity);
        }
        catch
        {
            _ = LinuxCalls.close(descriptor);
            throw;
        }
    }

    /// <summary>Opens the region of another process.</summary>
    public static SharedRegion Open(string path, int streams, int capacity)
    {
        int descriptor = LinuxCalls.open(path, LinuxCalls.ReadWrite | LinuxCalls.OpenCloseOnExec);
        if (descriptor < 0) throw Refused("opened");
        try
        {
            return new SharedRegion(descriptor, streams, capacity);
        }
        catch
        {
            _ = LinuxCalls.close(descriptor);
            throw;
        }
    }

    /// <summary>Begins to use the memory. Any thread.</summary>
    /// <returns>False if it may be gone; if not, call <see cref="Exit"/>.</returns>
    public bool TryEnter()
    {
        int users = Volatile.Read(ref _users);
        while (users > 0)
        {
            int before = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (before == users) return true;
            users = before;
        }

        return false;
    }

    /// <summary>Ends the use.</summary>
    public void Exit()
    {
        if (Interlocked.Decrement(ref _users) == 0) Unmap();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, true)) return;
        Exit();
    }

    private void Unmap()
    {
        foreach (RecordRing ring in Rings) _ = LinuxCalls.munmap(ring.Data, (nuint)(2L * ring.Capacity));
        _ = LinuxCalls.munmap(_control, (nuint)_controlLength);
        _ = LinuxCalls.close(_descriptor);
    }

    private static long ControlLength(int streams) => ((Page * (streams + 1L)) + Alignment - 1) / Alignment * Alignment;

    private static byte* MapTwice(int descriptor, long offset, int capacity)
    {
        byte* place = (byte*)Map(
            null, 2L * capacity, LinuxCalls.ProtectNone, LinuxCalls.MapPrivate | LinuxCalls.MapAnonymous, -1, 0);
        for (int half = 0; half < 2; half++)
        {
            Map(place + ((long)half * capacity), capacity, LinuxCalls.ProtectReadWrite,
                LinuxCalls.MapShared | LinuxCalls.MapFixed, descriptor, offset);
        }

        return place;
    }

    private static void* Map(void* address, long length, int protection, int flags, int descriptor, long offset)
    {
        void* mapped = LinuxCalls.mmap(address, (nuint)length, protection, flags, descriptor, offset);
        return (nint)mapped != -1 ? mapped : throw Refused("mapped");
    }

    private static AudioSourceException Refused(string what) => new(
        AudioSourceErrorKind.Internal,
        $"Memory shared with a worker process could not be {what}: {Marshal.GetLastPInvokeErrorMessage()}.");
}
