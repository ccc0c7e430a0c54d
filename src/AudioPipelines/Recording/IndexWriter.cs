using System.Buffers;
using System.Text.Json;

namespace AudioPipelines.Recording;

/// <summary>
/// Appends to a recording's index. Lines are gathered and written with what they are about. The last line says how much is on the
/// disk for sure; it is written over as long as nothing else has to be said, so the index of a long recording stays short.
/// </summary>
internal sealed class IndexWriter : IDisposable
{
    /// <summary>The index's name in a recording's folder.</summary>
    public const string FileName = "index.jsonl";

    private const string LockName = "recorder.lock";

    /// <summary>Room for the longest number: the line always has the same length.</summary>
    private const int SafeLength = 64;

    private static readonly JsonWriterOptions _compact = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // labels stay readable
    };

    private readonly FileStream _lock;
    private readonly FileStream _file;
    private readonly ArrayBufferWriter<byte> _pending = new();
    private long _end;

    /// <summary>Opens the index of a folder, for one writer at a time.</summary>
    /// <exception cref="IOException">It cannot be written, or another recorder writes it.</exception>
    public IndexWriter(string folder)
    {
        // The index itself is not locked: it may be read while it is written.
        _lock = new FileStream(
            Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0,
            FileOptions.DeleteOnClose);
        try
        {
            _file = new FileStream(
                Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
            _end = EndOfLastLine();
            _file.SetLength(_end); // a line that a crash cut off
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Bytes that wait to be written.</summary>
    public int Pending => _pending.WrittenCount;

    /// <summary>Adds a line, to be written with the next <see cref="Flush"/>.</summary>
    public void Add(IndexLine line)
    {
        Append(line);
        _pending.Write("\n"u8);
    }

    /// <summary>Writes what was added, and makes sure of it.</summary>
    /// <param name="safeUpTo">The index before which all samples are on the disk; <see langword="null"/>: no segment is
    /// open.</param>
    public void Flush(long? safeUpTo)
    {
        int lines = _pending.WrittenCount;
        if (safeUpTo is { } index)
        {
            Append(new SafeUpTo(index));
            _pending.GetSpan(SafeLength)[..(SafeLength - (_pending.WrittenCount - lines))].Fill((byte)' ');
            _pending.Advance(SafeLength - (_pending.WrittenCount - lines));
            _pending.Write("\n"u8);
        }

        _file.Position = _end;
        _file.Write(_pending.WrittenSpan); // one call: lines and what they make safe come together or not at all
        if (_file.Length > _file.Position) _file.SetLength(_file.Position);
        _file.Flush(flushToDisk: true);
        _end += lines;
        _pending.ResetWrittenCount();
    }

    public void Dispose()
    {
        _file?.Dispose();
        _lock.Dispose();
    }

    private void Append(IndexLine line)
    {
        using var json = new Utf8JsonWriter(_pending, _compact);
        JsonSerializer.Serialize(json, line, IndexJson.Default.IndexLine);
    }

    private long EndOfLastLine()
    {
        byte[] piece = new byte[4096];
        for (long end = _file.Length; end > 0;)
        {
            long start = Math.Max(0, end - piece.Length);
            _file.Position = start;
            Span<byte> read = piece.AsSpan(0, (int)(end - start));
            _file.ReadExactly(read);
            int newline = read.LastIndexOf((byte)'\n');
            if (newline >= 0) return start + newline + 1;
            end = start;
        }

        return 0;
    }
}
