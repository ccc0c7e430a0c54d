using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>Where GStreamer's native libraries are loaded from.</summary>
public static class GStreamerLibrary
{
    /// <summary>The environment variable that names the only folder to search: <c>AUDIOPIPELINES_GSTREAMER_PATH</c>.</summary>
    public const string PathVariable = "AUDIOPIPELINES_GSTREAMER_PATH";

    private static string? _directory;
    private static volatile bool _used;

    /// <summary>The only folder to search for GStreamer's and GLib's libraries. Takes precedence over
    /// <see cref="PathVariable"/>.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="PathVariable"/> if it is set, otherwise the platform's library
    /// folders.</value>
    /// <exception cref="InvalidOperationException">A library was searched for already.</exception>
    public static string? Directory
    {
        get => _directory;
        set
        {
            if (_used)
                throw new InvalidOperationException(
                    "GStreamer's folder must be set before GStreamer is used for the first time.");
            _directory = value;
        }
    }

    /// <summary>Loads one of GStreamer's or GLib's libraries from where this library has it from: for native declarations of
    /// one's own, which an application adds to what is here.</summary>
    /// <param name="name">Its name without prefix and ending, such as <c>gstreamer-1.0</c> or <c>glib-2.0</c>.</param>
    /// <returns>A handle for <see cref="NativeLibrary"/>; give it back from a resolver.</returns>
    /// <exception cref="ArgumentException">This library uses none of that name.</exception>
    /// <exception cref="AudioSourceException"><see cref="AudioSourceErrorKind.MissingPlugin"/>: it is not installed.</exception>
    /// <example>
    /// <code>
    /// NativeLibrary.SetDllImportResolver(typeof(Program).Assembly, (name, _, _) =>
    ///     name == "gstreamer-1.0" ? GStreamerLibrary.Load(name) : 0);
    /// </code>
    /// </example>
    public static nint Load(string name)
    {
        if (Libraries.IsOurs(name)) return NativeLibraryResolver.Load(name);
        throw new ArgumentException(
            $"'{name}' is no library that is used here. Load it with NativeLibrary.Load, or name one of GStreamer's such as "
            + $"'{Libraries.Gst}'.",
            nameof(name));
    }

    internal static string? SearchedDirectory
    {
        get
        {
            _used = true;
            if (!string.IsNullOrEmpty(_directory)) return _directory;
            string? variable = Environment.GetEnvironmentVariable(PathVariable);
            return string.IsNullOrEmpty(variable) ? null : variable;
        }
    }
}
