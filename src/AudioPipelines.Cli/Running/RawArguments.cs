using System.Globalization;
using System.Text;

namespace AudioPipelines.Cli.Running;

/// <summary>Names of files that are not UTF-8, such as those of old archives. .NET replaces their bytes by U+FFFD; the kernel
/// still has the bytes.</summary>
internal static class RawArguments
{
    private const char Replacement = '\uFFFD';
    private const string Kept = "-._~/";

    /// <summary>The arguments, with the <c>file</c> URI in place of each name that .NET could not read.</summary>
    public static string[] Restore(string[] arguments)
    {
        if (!OperatingSystem.IsLinux() || !Array.Exists(arguments, argument => argument.Contains(Replacement))) return arguments;
        return Restore(arguments, File.ReadAllBytes("/proc/self/cmdline"), Environment.CurrentDirectory);
    }

    /// <summary>The same.</summary>
    /// <param name="arguments">The arguments as .NET read them.</param>
    /// <param name="commandLine">The kernel's command line: each argument ends in a NUL, and these arguments are the
    /// last.</param>
    /// <param name="directory">The directory that relative names start from.</param>
    public static string[] Restore(string[] arguments, byte[] commandLine, string directory)
    {
        List<byte[]> raw = Split(commandLine);
        int before = raw.Count - arguments.Length;
        if (before < 0) return arguments;
        return [.. arguments.Select(
            (argument, index) => argument.Contains(Replacement) ? Restore(argument, raw[before + index], directory) : argument)];
    }

    private static string Restore(string argument, byte[] raw, string directory)
    {
        if (Encoding.UTF8.GetString(raw) != argument) return argument; // it is another argument
        // --set location=NAME, --location=NAME
        int name = argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
            && equals < argument.IndexOf(Replacement) ? Array.IndexOf(raw, (byte)'=') + 1 : 0;
        byte[] path = raw[name..];
        if (path is not [(byte)'/', ..]) path = [.. Encoding.UTF8.GetBytes(directory.TrimEnd('/') + "/"), .. path];
        return Encoding.UTF8.GetString(raw[..name]) + "file://" + string.Concat(path.Select(Encode));
    }

    private static string Encode(
        byte value) => char.IsAsciiLetterOrDigit((char)value) || Kept.Contains((char)value, StringComparison.Ordinal)
        ? ((char)value).ToString()
        : "%" + value.ToString("X2", CultureInfo.InvariantCulture);

    private static List<byte[]> Split(byte[] commandLine)
    {
        var parts = new List<byte[]>();
        for (int at = 0; at < commandLine.Length;)
        {
            int end = Array.IndexOf(commandLine, (byte)0, at);
            if (end < 0) end = commandLine.Length;
            parts.Add(commandLine[at..end]);
            at = end + 1;
        }

        return parts;
    }
}
