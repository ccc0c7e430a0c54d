using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Tests.Interop;

public class NativeLibraryResolverTests
{
    private static readonly Func<string, string?> _nothing = _ => null;

    [Test]
    public void Linux_names_start_with_the_exact_soname() => Assert.That(
        NativeLibraryResolver.Candidates("gstreamer-1.0", OSPlatform.Linux, null, _nothing),
        Is.EqualTo((string[])["libgstreamer-1.0.so.0", "libgstreamer-1.0.so"]));

    [Test]
    public void Windows_has_both_spellings_and_the_installers_folder_comes_first() => Assert.That(
        NativeLibraryResolver.Candidates(
            "glib-2.0", OSPlatform.Windows, null, name => name == "GSTREAMER_1_0_ROOT_MSVC_X86_64" ? "G" : null),
        Is.EqualTo((string[])[Path.Combine("G", "bin", "glib-2.0-0.dll"), Path.Combine(
            "G", "bin", "libglib-2.0-0.dll"), "glib-2.0-0.dll", "libglib-2.0-0.dll"]));

    [Test]
    public void MacOS_has_both_spellings_and_looks_where_installers_put_them() => Assert.That(
        NativeLibraryResolver.Candidates("gstapp-1.0", OSPlatform.OSX, null, _nothing),
        Is.SupersetOf((string[])["libgstapp-1.0.0.dylib", "libgstapp-1.0.dylib", "/opt/homebrew/lib/libgstapp-1.0.0.dylib",
            "/Library/Frameworks/GStreamer.framework/Versions/1.0/lib/libgstapp-1.0.dylib"]));

    [Test]
    public void With_a_folder_set_only_that_folder_is_searched() => Assert.That(
        NativeLibraryResolver.Candidates("gstreamer-1.0", OSPlatform.Linux, "here", _ => "elsewhere"),
        Is.All.StartsWith("here"));

    [Test]
    public void A_missing_library_says_what_to_install()
    {
        Assert.Multiple(() =>
        {
            Assert.That(NativeLibraryResolver.MissingMessage("gstreamer-1.0", OSPlatform.Linux, null), Does.Contain(
                "apt install libgstreamer1.0-0"));
            Assert.That(NativeLibraryResolver.MissingMessage("gstreamer-1.0", OSPlatform.OSX, null), Does.Contain(
                "brew install gstreamer"));
            Assert.That(NativeLibraryResolver.MissingMessage("gstreamer-1.0", OSPlatform.Windows, null), Does.Contain(
                "gstreamer.freedesktop.org"));
            Assert.That(NativeLibraryResolver.MissingMessage("gstreamer-1.0", OSPlatform.Linux, "here"),
                Does.Contain("'here'").And.Contain(GStreamerLibrary.PathVariable).And.Contain("apt install libgstreamer1.0-0"));
        });
    }

    [Test]
    public void An_old_GStreamer_is_refused() => Assert.That(
        () => Gst.CheckVersion(new Version(1, 20, 3)),
        Throws.TypeOf<AudioSourceException>().With.Message.Contains("1.20.3 is too old").And.Message.Contains("1.22"));
}
