using System.Text;

namespace AudioPipelines.Isolation;

/// <summary>The end of a worker's standard error, as much as a message can hold.</summary>
internal sealed class StandardErrorTail
{
    private const int Kept = 2_048;

    private readonly byte[] _bytes = new byte[Kept];
    private readonly Lock _lock = new();
    private long _count;

    /// <summary>Reads until the worker's output ends.</summary>
    public void ReadAll(Stream error)
    {
        byte[] buffer = new byte[Kept];
        try
        {
            while (error.Read(buffer) is > 0 and var count) Add(buffer.AsSpan(0, count));
        }
        catch (IOException)
        {
            // Cut off with the process; the text before it counts.
        }
    }

    /// <summary>The text, in whole lines if they fit; empty if there was none.</summary>
    public override string ToString()
    {
        lock (_lock)
        {
            int start = (int)(_count % Kept);
            byte[] ordered = _count <= Kept ? _bytes[..(int)_count] : [.. _bytes[start..], .. _bytes[..start]];
            string text = Encoding.UTF8.GetString(ordered);
            if (_count > Kept && text.IndexOf('\n') is >= 0 and var line) text = text[(line + 1)..];
            return new string([.. text.Where(c => !char.IsControl(c) || c == '\n')]).Trim();
        }
    }

    private void Add(ReadOnlySpan<byte> said)
    {
        lock (_lock)
        {
            foreach (byte b in said) _bytes[_count++ % Kept] = b;
        }
    }
}
