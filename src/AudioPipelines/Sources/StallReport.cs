using AudioPipelines.Pipelines;

namespace AudioPipelines.Sources;

/// <summary>Describes what is known about why a source brings no new audio.</summary>
internal static class StallReport
{
    /// <summary>The error of a source that brings nothing new.</summary>
    /// <param name="name">The source's name.</param>
    /// <param name="pipelines">Its pipelines.</param>
    /// <param name="silence">For how long nothing came.</param>
    /// <param name="hint">The description's hint.</param>
    public static AudioSourceException Describe(string name, IPipelines pipelines, TimeSpan silence, string? hint)
    {
        string? element = Ask(pipelines.FindBlockedElement);
        string where = element is null ? "" : $"; '{element}' gives nothing on";
        return new AudioSourceException(
            AudioSourceErrorKind.Stalled,
            $"'{name}' has stalled: no new audio came{Input(pipelines)} for {silence.TotalSeconds:0.#} "
            + $"s{where}.{NextStep(pipelines, hint)}")
        {
            Element = element,
            SilentFor = silence,
        };
    }

    /// <summary>Where audio should have come from, as the end of a sentence: " from 'udp://…'"; empty if unknown.</summary>
    public static string Input(IPipelines? pipelines) =>
        pipelines is not null && Ask(pipelines.DescribeInput) is { } input ? $" from {input}" : "";

    /// <summary>What to check, as a sentence to append; empty if unknown.</summary>
    public static string NextStep(IPipelines? pipelines, string? hint) =>
        (hint ?? (pipelines is null ? null : Ask(pipelines.DescribeNextStep))) is { } step ? $" {step.Trim()}" : "";

    private static string? Ask(Func<string?> question)
    {
        try
        {
            return question();
        }
        catch (ObjectDisposedException)
        {
            return null; // stopped meanwhile
        }
    }
}
