namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>Makes the test plugin known to worker processes, which have the environment of this one.</summary>
[SetUpFixture]
public class IsolationSetup
{
    private readonly Dictionary<string, string?> _before = [];

    [OneTimeSetUp]
    public void LetWorkersKnowThePlugin()
    {
        TestPlugin.Load();
        foreach ((string name, string? value) in TestPlugin.Environment.Append(
            new("AUDIOPIPELINES_WORKER_ENVIRONMENT", "GST_PLUGIN_PATH")))
        {
            _before[name] = Environment.GetEnvironmentVariable(name);
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    [OneTimeTearDown]
    public void Restore()
    {
        foreach ((string name, string? value) in _before) Environment.SetEnvironmentVariable(name, value);
    }
}
