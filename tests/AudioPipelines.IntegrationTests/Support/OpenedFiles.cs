using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using AudioPipelines.Isolation;

namespace AudioPipelines.IntegrationTests;

/// <summary>Notes which files of a folder are opened, by whomever: what the kernel tells, not what a library admits.</summary>
internal sealed unsafe partial class OpenedFiles : IDisposable
{
    private const int DoNotWait = 0x800;   // IN_NONBLOCK, O_NONBLOCK
    private const int WriteOnly = 1;       // O_WRONLY
    private const uint Opened = 0x20;      // IN_OPEN
    private const uint Closed = 0x08 | 0x10; // IN_CLOSE; without it, several openings would come as one
    private const int HeaderLength = 16;   // struct inotify_event without its name
    private readonly int _descriptor = inotify_init1(DoNotWait);
    private readonly string _folder;

    public OpenedFiles(string folder)
    {
        _folder = folder;
        Assert.That(inotify_add_watch(_descriptor, folder, Opened | Closed), Is.Positive, "the folder cannot be watched");
    }

    /// <summary>The names of the files that have been opened since the last time, one for each time.</summary>
    public List<string> Take()
    {
        List<string> names = [];
        byte[] events = new byte[4096];
        fixed (byte* memory = events)
        {
            for (nint length; (length = read(_descriptor, memory, (nuint)events.Length)) > 0;)
            {
                for (int at = 0; at < length;)
                {
                    int nameLength = BinaryPrimitives.ReadInt32LittleEndian(events.AsSpan(at + 12));
                    if ((BinaryPrimitives.ReadUInt32LittleEndian(events.AsSpan(at + 4)) & Opened) != 0)
                        names.Add(Encoding.UTF8.GetString(events, at + HeaderLength, nameLength).TrimEnd('\0'));
                    at += HeaderLength + nameLength;
                }
            }
        }

        names.RemoveAll(name => name.Length == 0); // the folder itself
        return names;
    }

    /// <summary>Whether somebody reads a pipe of the folder, or waits for a writer to.</summary>
    public bool IsRead(string pipe)
    {
        int descriptor = LinuxCalls.open(Path.Combine(_folder, pipe), WriteOnly | DoNotWait);
        if (descriptor < 0) return false;
        _ = LinuxCalls.close(descriptor);
        return true;
    }

    public void Dispose() => _ = LinuxCalls.close(_descriptor);

    [LibraryImport("libc")]
    private static partial int inotify_init1(int flags);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int inotify_add_watch(int descriptor, string path, uint mask);

    [LibraryImport("libc")]
    private static partial nint read(int descriptor, void* buffer, nuint count);
}
