namespace AudioPipelines.Cli.Fleet;

/// <summary>A silo did not answer, so that another one may be asked.</summary>
/// <param name="message">Which one, why, and what to do.</param>
/// <param name="isUntouched">Whether the request has certainly not reached it.</param>
/// <param name="cause">What came of it.</param>
internal sealed class SiloFailure(string message, bool isUntouched, Exception? cause) : Exception(message, cause)
{
    public bool IsUntouched => isUntouched;
}
