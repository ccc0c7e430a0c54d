using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Interop;

public class StructLayoutTests
{
    /// <summary>Mirrored up to the last field that is read, so that the size is not C's.</summary>
    private static readonly Type[] _partial =
    [
        typeof(GParamSpec), typeof(GstAudioMeta), typeof(GstPad), typeof(GstPadProbeInfo),
        typeof(GstElement),
    ];

    private static readonly Type[] _structs =
    [
        typeof(GError), typeof(GList), typeof(GValue), typeof(GValueArray), typeof(GParamSpec), typeof(GstMiniObject),
        typeof(GstBuffer),
        typeof(GstMapInfo), typeof(GstEvent), typeof(GstSegment), typeof(GstMessage), typeof(GCond), typeof(GstAppSinkCallbacks),
        typeof(GstAudioInfo), typeof(GstAudioFormatInfo), typeof(GstAudioMeta), typeof(GstReferenceTimestampMeta),
        typeof(GstPad), typeof(GstElement), typeof(GstPadProbeInfo), typeof(GTypeQuery), typeof(GstQuery),
        typeof(GstNetAddressMeta),
    ];

    /// <summary>Private padding, or C unions and headers that have other names in C#.</summary>
    private static readonly string[] _unchecked =
    [
        "GCond.p", "GCond.i0", "GCond.i1", "GValue.data1", "GParamSpec.g_type_instance", "GstAppSinkCallbacks._gst_reserved",
        "GstPad.before_chainfunc", "GstPad.before_getrangefunc", "GstElement.before_state_cookie",
    ];

    [Test]
    public void Every_struct_has_the_layout_of_the_installed_headers()
    {
        Dictionary<string, int> native = ReadNativeLayout();
        Dictionary<string, int> managed = ReadManagedLayout();

        Assert.Multiple(() =>
        {
            foreach ((string name, int value) in native) Assert.That(
                managed.GetValueOrDefault(name, -1), Is.EqualTo(value), name);
            Assert.That(managed.Keys.Except(native.Keys).Except(_unchecked), Is.Empty, "not printed by native/layout");
        });
    }

    [Test]
    public void No_mirrored_struct_is_left_out()
    {
        IEnumerable<Type> mirrored = typeof(GstBuffer).Assembly.GetTypes().Where(type =>
            type.Namespace == typeof(GstBuffer).Namespace && type.IsValueType && !type.IsEnum && !type.IsNested
                && type.Name.StartsWith('G'));

        Assert.That(mirrored, Is.EquivalentTo(_structs));
    }

    private static Dictionary<string, int> ReadManagedLayout()
    {
        var layout = new Dictionary<string, int>();
        foreach (Type type in _structs)
        {
            if (!_partial.Contains(type)) layout[type.Name] = Marshal.SizeOf(type);
            foreach (FieldInfo field in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
                layout[$"{type.Name}.{field.Name}"] = (int)Marshal.OffsetOf(type, field.Name);
        }

        return layout;
    }

    private static Dictionary<string, int> ReadNativeLayout()
    {
        string program = Path.Combine(Repository.Root, "artifacts", "native", "layout", "layout");
        Assert.That(program, Does.Exist, "Build it first: make -C native/layout");
        using Process process = Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
