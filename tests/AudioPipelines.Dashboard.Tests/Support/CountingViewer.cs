namespace AudioPipelines.Dashboard.Tests;

/// <summary>Reads events as fast as they come, and counts their bytes.</summary>
internal sealed class CountingViewer
{
    private readonly TaskCompletionSource<long> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _total;

    public CountingViewer(Stream stream) => _ = ReadAsync(stream);

    public long Total => Volatile.Read(ref _total);

    /// <summary>How many bytes came up to the end of the first event.</summary>
    public Task<long> FirstEvent => _first.Task.WaitAsync(Eventually.DefaultDeadline);

    private async Task ReadAsync(Stream stream)
    {
        byte[] room = new byte[65_536];
        byte last = 0;
        try
        {
            while (await stream.ReadAsync(room) is > 0 and int count)
            {
                int end = last == '\n' && room[0] == '\n' ? 0 : room.AsSpan(0, count).IndexOf("\n\n"u8);
                if (end >= 0) _first.TrySetResult(_total + end + 2);
                last = room[count - 1];
                Volatile.Write(ref _total, _total + count);
            }
        }
        catch (Exception thrown) when (thrown is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The server or the test has ended it.
        }
    }
}
