using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using AudioPipelines.IntegrationTests.Sources;
using AudioPipelines.Worker.Limits;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>Code that runs in a worker, as a taken-over decoder would, reaches no process but its own.</summary>
public partial class ParentHarmTests
{
    private const int NotPermitted = 1; // EPERM

    [TestCase("", null)]
    [TestCase(" udpsrc port=0 ! fakesink async=false", null)]
    [TestCase("", "shared by harm")]
    public void A_plugin_in_a_worker_reaches_no_process_but_its_own(string more, string? worker)
    {
        var ways = new ConcurrentDictionary<string, int>();
        PipelinePlan plan = Isolated.Plan($"audiotestsrc is-live=true ! harmparent ! audioconvert ! appsink{more}") with
        {
            Isolation = new() { Worker = worker }
        };
        using var source = new GstSource(plan);
        source.Notified += (_, what) =>
        {
            if (what is SourceWarning warning && Way().Match(warning.Message) is { Success: true } way)
                ways[way.Groups[1].Value] = int.Parse(way.Groups[2].Value, CultureInfo.InvariantCulture);
        };

        source.Start();
        Eventually.Is(() => ways.ContainsKey("own F_GETFL"), "the last way");
        source.Stop();

        foreach ((string way, int error) in ways) TestContext.Out.WriteLine($"{way}: {error}");
        Assert.That(ways, Has.Count.EqualTo(26));
        Assert.That(ways.Where(way => !way.Key.StartsWith("own ", StringComparison.Ordinal)).Select(
            way => way.Value), Is.All.EqualTo(NotPermitted));
        Assert.That(
            ways.Where(way => way.Key.StartsWith("own ", StringComparison.Ordinal)).Select(way => way.Value), Is.All.Zero);
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_plugin_that_kills_its_parent_does_not()
    {
        string description = Path.Combine(TestFolder.Create("harm"), "harm.yaml");
        File.WriteAllText(description, "launch: \"audiotestsrc is-live=true ! harmparent how=kill ! audioconvert ! appsink\"\n");

        ProgramResult result = Repository.RunCli(["run", description, "--isolate", "--frames", "10"],
            new Dictionary<string, string?>
            {
                ["GST_PLUGIN_PATH"] = Repository.Native("testplugin"),
                ["AUDIOPIPELINES_WORKER_ENVIRONMENT"] = "GST_PLUGIN_PATH",
            });

        result.Exited();
    }

    [Test]
    public void A_worker_has_none_of_the_descriptors_that_a_library_of_its_parent_forgot()
    {
        int[] ends = new int[2];
        Assert.That(pipe(ends), Is.Zero);
        string forgotten = new FileInfo($"/proc/self/fd/{ends[0]}").LinkTarget!;
        using var source = new GstSource(Isolated.Plan(Launch.Live));

        source.Start();
        string[] links =
            [.. CrashWays.Links(source.WorkerProcessId.ToString(CultureInfo.InvariantCulture)).Select(link => link.Target)];
        source.Stop();

        Assert.That(links, Has.Length.GreaterThan(3).And.None.EqualTo(forgotten));
        LedgerAssert.Balances(source);
        foreach (int end in ends) Assert.That(close(end), Is.Zero);
    }

    [Test]
    public void A_sound_server_is_heard_through_a_worker()
    {
        using PulseServer server = PulseServer.Start();
        long samples = 0;
        using var source = new GstSource(
            Isolated.Plan($"pulsesrc server=\"{server.Server}\" device={PulseServer.Source} ! audioconvert ! appsink"));
        source.SetCallback(frame => Interlocked.Add(ref samples, frame.SamplesPerChannel));

        source.Start();
        Eventually.Is(() => Interlocked.Read(ref samples) > 4_800, "audio of the sound server");
        source.Stop();

        Assert.That(source.Restarts, Is.Zero);
        LedgerAssert.Balances(source);
    }

    [TestCase(Architecture.X64, "/usr/include/x86_64-linux-gnu/asm/unistd_64.h")]
    [TestCase(Architecture.Arm64, "/usr/include/asm-generic/unistd.h")]
    public void The_numbers_of_system_calls_are_those_of_the_kernels_headers(Architecture architecture, string header)
    {
        if (!File.Exists(header)) Assert.Ignore($"{header} is that of another architecture");
        Dictionary<string, uint> numbers = [];
        foreach (Match match in Number().Matches(File.ReadAllText(header)))
            numbers.TryAdd(match.Groups[1].Value, uint.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        uint[] Of(params string[] names) => [.. names.Select(name => numbers[name])];
        SystemCalls calls = SystemCalls.Of(architecture)!;

        Assert.That(calls.AboutProcess, Is.EquivalentTo(Of(
            "kill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "process_vm_readv", "process_vm_writev", "pidfd_open")));
        Assert.That(calls.NeverNeeded, Is.EquivalentTo(Of(
            "tkill", "ptrace", "pidfd_send_signal", "io_uring_setup", "pidfd_getfd", "process_madvise", "process_mrelease")));
        Assert.That(
            new[] { (uint)calls.Seccomp, calls.Socket, calls.DescriptorControl, calls.DeviceControl, calls.ProcessLimits },
            Is.EqualTo(Of("seccomp", "socket", "fcntl", "ioctl", "prlimit64")));
    }

    [LibraryImport("libc")]
    private static partial int pipe([Out] int[] ends);

    [LibraryImport("libc")]
    private static partial int close(int descriptor);

    [GeneratedRegex("^(.+): ([0-9]+)$")]
    private static partial Regex Way();

    [GeneratedRegex(@"#define __NR(?:3264)?_(\w+)\s+([0-9]+)")]
    private static partial Regex Number();
}
