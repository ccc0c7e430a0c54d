using AudioPipelines.GStreamer;

namespace AudioPipelines.Pipelines;

/// <summary>Lets the devices of streams that are corrected say when audio arrived. By default their buffers' times are counted
/// from their samples, on another clock than their own, and follow it in leaps of 200 ms: they would tell nothing of its
/// speed.</summary>
internal static class DeviceTimes
{
    private const string Property = "slave-method", Counted = "skew";

    /// <summary>Changes the default of each device of a pipeline that does not run yet, and nothing that its text
    /// says.</summary>
    public static void Prepare(Pipeline pipeline)
    {
        foreach (Element device in pipeline.GetCaptureElements())
        {
            using (device)
            {
                if (device.GetProperty(Property) == Counted) device.SetProperty(Property, "re-timestamp");
            }
        }
    }
}
