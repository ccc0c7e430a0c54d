using System.Globalization;
using AudioPipelines.Isolation;

namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>Each limit of a worker process, run into by a process of its own.</summary>
[Platform("Linux")]
public class LimitTests
{
    private static readonly string[] _secrets = ["GST_PLUGIN_PATH", "GST_PLUGIN_SYSTEM_PATH", "GST_DEBUG", "GST_REGISTRY_FORK",
        "LD_PRELOAD_NOT", "LD_LIBRARY_PATH", "AWS_SECRET_ACCESS_KEY", "DOTNET_STARTUP_HOOKS_NOT"];

    private static string Probe => Path.Combine(
        Path.GetDirectoryName(Repository.Cli)!.Replace(
            "AudioPipelines.Cli", "AudioPipelines.LimitsProbe", StringComparison.Ordinal), "AudioPipelines.LimitsProbe.dll");

    private static ProgramResult Run(
        string what, string argument = "", IReadOnlyDictionary<string, string?>? environment = null) =>
        ProcessRunner.Run("dotnet", [Probe, what, argument], environment);

    /// <summary>The whole environment of a worker, as changes to that of this process.</summary>
    private static Dictionary<string, string?> Environment(
        WorkerLimits limits, IEnumerable<KeyValuePair<string, string?>>? more = null)
    {
        Dictionary<string, string?> host = [];
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
            host[(string)variable.Key] = (string?)variable.Value;
        foreach ((string name, string? value) in more ?? []) host[name] = value;
        Dictionary<string, string?> changes = host.ToDictionary(variable => variable.Key, _ => (string?)null);
        foreach ((string name, string value) in ScrubbedEnvironment.Of(
            host, limits, Path.Combine(TestFolder.Create("registry"), "registry.bin"))) changes[name] = value;
        return changes;
    }

    private static int Number(ProgramResult result) => int.Parse(result.Exited().OutputLines[^1], CultureInfo.InvariantCulture);

    [Test]
    public void Memory_ends_at_the_address_space() => Assert.That(Number(Run("memory")), Is.InRange(1, 256));

    [Test]
    public void Descriptors_end() => Assert.That(Number(Run("descriptors")), Is.InRange(1, 127));

    [Test]
    public void Processor_time_ends()
    {
        ProgramResult result = Run("cpu");
        Assert.That((result.OutputLines[^1], result.TimedOut), Is.EqualTo(("spinning", false)));
        Assert.That(result.ExitCode, Is.Not.Zero);
    }

    [Test]
    public void A_file_does_not_grow_beyond_its_size()
    {
        string file = Path.Combine(TestFolder.Create("file-size"), "large");
        Run("file", file);
        Assert.That(new FileInfo(file).Length, Is.EqualTo(1 << 20));
    }

    [Test]
    public void Privileges_cannot_be_gained_and_no_core_is_dumped()
    {
        string output = Run("privileges").Exited().Output;
        Assert.That(output, Does.Match(@"NoNewPrivs:\s+1").And.Match(@"Max core file size\s+0\s+0"));
    }

    [Test]
    public void A_worker_without_network_makes_local_sockets_only_in_any_thread()
    {
        string[] lines = [.. Run("network").Exited().OutputLines.Skip(1)];
        Assert.That(lines, Has.Length.EqualTo(8));
        Assert.That(lines.Where(line => line.EndsWith("open", StringComparison.Ordinal)), Is.EqualTo(
            new[] { "main thread: Unix open", "thread from before: Unix open" }));
    }

    [Test]
    public void A_worker_with_network_makes_internet_sockets() =>
        Assert.That(Run("open-network").Exited().Output, Does.Contain("main thread: InterNetwork open").And.Contain(
            "thread from before: InterNetwork open"));

    [Test]
    public void The_environment_is_a_list_of_what_may_pass()
    {
        var secrets = _secrets.Select(name => KeyValuePair.Create(name, (string?)"x"));
        string[] names = Run(
            "environment", "", Environment(new WorkerLimits { Plugins = ["coreelements"] }, secrets)).Exited().Output.Split('\n');

        Assert.That(names.Intersect(_secrets), Is.Empty);
        Assert.That(
            names, Is.SupersetOf(new[] { "PATH", "GST_REGISTRY", "GST_PLUGIN_LOADING_WHITELIST", "DOTNET_GCHeapHardLimit" }));
    }

    [Test]
    public void The_host_names_what_else_may_pass()
    {
        KeyValuePair<string, string?>[] more = [new("AUDIOPIPELINES_WORKER_ENVIRONMENT", "GST_DEBUG, MINE"), new(
            "GST_DEBUG", "1"), new("MINE", "x"), new("YOURS", "x")];
        string[] names = Run("environment", "", Environment(new WorkerLimits(), more)).Exited().Output.Split('\n');

        Assert.That(names, Does.Contain("GST_DEBUG").And.Contain("MINE"));
        Assert.That(names, Has.None.EqualTo("YOURS"));
    }

    [Test]
    public void Only_the_plugins_that_a_description_needs_are_there_and_they_suffice()
    {
        PipelinePlan plan = Presets.Load("file").Resolve(new() { ["location"] = MediaFiles.Flac.Path });
        var limits = new WorkerLimits { Plugins = NeededPlugins.Of(plan), AllowsNetwork = NeededPlugins.UsesNetwork(plan) };
        Dictionary<string, string?> environment = Environment(limits);

        string[] elements = Run("plugins", "", environment).Exited().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        TestContext.Out.WriteLine(
            $"{elements.Length} elements, {limits.Plugins!.Count} plugins: {string.Join(' ', limits.Plugins)}");
        Assert.That(elements, Does.Contain("urisourcebin").And.Contain("parsebin").And.Contain("decodebin").And.Contain(
            "flacdec").And.Contain("appsink"));
        Assert.That(elements,
            Has.None.EqualTo("souphttpsrc").And.None.EqualTo("udpsink").And.None.EqualTo("shmsink").And.None.EqualTo("pulsesrc"));
        Assert.That(limits.AllowsNetwork, Is.False);

        foreach (MediaFile file in MediaFiles.Formats)
            Assert.That(Number(Run("decode", file.Path, environment)), Is.GreaterThan(0), file.Name);
    }

    [TestCase("audiotestsrc ! appsink", false)]
    [TestCase("uridecodebin uri=\"file:///a.wav\" ! appsink", false)]
    [TestCase("uridecodebin uri=\"http://h/a.wav\" ! appsink", true)]
    [TestCase("urisourcebin uri=\"file:///a.wav\" ! parsebin ! decodebin ! appsink", false)]
    [TestCase("urisourcebin uri=\"http://h/a.wav\" ! parsebin ! decodebin ! appsink", true)]
    [TestCase("udpsrc port=5004 ! appsink", true)]
    [TestCase("pulsesrc ! appsink", false)]
    public void A_plan_needs_the_network_or_it_does_not(string launch, bool needs) =>
        Assert.That(NeededPlugins.UsesNetwork(new PipelinePlan { Name = "x", LaunchTexts = [launch] }), Is.EqualTo(needs));
}
