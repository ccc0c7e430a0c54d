using System.Buffers.Text;
using Microsoft.Win32.SafeHandles;

namespace AudioPipelines.Testing;

/// <summary>Tells whether a thread sleeps, from Linux's <c>/proc</c>. Elsewhere no thread is known to sleep.</summary>
/// <seealso href="https://man7.org/linux/man-pages/man5/proc_pid_status.5.html"/>
internal sealed class ThreadStatus : IDisposable
{
    private const long Gone = -1;

    private readonly SafeFileHandle? _file;

    private ThreadStatus(SafeFileHandle? file) => _file = file;

    /// <summary>That of the calling thread.</summary>
    public static ThreadStatus OfCaller() => new(OperatingSystem.IsLinux() ? File.OpenHandle("/proc/thread-self/status") : null);

    /// <summary>Whether all these threads slept at one moment. Each is looked at twice: one that has gone on in between has been
    /// switched to, which the kernel counts.</summary>
    public static bool AllSleep(IReadOnlyList<ThreadStatus> threads)
    {
        Span<long> switches = threads.Count <= 64 ? stackalloc long[threads.Count] : new long[threads.Count];
        for (int thread = 0; thread < threads.Count; thread++)
        {
            if (threads[thread].Read() is not { } asleep) return false;
            switches[thread] = asleep;
        }

        for (int thread = 0; thread < threads.Count; thread++)
        {
            if (threads[thread].Read() != switches[thread]) return false;
        }

        return true;
    }

    /// <summary>Whether the thread was found to have ended.</summary>
    public bool IsGone { get; private set; }

    public void Dispose() => _file?.Dispose();

    /// <summary>How often the thread was switched to, if it sleeps; <see langword="null"/>: it does not.</summary>
    private long? Read()
    {
        if (_file is null) return null;
        Span<byte> text = stackalloc byte[4096];
        try
        {
            text = text[..RandomAccess.Read(_file, text, 0)];
        }
        catch (Exception thrown) when (thrown is IOException or ObjectDisposedException)
        {
            text = default;
        }

        IsGone |= text.IsEmpty;
        if (IsGone) return Gone;
        ReadOnlySpan<byte> state = After(text, "\nState:\t"u8);
        return state.StartsWith("S"u8)
            ? Number(After(text, "\nvoluntary_ctxt_switches:\t"u8)) + Number(After(text, "\nnonvoluntary_ctxt_switches:\t"u8))
            : null;
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key)
    {
        int at = text.IndexOf(key);
        return at < 0 ? default : text[(at + key.Length)..];
    }

    private static long Number(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out long number, out _) ? number : 0;
}
