namespace AudioPipelines.ReadmeTests;

/// <summary>What a stranger does with the packages: installs them into new projects outside the repository, builds or publishes
/// those in each way, and runs them. <c>./build.sh packages</c> packs and runs these tests.</summary>
[Explicit("needs packed packages, and fetches others"), Category("Packages")]
public class InstalledPackagesTests
{
    private Stranger _stranger = null!;

    private static string Talk => MediaFiles.Wav.Path;

    [OneTimeSetUp]
    public void Arrive() => _stranger = new Stranger();

    [Test]
    public void A_console_application_gets_frames()
    {
        string project = _stranger.New("console", "Frames", "AudioPipelines");
        HasFrames(_stranger.Dotnet("run", "--project", project, "-c", "Release", "--", Talk));
    }

    [TestCase("-p:PublishSingleFile=true", "--self-contained", "false", TestName = "A_single_file_gets_frames")]
    [TestCase("-p:PublishSingleFile=true", "--self-contained", TestName = "A_single_file_with_its_own_runtime_gets_frames")]
    [TestCase("--self-contained", TestName = "A_folder_with_its_own_runtime_gets_frames")]
    [TestCase("-p:PublishTrimmed=true", "--self-contained", TestName = "A_trimmed_application_gets_frames")]
    [TestCase("-p:PublishAot=true", TestName = "A_native_application_gets_frames")]
    public void A_published_application_gets_frames(params string[] how)
    {
        string project = _stranger.New("console", "Frames", "AudioPipelines");
        string published = TestFolder.Create("published");
        ProgramResult build = _stranger.Dotnet(
            ["publish", project, "-r", Stranger.Runtime, "-o", published, "-p:TrimmerSingleWarn=false", "-warnaserror", .. how]);
        Assert.That(build.Output, Does.Not.Contain("warning"));
        HasFrames(_stranger.Run(Path.Combine(published, Path.GetFileName(project)), Talk));
    }

    [Test]
    public void A_worker_service_runs_sources_from_its_configuration()
    {
        string project = _stranger.New("worker", "Service", "AudioPipelines.Hosting");
        File.Delete(Path.Combine(project, "Worker.cs"));
        ProgramResult service = _stranger.Dotnet("run", "--project", project, "-c", "Release");
        Assert.That(service.OutputLines, Has.Some.EqualTo("tone: 102400 delivered, ledger True"), service.ToString());
        Assert.That(service.OutputLines, Has.Some.Match("^talk: [1-9][0-9]* delivered, ledger True$"), service.ToString());
    }

    [Test]
    public void A_test_project_runs_scripts_virtual_time_and_a_worker()
    {
        string project = _stranger.New("nunit", "Tests", "AudioPipelines.Testing");
        File.Delete(Path.Combine(project, "UnitTest1.cs"));
        Assert.That(_stranger.Dotnet("test", project, "-c", "Release").Output, Does.Contain("Passed:     3"));
    }

    [Test]
    public void A_web_application_shows_the_page_and_answers_its_API()
    {
        string project = _stranger.New("web", "Page", "AudioPipelines.Dashboard");
        ProgramResult page = _stranger.Dotnet("run", "--project", project, "-c", "Release");
        Assert.That(page.OutputLines, Has.Some.Match("^/audio/: 200, text/html"), page.ToString());
        Assert.That(page.OutputLines, Has.Some.EqualTo("/audio/api/v1/sources: 200, tone"), page.ToString());
    }

    [Test]
    public void A_silo_runs_sources_and_the_tool_finds_it()
    {
        int port = FreePort();
        string cluster = $"redis://127.0.0.1:{port}";
        (string silo, string tool) = (_stranger.InstallSilo(), _stranger.InstallTool());
        using BackgroundProgram redis = BackgroundProgram.Start(
            "redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", ""]);
        using BackgroundProgram running = BackgroundProgram.Start(
            silo, ["--cluster", cluster, "--address", "127.0.0.1", "--listen", "127.0.0.1:0"]);
        Eventually.Is(
            () => running.Output.Contains("answers at", StringComparison.Ordinal), running.Output, TimeSpan.FromMinutes(2));
        string Tool(params string[] arguments) => _stranger.Run(tool, ["fleet", .. arguments, "--cluster", cluster]).Output;
        Tool("add", "hall", "tone", "--set", "realtime=true");
        Eventually.Is(() => Tool("list").Contains("hall    running", StringComparison.Ordinal), running.Output);
        running.Signal("TERM");
        Assert.That(running.WaitForExit(TimeSpan.FromMinutes(2)), Is.Zero, running.Output);
    }

    [Test]
    public void The_tool_says_its_version_and_reads_files()
    {
        string tool = _stranger.InstallTool();
        Assert.That(_stranger.Run(tool, "--version").Output.Trim(), Does.StartWith(_stranger.Version));
        string[][] runs =
        [
            ["run", "tone", "--frames", "100", "--json"], ["run", Talk, "--json"], ["run", Talk, "--isolate", "--json"],
        ];
        foreach (string[] run in runs)
        {
            string summary = _stranger.Run(tool, run).OutputLines[^1];
            Assert.That(summary, Does.Contain("\"summary\"").And.Contain("\"delivered\":"), string.Join(' ', run));
        }
    }

    [Test]
    public void Each_sample_builds_on_the_packages()
    {
        string samples = _stranger.Copy("src/Samples", "Samples");
        _stranger.Copy("tests/Packages/Samples", "Samples");
        File.Copy(
            Path.Combine(Repository.Root, "Directory.Packages.props"), Path.Combine(samples, "Directory.Packages.props"));
        _stranger.Dotnet("new", "sln", "-n", "Samples", "-o", samples);
        string solution = Directory.GetFiles(samples, "Samples.sln*").Single();
        _stranger.Dotnet(
            ["sln", solution, "add", .. Directory.EnumerateFiles(samples, "*.csproj", SearchOption.AllDirectories)]);
        _stranger.Dotnet("build", solution, "-c", "Release", "-warnaserror");
        ProgramResult tone = _stranger.Dotnet(
            "run", "--project", Path.Combine(samples, "ConsoleApp"), "-c", "Release", "--no-build");
        Assert.That(tone.OutputLines[^1], Is.EqualTo("102400 of 102400 samples delivered"));
    }

    private static void HasFrames(ProgramResult program)
    {
        Assert.That(program.OutputLines, Has.Count.EqualTo(3), program.ToString());
        Assert.That(program.OutputLines, Has.All.EndWith("ledger True"));
        Assert.That(program.OutputLines[2], Does.StartWith("isolated: ").And.Contain("worker True"));
        TestContext.Out.WriteLine(program.Output);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
