using System.Runtime.InteropServices;

namespace AudioPipelines.Benchmarks.Programs;

/// <summary>A peer: the loop that one writes first in C#. It pulls sample by sample on a thread of its own, and makes an array
/// for each channel of each buffer.</summary>
internal static partial class PullProgram
{
    private const int StatePlaying = 4;
    private const int StateNull = 1;

    /// <summary><c>pull CHANNELS LAUNCH</c>: the launch text ends in <c>appsink name=audio</c>.</summary>
    public static void Run(int channels, string launch)
    {
        _ = gst_init_check(0, 0, out _);
        nint pipeline = gst_parse_launch(launch, out nint error);
        if (pipeline == 0 || error != 0) throw new ArgumentException($"'{launch}' could not be parsed.", nameof(launch));
        nint sink = gst_bin_get_by_name(pipeline, "audio");
        gst_util_set_object_arg(sink, "sync", "false");
        _ = gst_element_set_state(pipeline, StatePlaying);
        var result = new ProgramResult();
        while (gst_app_sink_pull_sample(sink) is var sample and not 0)
        {
            nint buffer = gst_sample_get_buffer(sample);
            var size = (int)gst_buffer_get_size(buffer);
            var interleaved = new float[size / sizeof(float)];
            gst_buffer_extract(buffer, 0, interleaved, (nuint)size);
            gst_mini_object_unref(sample);
            var planes = new float[channels][];
            for (int channel = 0; channel < channels; channel++)
            {
                planes[channel] = new float[interleaved.Length / channels];
                for (int instant = 0; instant < planes[channel].Length; instant++)
                    planes[channel][instant] = interleaved[(instant * channels) + channel];
            }

            result.Count(planes.Sum(plane => plane.Length * sizeof(float)));
        }

        result.Print();
        _ = gst_element_set_state(pipeline, StateNull);
        gst_object_unref(sink);
        gst_object_unref(pipeline);
    }

    [LibraryImport("libgstreamer-1.0.so.0")]
    private static partial int gst_init_check(nint argc, nint argv, out nint error);

    [LibraryImport("libgstreamer-1.0.so.0", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint gst_parse_launch(string description, out nint error);

    [LibraryImport("libgstreamer-1.0.so.0", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint gst_bin_get_by_name(nint bin, string name);

    [LibraryImport("libgstreamer-1.0.so.0", StringMarshalling = StringMarshalling.Utf8)]
    private static partial void gst_util_set_object_arg(nint element, string name, string value);

    [LibraryImport("libgstreamer-1.0.so.0")]
    private static partial int gst_element_set_state(nint element, int state);

    [LibraryImport("libgstapp-1.0.so.0")]
    private static partial nint gst_app_sink_pull_sample(nint sink);

    [LibraryImport("libgstreamer-1.0.so.0")]
    private static partial nint gst_sample_get_buffer(nint sample);

    [LibraryImport("libgstreamer-1.0.so.0")]
    private static partial nuint gst_buffer_get_size(nint buffer);

    [LibraryImport("libgstreamer-1.0.so.0")]
    private static partial nuint gst_buffer_extract(nint buffer, nuint offset, [Out] float[] destination, nuint size);

    [LibraryImport("libgstreamer-1.0.so.0")]
    private static partial void gst_mini_object_unref(nint handle);

    [LibraryImport("libgstreamer-1.0.so.0")]
    private static partial void gst_object_unref(nint handle);
}
