using System.ComponentModel;
using System.Runtime.InteropServices;

namespace AudioPipelines.Cli.Output;

/// <summary>
/// Standard output as bytes. Unlike the console's own stream it reports that its reader has gone away, and unlike a file stream
/// it continues where the other programs of a shell script stopped writing.
/// </summary>
internal sealed unsafe partial class StandardOutput : Stream
{
    private const int Descriptor = 1;
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;
    private const short CanWriteNow = 4;
    private const short HasError = 8;
    private const short HasHungUp = 16;

    private static readonly int _tryAgain = OperatingSystem.IsLinux() ? 11 : 35;
    private readonly Stream? _console = OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : null;

    /// <summary>Whether nobody reads any more. For pipes, this is known without writing.</summary>
    public static bool IsReaderGone
    {
        get
        {
            if (OperatingSystem.IsWindows()) return false;
            var request = new PollRequest { Descriptor = Descriptor };
            return Poll(&request, 1, 0) > 0 && (request.Returned & (HasError | HasHungUp)) != 0;
        }
    }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Writes all of it.</summary>
    /// <exception cref="OutputClosedException">The reader has gone away.</exception>
    /// <exception cref="IOException">It cannot be written, for instance because the disk is full.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_console is not null)
        {
            _console.Write(buffer);
            return;
        }

        fixed (byte* bytes = buffer)
        {
            for (nint written = 0; written < buffer.Length;)
            {
                nint count = WriteTo(Descriptor, bytes + written, buffer.Length - written);
                if (count >= 0) written += count;
                else Recover(Marshal.GetLastPInvokeError());
            }
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush() => _console?.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private static void Recover(int error)
    {
        if (error == Interrupted) return;
        if (error == BrokenPipe) throw new OutputClosedException();
        if (error != _tryAgain) throw new IOException($"Standard output cannot be written: {new Win32Exception(error).Message}.");
        var request = new PollRequest { Descriptor = Descriptor, Wanted = CanWriteNow };
        _ = Poll(&request, 1, -1);
    }

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteTo(int descriptor, byte* bytes, nint count);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(PollRequest* requests, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        public int Descriptor;
        public short Wanted;
        public short Returned;
    }
}
