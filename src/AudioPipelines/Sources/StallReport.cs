using AudioPipelines.GStreamer;

namespace AudioPipelines.Sources;

/// <summary>Says of a source that gets no further what is known of the reason.</summary>
internal static class StallReport
{
    public static AudioSourceException Describe(string name, PipelineGroup pipelines, TimeSpan silence)
    {
        string? element = FindElement(pipelines);
        string where = element is null ? "" : $"; {element} is where nothing comes out any more";
        return new AudioSourceException(
            AudioSourceErrorKind.Stalled, $"'{name}' has stalled: no new audio came for {silence.TotalSeconds:0.#} s{where}.")
        {
            Element = element,
            SilentFor = silence,
        };
    }

    private static string? FindElement(PipelineGroup pipelines)
    {
        try
        {
            return BlockedElement.FindBefore(pipelines.Sinks[0].Sink);
        }
        catch (ObjectDisposedException)
        {
            return null; // stopped meanwhile
        }
    }
}
