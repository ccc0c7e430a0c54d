using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>Builds pipelines from launch strings, and never half of one.</summary>
internal static unsafe class LaunchParser
{
    private const int FatalErrors = 1;

    /// <summary>Builds a pipeline; the caller owns the one reference.</summary>
    public static nint Parse(string launch)
    {
        LaunchTextScanner.Check(launch);
        Gst.Initialize();

        GError* error = null;
        nint context = GstApi.gst_parse_context_new();
        try
        {
            nint element = GstApi.gst_parse_launch_full(launch, context, FatalErrors, &error);
            if (error != null)
            {
                if (element != 0) GstApi.gst_object_unref(GstApi.gst_object_ref_sink(element));
                int code = error->code;
                string[] missing = Utf8.TakeArray(GstApi.gst_parse_context_get_missing_elements(context));
                throw LaunchErrors.ToException(code, GstError.TakeMessage(error) ?? "", missing, launch);
            }

            return element != 0
                ? ToPipeline(element)
                : throw new AudioSourceException(AudioSourceErrorKind.InvalidDescription, "The launch text makes no pipeline.");
        }
        finally
        {
            GstApi.gst_parse_context_free(context);
        }
    }

    private static nint ToPipeline(nint element)
    {
        // The parser's reference is floating: nobody owns it until it is sunk.
        if (GObjectApi.g_type_check_instance_is_a(element, GstApi.gst_pipeline_get_type()) != 0)
            return GstApi.gst_object_ref_sink(element);
        nint pipeline = GstApi.gst_object_ref_sink(GstApi.gst_pipeline_new(0));
        _ = GstApi.gst_bin_add(pipeline, element);
        return pipeline;
    }
}
