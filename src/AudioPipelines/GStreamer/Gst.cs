using AudioPipelines.GStreamer.Interop;
using AudioPipelines.GStreamer.Wav;

namespace AudioPipelines.GStreamer;

/// <summary>GStreamer in this process.</summary>
/// <remarks>
/// All members may be called from any thread. GStreamer is never shut down (<c>gst_deinit</c>), since it cannot be started again.
/// <c>GST_*</c> environment variables must be set before the process starts: native code does not see <see
/// cref="Environment.SetEnvironmentVariable(string, string)"/>. <c>GST_REGISTRY_FORK</c> has no effect: plugins are always
/// scanned in a child process, since a plugin that crashes would end this one.
/// </remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gst.html"/>
public static unsafe class Gst
{
    private static readonly Lock _lock = new();
    private static Version? _version;

    /// <summary>The oldest GStreamer that this library works with.</summary>
    public static Version OldestVersion { get; } = new(1, 22);

    /// <summary>The version of the GStreamer that was loaded. Initialises GStreamer if necessary.</summary>
    /// <exception cref="AudioSourceException">As <see cref="Initialize"/>.</exception>
    public static Version Version
    {
        get
        {
            Initialize();
            return _version!;
        }
    }

    /// <summary>Loads and initialises GStreamer. Further calls have no effect. The first call may take a second: plugins are
    /// scanned when the registry (<c>GST_REGISTRY</c>) is missing or out of date.</summary>
    /// <exception cref="AudioSourceException"><see cref="AudioSourceErrorKind.MissingPlugin"/>: GStreamer is not installed, or is
    /// older than <see cref="OldestVersion"/>. <see cref="AudioSourceErrorKind.Internal"/>: it could not be
    /// initialised.</exception>
    public static void Initialize()
    {
        if (Volatile.Read(ref _version) is not null) return;
        lock (_lock)
        {
            if (_version is not null) return;
            NativeLibraryResolver.Register();
            uint major, minor, micro, nano;
            GstApi.gst_version(&major, &minor, &micro, &nano);
            var version = new Version((int)major, (int)minor, (int)micro);
            CheckVersion(version);

            GLibApi.g_unsetenv("GST_REGISTRY_FORK");
            GError* error = null;
            if (GstApi.gst_init_check(null, 0, &error) == 0)
            {
                string? text = GstError.TakeMessage(error);
                throw new AudioSourceException(
                    AudioSourceErrorKind.Internal, $"GStreamer {version} could not be initialised: {text}.")
                {
                    GStreamerMessage = text,
                };
            }

            WavElement.Register();
            Volatile.Write(ref _version, version);
        }
    }

    internal static void CheckVersion(Version version)
    {
        if (version >= OldestVersion) return;
        throw new AudioSourceException(
            AudioSourceErrorKind.MissingPlugin,
            $"GStreamer {version} is too old: version {OldestVersion} or newer is needed. Update it, or set "
            + $"{GStreamerLibrary.PathVariable} to the folder of a newer one.");
    }
}
