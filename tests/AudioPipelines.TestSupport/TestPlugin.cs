using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;

namespace AudioPipelines.TestSupport;

/// <summary>The elements of <c>native/testplugin</c>: <c>countersrc</c> and <c>audiofault</c>.</summary>
public static partial class TestPlugin
{
    private static readonly Lazy<string> _loaded = new(LoadOnce);

    /// <summary>The plugin's file.</summary>
    public static string File { get; } = Path.Combine(Repository.Native("testplugin"), "libgstaudiopipelinestest.so");

    /// <summary>The variable that makes the plugin known to a child process such as the command-line tool.</summary>
    public static IReadOnlyDictionary<string, string?> Environment { get; } =
        new Dictionary<string, string?> { ["GST_PLUGIN_PATH"] = Repository.Native("testplugin") };

    /// <summary>Makes the elements known in this process. Further calls have no effect.</summary>
    public static void Load() => _ = _loaded.Value;

    private static string LoadOnce()
    {
        if (!System.IO.File.Exists(File))
            throw new FileNotFoundException(
                "The test plugin has not been built: make -C native/testplugin, or ./build.sh native.", File);
        Gst.Initialize();
        if (gst_plugin_load_file(File, 0) == 0) throw new InvalidOperationException($"GStreamer could not load {File}.");
        return File;
    }

    [LibraryImport("libgstreamer-1.0.so.0", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint gst_plugin_load_file(string filename, nint error);
}
