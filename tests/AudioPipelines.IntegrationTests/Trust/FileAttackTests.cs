namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>Files that a stranger names: only regular ones under a root are opened.</summary>
public class FileAttackTests
{
    private static GstSource Preset(string location, RestrictedPolicy? policy = null) =>
        GstSource.FromDescription(
            "file", new() { ["location"] = location }, new GstSourceOptions { Trust = policy ?? Restricted.Policy });

    private static IEnumerable<string> Launches(string path) =>
    [
        $"filesrc location=\"{path}\" ! decodebin ! audioconvert ! appsink",
        $"uridecodebin uri=\"file://{path}\" ! audioconvert ! appsink",
        $"uridecodebin uri=\"file://localhost{path}\" ! audioconvert ! appsink",
    ];

    [TestCase("/etc/passwd")]
    [TestCase("/nowhere/at/all.wav")]
    [TestCase("/proc/self/environ")]
    [TestCase("/dev/zero")]
    [TestCase("/dev/stdin")]
    public async Task A_file_outside_the_roots_is_refused_whether_it_is_there_or_not(string path)
    {
        foreach (string launch in Launches(path))
            Assert.That(await Restricted.Refused(launch), Does.Contain("is not under a folder").And.Contain(
                nameof(RestrictedPolicy.Roots)));
        await using GstSource preset = Preset(path);
        Assert.That(await Restricted.Refused(preset), Does.Contain("is not under a folder"));
    }

    [TestCase("/etc/passwd")]
    [TestCase("/etc")]
    public async Task The_reference_of_an_audit_is_a_file_like_any_other(string path)
    {
        var plan = new PipelinePlan
        {
            Name = "array",
            LaunchTexts = ["audiotestsrc ! audioconvert ! appsink"],
            Audit = new() { Reference = path },
        };
        await using var source = new GstSource(plan, new GstSourceOptions { Trust = Restricted.Policy });
        Assert.That(await Restricted.Refused(source), Does.Contain("is not under a folder"));
    }

    [Test]
    public async Task Dots_and_links_do_not_lead_out_of_a_root()
    {
        string root = TestFolder.Create("root"), outside = TestFolder.Create("outside");
        File.Copy(MediaFiles.Wav.Path, $"{outside}/secret.wav");
        File.CreateSymbolicLink($"{root}/file.wav", $"{outside}/secret.wav");
        File.CreateSymbolicLink($"{root}/chain.wav", $"{root}/file.wav");
        Directory.CreateSymbolicLink($"{root}/folder", outside);
        File.CreateSymbolicLink($"{root}/circle.wav", $"{root}/circle.wav");
        RestrictedPolicy policy = SourceTrust.Restricted with { Roots = [root] };
        string up = Path.GetFileName(outside);

        foreach (string name in new[] { "file.wav", "chain.wav", "folder/secret.wav", "circle.wav", $"../{up}/secret.wav",
            $"folder/../../{up}/secret.wav" })
        {
            foreach (string launch in Launches($"{root}/{name}")) await Restricted.Refused(launch, policy);
        }

        // Dots after a link are the link's: this is not the file of that name in the root.
        File.Copy(MediaFiles.Wav.Path, $"{root}/inside.wav");
        Directory.CreateDirectory($"{outside}/deep");
        Directory.CreateSymbolicLink($"{root}/deep", $"{outside}/deep");
        foreach (string launch in Launches($"{root}/deep/../inside.wav")) await Restricted.Refused(launch, policy);

        await Restricted.Refused($"uridecodebin uri=\"file://{root}/%2e%2e/{up}/secret.wav\" ! audioconvert ! appsink", policy);
        await Restricted.Refused($"uridecodebin uri=\"file://{root}/..%2F{up}/secret.wav\" ! audioconvert ! appsink", policy);
    }

    [Test]
    public async Task A_link_within_the_root_and_a_root_that_is_a_link_are_fine()
    {
        string root = TestFolder.Create("root");
        File.Copy(MediaFiles.Wav.Path, $"{root}/real.wav");
        File.CreateSymbolicLink($"{root}/link.wav", $"{root}/real.wav");
        string alias = Path.Combine(TestFolder.Create("alias"), "root");
        Directory.CreateSymbolicLink(alias, root);

        await using GstSource source = Preset($"{root}/link.wav", SourceTrust.Restricted with { Roots = [alias] });
        Assert.That(await Restricted.Play(source), Is.GreaterThan(0));
    }

    [Test]
    public async Task Under_a_root_too_only_regular_files_are_opened()
    {
        string fifo = MediaFiles.Fifo();
        RestrictedPolicy policy = SourceTrust.Restricted with { Roots = [Path.GetDirectoryName(fifo)!, "/dev", "/proc"] };
        foreach (string path in new[] { fifo, Path.GetDirectoryName(fifo)! + "/.", "/dev/zero", "/dev/null" })
        {
            foreach (string launch in Launches(path))
            {
                await using GstSource source = Restricted.Source(launch, policy);
                AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;
                Assert.That(error.Kind, Is.AnyOf(
                    AudioSourceErrorKind.UnsupportedFormat, AudioSourceErrorKind.AccessDenied), error.Message);
                LedgerAssert.Balances(source);
            }
        }
    }

    [Test]
    public async Task Other_schemes_are_refused()
    {
        foreach (string uri in new[] { "ftp://example.org/a", "smb://example.org/a", "pulse://", "dvb://1", "v4l2:///dev/video0",
            "data:audio/wav;base64,AAAA", "appsrc://", "fd://0", "udp://127.0.0.1:5004", "gopher://127.0.0.1:6379/_x" })
            await Restricted.Refused($"uridecodebin uri=\"{uri}\" ! audioconvert ! appsink");
    }

    [Test]
    public async Task A_recording_is_written_under_an_output_root_and_nowhere_else()
    {
        string inside = TestFolder.Create("recordings"), outside = TestFolder.Create("elsewhere");
        Directory.CreateSymbolicLink($"{inside}/out", outside);
        RestrictedPolicy policy = SourceTrust.Restricted with { OutputRoots = [inside] };
        GstSource Recording(string folder, string encoding = "wav") => new(
            PipelineDescription.Parse(
                "launch: audiotestsrc num-buffers=5 ! audioconvert ! appsink\n"
                + $"recording: {{folder: \"{folder}\", encoding: \"{encoding}\"}}", "r.yaml").Resolve(trust: policy),
            new GstSourceOptions { Trust = policy });

        foreach (string folder in new[] { $"{outside}/a", $"{inside}/../{Path.GetFileName(outside)}/a", $"{inside}/out/a" })
        {
            await using GstSource refused = Recording(folder);
            Assert.That(await Restricted.Refused(refused), Does.Contain(nameof(RestrictedPolicy.OutputRoots)));
        }

        Assert.That(Directory.EnumerateFileSystemEntries(outside), Is.Empty);
        File.WriteAllText($"{inside}/file", "");
        await using GstSource noFolder = Recording($"{inside}/file");
        Assert.That(await Restricted.Refused(noFolder), Does.Contain("no folder"));
        await using GstSource encoder = Recording($"{inside}/a", "raw: shout2send");
        Assert.That(await Restricted.Refused(encoder), Does.Contain("shout2send"));
        Assert.That(Directory.Exists($"{inside}/a"), Is.False);
        await using GstSource allowed = Recording($"{inside}/a");
        await Restricted.Play(allowed);
        Assert.That(File.Exists($"{inside}/a/000000.wav"), Is.True);
    }

    [Test]
    public async Task A_flight_recorder_is_written_under_an_output_root_and_nowhere_else()
    {
        string inside = TestFolder.Create("dumps"), outside = TestFolder.Create("elsewhere");
        RestrictedPolicy policy = SourceTrust.Restricted with { OutputRoots = [inside] };
        GstSource Kept(string flightRecorder) => new(
            PipelineDescription.Parse(
                "launch: audiotestsrc num-buffers=20 ! identity error-after=10 ! audioconvert ! appsink\n"
                + $"flightRecorder: {{{flightRecorder}}}", "r.yaml").Resolve(trust: policy),
            new GstSourceOptions { Trust = policy });

        foreach (string where in new[] { "on: failure", $"folder: \"{outside}\"", $"on: failure, folder: \"{inside}/..\"" })
        {
            await using GstSource refused = Kept(where);
            Assert.That(await Restricted.Refused(refused), Does.Contain(nameof(RestrictedPolicy.OutputRoots)), where);
        }

        await using GstSource allowed = Kept($"on: failure, folder: \"{inside}/a\"");
        await Assert.ThrowsAsync<AudioSourceException>(() => Restricted.Play(allowed));
        LedgerAssert.Balances(allowed);
        Assert.That(Directory.GetDirectories($"{inside}/a"), Has.Length.EqualTo(1));
        await using GstSource inMemory = Kept("length: 1s");
        await Assert.ThrowsAsync<AudioSourceException>(() => Restricted.Play(inMemory));
        LedgerAssert.Balances(inMemory);
    }
}
