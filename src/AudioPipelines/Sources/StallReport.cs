namespace AudioPipelines.Sources;

/// <summary>Says of a source that gets no further what is known of the reason.</summary>
internal static class StallReport
{
    public static AudioSourceException Describe(string name, IPipelines pipelines, TimeSpan silence)
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

    private static string? FindElement(IPipelines pipelines)
    {
        try
        {
            return pipelines.FindBlockedElement();
        }
        catch (ObjectDisposedException)
        {
            return null; // stopped meanwhile
        }
    }
}
