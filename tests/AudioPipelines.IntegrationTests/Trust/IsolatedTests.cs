namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>A restricted source whose pipelines run in a worker process is restricted there, and its worker has its
/// limits.</summary>
[Platform("Linux")]
public class IsolatedTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private static GstSource Source(string launch, RestrictedPolicy? policy = null) => new(
        new PipelinePlan
        {
            Name = "stranger",
            LaunchTexts = [launch],
            Isolation = new IsolationPlan(),
            StartDeadline = _patience
        },
        new GstSourceOptions { Trust = policy ?? Restricted.Policy });

    private static string Decode(string path) =>
        $"uridecodebin uri=\"file://{path}\" caps=audio/x-raw expose-all-streams=false ! audioconvert ! appsink";

    [Test]
    public async Task What_is_allowed_is_decoded_within_the_limits_of_the_worker()
    {
        await using GstSource source = Source(Decode(MediaFiles.Flac.Path));
        Assert.That(await Restricted.Play(source), Is.GreaterThan(0));
    }

    [TestCase("filesrc location=/etc/passwd ! decodebin ! audioconvert ! appsink", "is not under a folder")]
    [TestCase("audiotestsrc ! tee name=t ! appsink t. ! filesink location=/dev/null", "'filesink'")]
    [TestCase("uridecodebin uri=http://127.0.0.1:9/ ! audioconvert ! appsink", "no public address")]
    public async Task What_is_not_allowed_is_refused(string launch, string expected)
    {
        await using GstSource source = Source(launch);
        Assert.That(await Restricted.Refused(source), Does.Contain(expected));
    }

    [Test]
    public async Task What_comes_later_is_refused_in_the_worker()
    {
        RestrictedPolicy policy =
            Restricted.Policy with { Elements = [.. RestrictedPolicy.DefaultElements.Except(["flacdec", "avdec_flac"])] };
        await using GstSource source = Source(Decode(MediaFiles.Flac.Path), policy);
        Assert.That(await Restricted.Refused(source), Does.Contain("'flacdec'"));
    }

    [Test]
    public async Task A_worker_that_runs_has_its_limits()
    {
        await using GstSource source = Source("audiotestsrc is-live=true ! audioconvert ! appsink");
        source.Start();
        string limits = File.ReadAllText($"/proc/{source.WorkerProcessId}/limits"), status = File.ReadAllText(
            $"/proc/{source.WorkerProcessId}/status");
        string[] environment = File.ReadAllText($"/proc/{source.WorkerProcessId}/environ").Split('\0');
        source.Stop();
        LedgerAssert.Balances(source);

        Assert.That(limits, Does.Match(@"Max open files\s+1024\s+1024").And.Match(@"Max core file size\s+0\s+0").And.Match(
            @"Max file size\s+67108864\s"));
        Assert.That(limits, Does.Not.Match(@"Max address space\s+unlimited"));
        Assert.That(status, Does.Match(@"NoNewPrivs:\s+1").And.Match(@"Seccomp:\s+2"), "no new privileges, and a filter");
        Assert.That(environment.Where(v => v.StartsWith("G_DEBUG", StringComparison.Ordinal)
            || v.StartsWith("GST_DEBUG", StringComparison.Ordinal)), Is.Empty);
    }
}
