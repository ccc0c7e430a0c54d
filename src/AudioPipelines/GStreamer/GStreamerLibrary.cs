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
    /// <value>The default is <see langword="null"/>: <see cref="PathVariable"/> if it is set, otherwise the places where the
    /// platform keeps libraries.</value>
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
