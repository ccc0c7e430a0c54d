namespace AudioPipelines.Fleet.Running;

/// <summary>How a run came to its end.</summary>
/// <param name="Error">What it failed of; <see langword="null"/>: it was stopped, or is over.</param>
/// <param name="WasStopped">Whether it was stopped.</param>
internal sealed record RunEnd(Exception? Error, bool WasStopped)
{
    public string Text => Error?.Message ?? (WasStopped ? "it was stopped" : "it is over");
}
