using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>Where GStreamer's native libraries are loaded from.</summary>
internal static class GStreamerLibrary
{
    /// <summary>The environment variable that names the only folder to search: <c>AUDIOPIPELINES_GSTREAMER_PATH</c>.</summary>
    public const string PathVariable = "AUDIOPIPELINES_GSTREAMER_PATH";

    private static string? _directory;
    private static volatile bool _used;

    /// <summary>As <see cref="Gst.LibraryFolder"/>.</summary>
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

    /// <summary>As <see cref="Gst.LoadLibrary"/>.</summary>
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
