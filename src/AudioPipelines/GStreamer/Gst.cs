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
public static unsafe partial class Gst
{
    /// <summary>The environment variable that names the only folder to search: <c>AUDIOPIPELINES_GSTREAMER_PATH</c>.</summary>
    public const string LibraryVariable = GStreamerLibrary.PathVariable;

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

    /// <summary>The only folder to search for GStreamer's and GLib's libraries. Takes precedence over
    /// <see cref="LibraryVariable"/>.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="LibraryVariable"/> if it is set, otherwise the platform's library
    /// folders.</value>
    /// <exception cref="InvalidOperationException">A library was searched for already.</exception>
    public static string? LibraryFolder
    {
        get => GStreamerLibrary.Directory;
        set => GStreamerLibrary.Directory = value;
    }

    /// <summary>Loads one of GStreamer's or GLib's libraries from where this library has it from: for native declarations of
    /// one's own, which an application adds to what is here.</summary>
    /// <param name="name">Its name without prefix and ending, such as <c>gstreamer-1.0</c> or <c>glib-2.0</c>.</param>
    /// <returns>A handle for <see cref="System.Runtime.InteropServices.NativeLibrary"/>; give it back from a resolver.</returns>
    /// <exception cref="ArgumentException">This library uses none of that name.</exception>
    /// <exception cref="AudioSourceException"><see cref="AudioSourceErrorKind.MissingPlugin"/>: it is not installed.</exception>
    /// <example>
    /// <code>
    /// NativeLibrary.SetDllImportResolver(typeof(Program).Assembly, (name, _, _) =>
    ///     name == "gstreamer-1.0" ? Gst.LoadLibrary(name) : 0);
    /// </code>
    /// </example>
    public static nint LoadLibrary(string name) => GStreamerLibrary.Load(name);

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
