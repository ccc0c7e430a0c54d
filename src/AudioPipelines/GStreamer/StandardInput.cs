namespace AudioPipelines.GStreamer;

/// <summary>Checks standard input before a pipeline reads it. If the program was started without one, its number belongs to a
/// file of the runtime, which never brings data.</summary>
internal static class StandardInput
{
    // O_CLOEXEC: an inherited descriptor never has it, one of the runtime always has
    private const int CloseOnExec = 0x80000;

    /// <exception cref="AudioSourceException"><see cref="AudioSourceErrorKind.NotFound"/>: it is closed.</exception>
    public static void Check()
    {
        if (OperatingSystem.IsLinux() && IsClosed("/proc/self/fdinfo/0"))
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.NotFound, "Standard input is closed. Give it a file or a pipe, as in 'program < talk.wav'.")
            {
                TellsNextStep = true,
            };
        }
    }

    private static bool IsClosed(string path)
    {
        try
        {
            string? flags = File.ReadLines(path).FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return flags is not null && (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & CloseOnExec) != 0;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException)
        {
            return false;
        }
    }
}
