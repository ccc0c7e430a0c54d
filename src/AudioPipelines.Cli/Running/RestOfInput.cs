namespace AudioPipelines.Cli.Running;

/// <summary>Reads what a program still writes to standard input after the end of the audio, such as the tags of a WAV file.
/// Otherwise SIGPIPE ends the program, and a shell script takes that for a failure.</summary>
internal static class RestOfInput
{
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Reads to the end, or until the writer pauses for half a second.</summary>
    /// <param name="cancellation">Ends it early.</param>
    public static void Skip(CancellationToken cancellation)
    {
        using var input = Console.OpenStandardInput();
        byte[] waste = new byte[64 * 1024];
        try
        {
            while (true)
            {
                // The read cannot be ended. One that gets nothing is left behind, since the process is about to end.
                Task<int> read = Task.Run(() => input.Read(waste), cancellation);
                if (!read.Wait((int)_patience.TotalMilliseconds, cancellation) || read.Result == 0) return;
            }
        }
        catch (Exception over) when (over is OperationCanceledException or AggregateException)
        {
            // Interrupted, or it cannot be read any more.
        }
    }
}
