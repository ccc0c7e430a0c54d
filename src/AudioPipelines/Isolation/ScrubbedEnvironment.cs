using System.Globalization;

namespace AudioPipelines.Isolation;

/// <summary>The environment that a worker process is started with: a few of the host's variables, by name, and its own. Variables
/// that make libraries load code or write files (<c>GST_*</c>, <c>LD_*</c>, <c>DOTNET_*</c> …) and the host's secrets stay
/// behind.</summary>
internal static class ScrubbedEnvironment
{
    private static readonly HashSet<string> _kept = new(StringComparer.Ordinal)
    {
        "PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "TZ", "LANG", "LANGUAGE", "DOTNET_ROOT", "DOTNET_ROOT_X64",
        "DOTNET_ROOT_ARM64",
        // Sound servers.
        "XDG_RUNTIME_DIR", "PULSE_SERVER", "PULSE_COOKIE", "PULSE_RUNTIME_PATH", "PIPEWIRE_RUNTIME_DIR", "PIPEWIRE_REMOTE",
        // The way to the network.
        "http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR",
        // Where GStreamer is, which the host knows.
        "AUDIOPIPELINES_GSTREAMER_PATH",
        // Windows does not start programs without them.
        "SystemRoot", "SystemDrive", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA",
    };

    /// <summary>The managed heap of a worker, in bytes, unless its address space is shorter: it copies frames and keeps
    /// none.</summary>
    private const long ManagedHeap = 512L << 20;

    /// <summary>The variable in which the host names others, with commas between them, that its workers get too:
    /// <c>GST_PLUGIN_PATH</c> where GStreamer's plugins are somewhere else.</summary>
    public const string PassedOn = "AUDIOPIPELINES_WORKER_ENVIRONMENT";

    /// <summary>Puts the environment of a worker in the place of the host's.</summary>
    /// <param name="environment">The host's, to be changed.</param>
    /// <param name="limits">What has to be in the environment of these.</param>
    /// <param name="registry">As for <see cref="Of"/>.</param>
    public static void Replace(IDictionary<string, string?> environment, WorkerLimits limits, string registry)
    {
        Dictionary<string, string> kept = Of(environment, limits, registry);
        environment.Clear();
        foreach ((string name, string value) in kept) environment[name] = value;
    }

    /// <summary>The variables.</summary>
    /// <param name="host">The host's own.</param>
    /// <param name="limits">What has to be in the environment of these.</param>
    /// <param name="registry">The file that GStreamer's registry is kept in, apart from that of other programs.</param>
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
        result["DOTNET_EnableDiagnostics"] = "0"; // no socket that lets others in
        return result;
    }
}
