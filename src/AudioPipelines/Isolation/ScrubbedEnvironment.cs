using System.Globalization;

namespace AudioPipelines.Isolation;

/// <summary>The environment of a worker process: a few of the host's variables, by name, and its own. It leaves out variables
/// that make libraries load code or write files (<c>GST_*</c>, <c>LD_*</c>, <c>DOTNET_*</c> …) and the host's
/// secrets.</summary>
internal static class ScrubbedEnvironment
{
    private static readonly HashSet<string> _kept = new(StringComparer.Ordinal)
    {
        "PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "TZ", "LANG", "LANGUAGE", "DOTNET_ROOT", "DOTNET_ROOT_X64",
        "DOTNET_ROOT_ARM64",
        // Sound servers.
        "XDG_RUNTIME_DIR", "PULSE_SERVER", "PULSE_COOKIE", "PULSE_RUNTIME_PATH", "PIPEWIRE_RUNTIME_DIR", "PIPEWIRE_REMOTE",
        // Network access.
        "http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR",
        // Where the host finds GStreamer.
        "AUDIOPIPELINES_GSTREAMER_PATH",
        // Windows does not start programs without them.
        "SystemRoot", "SystemDrive", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA",
    };

    /// <summary>The managed heap of a worker, in bytes, unless its address space is smaller: a worker copies frames and keeps
    /// none.</summary>
    private const long ManagedHeap = 512L << 20;

    /// <summary>In this variable the host names others, separated by commas, that its workers get too: <c>GST_PLUGIN_PATH</c> if
    /// GStreamer's plugins are somewhere else.</summary>
    public const string PassedOn = "AUDIOPIPELINES_WORKER_ENVIRONMENT";

    /// <summary>Replaces the host's environment with a worker's.</summary>
    /// <param name="environment">The host's; it is changed.</param>
    /// <param name="limits">The worker's limits; some need variables.</param>
    /// <param name="registry">As for <see cref="Of"/>.</param>
    public static void Replace(IDictionary<string, string?> environment, WorkerLimits limits, string registry)
    {
        Dictionary<string, string> kept = Of(environment, limits, registry);
        environment.Clear();
        foreach ((string name, string value) in kept) environment[name] = value;
    }

    /// <summary>The variables.</summary>
    /// <param name="host">The host's variables.</param>
    /// <param name="limits">The worker's limits; some need variables.</param>
    /// <param name="registry">The file of GStreamer's registry, separate from that of other programs.</param>
    public static Dictionary<string, string> Of(
        IEnumerable<KeyValuePair<string, string?>> host, WorkerLimits limits, string registry)
    {
        KeyValuePair<string, string?>[] all = [.. host];
        string[] passedOn = (Array.Find(all, variable => variable.Key == PassedOn).Value ?? "").Split(
            ',', StringSplitOptions.TrimEntries);
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string? value) in all)
        {
            bool isKept = _kept.Contains(name) || name.StartsWith("LC_", StringComparison.Ordinal) || passedOn.Contains(name);
            if (isKept && value is not null) result[name] = value;
        }

        result["GST_REGISTRY"] = registry;
        if (limits.Plugins is { } plugins) result["GST_PLUGIN_LOADING_WHITELIST"] = string.Join(',', plugins);
        result["MALLOC_ARENA_MAX"] = "2"; // each arena of the C library takes 64 MiB of addresses
        result["DOTNET_GCHeapHardLimit"] = "0x"
            + Math.Min(ManagedHeap, limits.AddressSpace ?? ManagedHeap).ToString("X", CultureInfo.InvariantCulture);
        result["DOTNET_EnableDiagnostics"] = "0"; // no socket for other processes
        return result;
    }
}
