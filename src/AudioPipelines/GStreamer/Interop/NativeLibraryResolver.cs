using System.Reflection;
using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>Finds GStreamer's and GLib's libraries under the names they have on each platform.</summary>
internal static class NativeLibraryResolver
{
    private static readonly string[] _windowsRoots =
    [
        "GSTREAMER_1_0_ROOT_MSVC_X86_64", "GSTREAMER_1_0_ROOT_MINGW_X86_64", "GSTREAMER_1_0_ROOT_X86_64",
        "GSTREAMER_1_0_ROOT_MSVC_ARM64", "GSTREAMER_1_0_ROOT_ARM64",
        "GSTREAMER_1_0_ROOT_MSVC_X86", "GSTREAMER_1_0_ROOT_MINGW_X86", "GSTREAMER_1_0_ROOT_X86",
    ];

    private static readonly string[] _macFolders =
        ["", "/opt/homebrew/lib", "/usr/local/lib", "/Library/Frameworks/GStreamer.framework/Versions/1.0/lib"];

    private static readonly Lock _lock = new();
    private static bool _isRegistered;

    /// <summary>Installs the resolver for this assembly, once. When it returns, the resolver is there, whichever thread installs
    /// it.</summary>
    public static void Register()
    {
        lock (_lock)
        {
            if (_isRegistered) return;
            NativeLibrary.SetDllImportResolver(typeof(NativeLibraryResolver).Assembly, Resolve);
            _isRegistered = true;
        }
    }

    /// <summary>Every file to try for a logical name, best first.</summary>
    /// <param name="name">A name of <see cref="Libraries"/>.</param>
    /// <param name="platform">The platform whose names are wanted.</param>
    /// <param name="directory">The only folder to search; <see langword="null"/>: the platform's library folders.</param>
    /// <param name="environment">Reads an environment variable.</param>
    public static IEnumerable<string> Candidates(
        string name, OSPlatform platform, string? directory, Func<string, string?> environment)
    {
        string[] files = FileNames(name, platform);
        if (directory is not null) return files.Select(file => Path.Combine(directory, file));
        if (platform == OSPlatform.OSX)
            return _macFolders.SelectMany(_ => files, (folder, file) => folder.Length == 0 ? file : $"{folder}/{file}");
        if (platform != OSPlatform.Windows) return files;
        return _windowsRoots.Select(environment).OfType<string>().Where(root => root.Length > 0)
            .SelectMany(_ => files, (root, file) => Path.Combine(root, "bin", file)).Concat(files);
    }

    /// <summary>The file names of a library on a platform. On Linux the exact SONAME comes first: the name without a version
    /// belongs to the development package and may be missing, or be another version's.</summary>
    public static string[] FileNames(string name, OSPlatform platform) =>
        platform == OSPlatform.Windows ? [$"{name}-0.dll", $"lib{name}-0.dll"]
        : platform == OSPlatform.OSX ? [$"lib{name}.0.dylib", $"lib{name}.dylib"]
        : [$"lib{name}.so.0", $"lib{name}.so"];

    /// <summary>The platform of this process, for library names.</summary>
    public static OSPlatform CurrentPlatform =>
        OperatingSystem.IsWindows() ? OSPlatform.Windows : OperatingSystem.IsMacOS() ? OSPlatform.OSX : OSPlatform.Linux;

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath) =>
        Libraries.IsOurs(name) ? Load(name) : 0;

    /// <summary>Loads a library.</summary>
    /// <param name="name">A name of <see cref="Libraries"/>.</param>
    /// <exception cref="AudioSourceException">It is not installed.</exception>
    public static nint Load(string name)
    {
        string? directory = GStreamerLibrary.SearchedDirectory;
        foreach (string candidate in Candidates(name, CurrentPlatform, directory, Environment.GetEnvironmentVariable))
        {
            if (NativeLibrary.TryLoad(candidate, out nint library)) return library;
        }

        throw new AudioSourceException(AudioSourceErrorKind.MissingPlugin, MissingMessage(name, CurrentPlatform, directory));
    }

    /// <summary>The error's text if the machine lacks a library.</summary>
    public static string MissingMessage(string name, OSPlatform platform, string? directory)
    {
        string what = $"GStreamer's library '{FileNames(name, platform)[0]}' was not found";
        string how = platform == OSPlatform.Windows
            ? "Install the GStreamer 1.22 (or newer) runtime from gstreamer.freedesktop.org"
            : platform == OSPlatform.OSX
                ? "Install it with 'brew install gstreamer' or from gstreamer.freedesktop.org"
                : "Install it; on Debian: apt install libgstreamer1.0-0 gstreamer1.0-plugins-base gstreamer1.0-plugins-good "
                    + "gstreamer1.0-plugins-bad gstreamer1.0-plugins-ugly gstreamer1.0-libav";
        if (directory is null) return $"{what}. {how}, or set {GStreamerLibrary.PathVariable} to the folder that holds it.";
        return $"{what} in '{directory}', the only folder searched because {GStreamerLibrary.PathVariable} or "
            + $"{nameof(GStreamerLibrary)}.{nameof(GStreamerLibrary.Directory)} names it. Name the right folder, or none. {how}.";
    }
}
