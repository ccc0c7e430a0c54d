namespace AudioPipelines.IntegrationTests.Faults;

/// <summary>Restarts that do not keep a test waiting.</summary>
internal static class QuickRestart
{
    public static RestartPolicy OnError { get; } = new()
    {
        Mode = RestartMode.OnError,
        Delay = TimeSpan.FromMilliseconds(20),
        MaximumDelay = TimeSpan.FromMilliseconds(100),
        MaximumAttempts = 10_000,
        Budget = 10_000,
    };
}
