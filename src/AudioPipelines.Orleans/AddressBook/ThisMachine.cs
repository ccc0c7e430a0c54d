namespace AudioPipelines.Fleet.AddressBook;

/// <summary>Tells machines apart: programs with the same <see cref="Id"/> share a loopback interface.</summary>
internal static class ThisMachine
{
    private const string BootFile = "/proc/sys/kernel/random/boot_id";

    /// <summary>The machine's name and, on Linux, its last start; a container has a name of its own.</summary>
    public static string Id { get; } = $"{Environment.MachineName} {Boot()}".TrimEnd();

    private static string Boot()
    {
        try
        {
            return File.Exists(BootFile) ? File.ReadAllText(BootFile).Trim() : "";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
