using System.ComponentModel;
using System.Diagnostics;

namespace AudioPipelines.Cli.Serving;

/// <summary>The browser that this machine opens pages with.</summary>
internal static class PageBrowser
{
    private static readonly string[] _screens = ["DISPLAY", "WAYLAND_DISPLAY"];

    /// <summary>Opens a page.</summary>
    /// <param name="url">Its address, which all users of this machine can then see in the list of processes.</param>
    /// <returns>Why it could not; <see langword="null"/>: it was asked to.</returns>
    public static string? Open(Uri url)
    {
        if (OperatingSystem.IsLinux() && !HasScreen)
            return "there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set)";
        string program = OperatingSystem.IsMacOS() ? "open" : OperatingSystem.IsWindows() ? "explorer" : "xdg-open";
        try
        {
            using Process? browser = Process.Start(new ProcessStartInfo(program, [url.AbsoluteUri])
            {
                RedirectStandardError = true, // what it complains about is not ours
                RedirectStandardOutput = true,
            });
            return null;
        }
        catch (Win32Exception failed)
        {
            return $"'{program}' could not be run ({failed.Message})";
        }
    }

    private static bool HasScreen =>
        Array.Exists(_screens, name => Environment.GetEnvironmentVariable(name) is { Length: > 0 });
}
