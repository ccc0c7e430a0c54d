using System.Globalization;

namespace AudioPipelines.Orleans.Tests.Support;

/// <summary>A silo as a process of its own.</summary>
internal sealed class TestSilo : IDisposable
{
    private TestSilo(string name, int port, BackgroundProgram program) => (Name, Http, Program) =
        (name, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/fleet/v1/")), program);

    public string Name { get; }

    /// <summary>Where its fleet answers.</summary>
    public Uri Http { get; }

    public BackgroundProgram Program { get; }

    /// <summary>Starts the probe: a silo whose frames go to the test.</summary>
    /// <param name="redis">Its cluster; empty: it is a plain host.</param>
    /// <param name="ticks">Whether its sources only tick.</param>
    public static TestSilo Start(
        string redis, string fleet, string name, int collector, bool ticks = false, params string[] labels)
    {
        int port = Ports.Free();
        string[] numbers = [port.ToString(CultureInfo.InvariantCulture), collector.ToString(CultureInfo.InvariantCulture)];
        return new TestSilo(name, port, BackgroundProgram.Start(
            "dotnet", ["exec", Repository.Program("AudioPipelines.FleetProbe"), redis, fleet, name, .. numbers, .. labels],
            new Dictionary<string, string?> { ["FLEETPROBE_TICKS"] = ticks ? "1" : null }));
    }

    /// <summary>Starts the program that operators start.</summary>
    public static TestSilo StartProgram(
        string redis, string fleet, string name, string broker, IReadOnlyDictionary<string, string?>? environment = null,
        params string[] more)
    {
        int port = Ports.Free();
        return new TestSilo(name, port, BackgroundProgram.Start(
            "dotnet",
            [
                "exec", Repository.Program("AudioPipelines.Silo"), "--cluster", redis, "--fleet", fleet, "--name", name,
                "--address", "127.0.0.1", "--frames", broker,
                "--listen", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), .. more,
            ],
            environment));
    }

    /// <summary>Kills it with <c>kill -9</c>.</summary>
    public void Kill()
    {
        Program.Signal("KILL");
        Program.WaitForExit();
    }

    public void Dispose() => Program.Dispose();
}
