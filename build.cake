// Every task of the build. ./build.sh runs them; ./build.sh --help lists them.
using System.Xml.Linq;

var target = Argument("target", "Default");
var configuration = Argument("configuration", "Release");

const string Solution = "AudioPipelines.sln";
const string Sounds = "/usr/share/sounds";
var artifacts = MakeAbsolute(Directory("artifacts"));
var testResults = artifacts.Combine("test-results");
// Read by build.sh, which prints it when all else has been printed.
var testSummary = testResults.CombineWithFilePath("summary.txt");

Task("Clean")
    .Description("Remove what the build made")
    .Does(() => CleanDirectory(artifacts));

// One configuration for restore and build: what is compiled ahead, and so which packages are asked for, depends on it.
var msbuild = new DotNetMSBuildSettings { TreatAllWarningsAs = MSBuildTreatAllWarningsAs.Error }
    .WithProperty("Configuration", configuration);

Task("Restore")
    .Description("Restore the NuGet packages")
    .Does(() => Restore(Solution));

Task("Native")
    .Description("Build the C parts in native/ into artifacts/native")
    .Does(() =>
{
    // Each Makefile builds into artifacts/native/ plus the name of its folder.
    foreach (var makefile in GetFiles("native/*/Makefile").OrderBy(file => file.FullPath))
    {
        Run("make", new ProcessArgumentBuilder().Append("--no-print-directory"), makefile.GetDirectory());
    }
});

Task("Build")
    .Description("Build every project with the analyzers; a warning is an error")
    .IsDependentOn("Restore")
    .Does(() => DotNetBuild(Solution, AnalyzedSettings()));

Task("Format")
    .Description("Rewrite the sources as .editorconfig asks")
    .IsDependentOn("Restore")
    .Does(() => DotNetFormat(Solution, new DotNetFormatSettings { NoRestore = true }));

Task("FormatCheck")
    .Description("Fail where Format would change white space, or a line is too long; style and analyzers are errors of Build")
    .Does(CheckFormat);

Task("CheckedBuild")
    .Description("Build without analyzers, and check the formatting meanwhile")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        var check = System.Threading.Tasks.Task.Run(CheckFormat);
        try
        {
            DotNetBuild(Solution, BuildSettings());
        }
        finally
        {
            check.GetAwaiter().GetResult();
        }
    });

Task("Test")
    .Description("Check the formatting, build everything, run every test project")
    .IsDependentOn("CheckedBuild")
    .IsDependentOn("Native")
    .Does(() =>
{
    CleanDirectory(testResults);
    // A first scan of the plugins must not happen under G_DEBUG: it would shut out each plugin that has a critical of its own.
    Run("gst-inspect-1.0", new ProcessArgumentBuilder().Append("--exists").Append("appsink"), null);

    var projects = GetFiles("tests/*Tests/*Tests.csproj").OrderBy(file => file.FullPath).ToList();
    var integration = MakeAbsolute(File("tests/AudioPipelines.IntegrationTests/AudioPipelines.IntegrationTests.csproj"));
    // The integration tests mostly wait, for audio and packets that come in real time. All their parts run at once, and the
    // others take what they leave of the processors; those that take longest first, so that none is left over at the end.
    var longest = new[] { "Tests", "Cli.Tests", "Dashboard.Tests", "Orleans.Tests", "ReadmeTests", "Testing.Tests" }
        .Select(name => $"AudioPipelines.{name}").ToArray();
    var realTime = TestRun.Parts().Select(part => (Func<TestCounts>)(() => Count(integration, part)));
    var computing = projects.Where(project => project.FullPath != integration.FullPath)
        .OrderBy(project => (uint)Array.IndexOf(longest, project.GetFilenameWithoutExtension().ToString()))
        .Select(project => (Func<TestCounts>)(() => Count(project, new TestRun { GivesWay = true, HangTimeout = "8m" })));
    var total = SideBySide(realTime, computing);

    if (total.Passed + total.Failed == 0) total = total.Add(new TestCounts { Failed = 1 });
    System.IO.File.WriteAllText(testSummary.FullPath, total + "\n");
    if (total.Failed > 0) throw new CakeException($"tests failed: {total}");
});

Task("Long")
    .Description("Run the tests that take hours: half an hour of sixteen streams at each rate (AUDIOPIPELINES_LONG_MINUTES: "
        + "other minutes), ten minutes of a recorded array, an hour of soak, a consumer blocked for ten minutes, "
        + "400 arrays audited")
    .IsDependentOn("Build")
    .IsDependentOn("Native")
    .Does(() =>
{
    var counts = new TestCounts();
    var projects = new[]
    {
        "AudioPipelines.Tests", "AudioPipelines.IntegrationTests", "AudioPipelines.Cli.Tests", "AudioPipelines.Dashboard.Tests",
        "AudioPipelines.Orleans.Tests",
    };
    foreach (var project in projects)
        counts = counts.Add(RunTests(File($"tests/{project}/{project}.csproj"), TestRun.Long));
    Information("{0}", counts);
    if (counts.Failed > 0) throw new CakeException($"tests failed: {counts}");
});

Task("Bench")
    .Description("Measure the parts, whole programs against their peers, latency and memory; print Markdown; takes about an hour "
        + "(--rounds=N: other than 7 rounds; --smoke: two minutes, to see that the harness works)")
    .IsDependentOn("Restore")
    .IsDependentOn("Native")
    .Does(() =>
{
    foreach (var project in new[] { "src/AudioPipelines.Cli", "tests/AudioPipelines.Benchmarks" })
        DotNetBuild(project, BuildSettings());
    var program = Program("AudioPipelines.Benchmarks");
    var rounds = Argument("rounds", 7);
    var measurements = HasArgument("smoke") ? new[] { "smoke" } : new[]
    {
        "--filter *", $"compare --rounds {rounds}", $"latency --rounds {Math.Min(rounds, 3)}", "memory",
    };
    foreach (var arguments in measurements)
        Run("dotnet", new ProcessArgumentBuilder().AppendQuoted(program.FullPath).Append(arguments), null);
});

Task("Tool")
    .Description("Compile the tool, its worker and the samples into native programs in artifacts/tool, and run their tests")
    .IsDependentOn("Build")
    .IsDependentOn("Native")
    .Does(() =>
{
    var programs = artifacts.Combine("tool");
    CleanDirectory(programs);
    Publish("src/AudioPipelines.Cli/AudioPipelines.Cli.csproj", programs, "audiopipelines");
    Publish("src/AudioPipelines.Worker/AudioPipelines.Worker.csproj", programs, "AudioPipelines.Worker");
    var service = artifacts.Combine("Samples.WorkerService");
    var app = artifacts.Combine("Samples.ConsoleApp");
    Publish("src/Samples/ConsoleApp/Samples.ConsoleApp.csproj", app, "Samples.ConsoleApp");
    Publish("src/Samples/WorkerService/Samples.WorkerService.csproj", service, "Samples.WorkerService");
    CopyDirectory("src/Samples/WorkerService/pipelines", service.Combine("pipelines"));
    CopyFileToDirectory("src/Samples/WorkerService/appsettings.json", service);

    var total = Count(File("tests/AudioPipelines.Cli.Tests/AudioPipelines.Cli.Tests.csproj"), new TestRun
    {
        Suffix = ".native",
        Environment = { ["AUDIOPIPELINES_TOOL"] = programs.CombineWithFilePath("audiopipelines").FullPath },
    });
    total = total.Add(Count(File("tests/AudioPipelines.ReadmeTests/AudioPipelines.ReadmeTests.csproj"), new TestRun
    {
        Suffix = ".native",
        Filter = "FullyQualifiedName~SamplesTests",
        Environment = { ["AUDIOPIPELINES_SAMPLES"] = artifacts.FullPath },
    }));
    if (total.Failed > 0) throw new CakeException($"tests of native programs failed: {total}");
});

Task("Page")
    .Description("Check the live page: its types, rules and tests, and that what is committed is what its sources build")
    .Does(() => Run("src/AudioPipelines.Dashboard/page/check.sh", new ProcessArgumentBuilder(), null));

Task("Pack")
    .Description("Make the NuGet packages in artifacts/packages")
    .IsDependentOn("Build")
    .Does(() =>
{
    var packages = artifacts.Combine("packages");
    CleanDirectory(packages);
    DotNetPack(Solution, new DotNetPackSettings
    {
        Configuration = configuration,
        NoBuild = true,
        NoRestore = true,
        MSBuildSettings = msbuild,
        OutputDirectory = packages,
    });
});

Task("Packages")
    .Description("Make the packages, install them into new projects outside the repository, as a stranger would, and run those")
    .IsDependentOn("Pack")
    .Does(() =>
{
    var counts = Count(File("tests/AudioPipelines.ReadmeTests/AudioPipelines.ReadmeTests.csproj"), TestRun.Packages);
    if (counts.Failed > 0) throw new CakeException($"tests of packages failed: {counts}");
});

Task("Demo")
    .Description("Build the tool, and read real recordings through the file preset: frames, levels, ledger")
    .Does(() =>
{
    // The tool alone: who only wants to see it need not wait for what the tests bring along, such as the driver of a browser.
    const string Tool = "src/AudioPipelines.Cli/AudioPipelines.Cli.csproj";
    Restore(Tool);
    DotNetBuild(Tool, BuildSettings());
    var recordings = GetFiles($"{Sounds}/alsa/*.wav").OrderBy(file => file.FullPath)
        .Append(File($"{Sounds}/freedesktop/stereo/audio-channel-front-center.oga").Path)
        .ToList();
    var cli = Program("AudioPipelines.Cli");
    foreach (var recording in recordings)
    {
        Information("\n{0}", recording);
        Run("dotnet", new ProcessArgumentBuilder()
            .AppendQuoted(cli.FullPath).Append("run").Append("file").Append("--set").AppendQuoted($"location={recording}"), null);
    }
});

#load "src/Pictures/pictures.cake"

Task("Default").IsDependentOn("Test");

RunTarget(target);

FilePath Program(string project) =>
    artifacts.CombineWithFilePath($"bin/{project}/{configuration.ToLowerInvariant()}/{project}.dll");

// What is built to be run has no analyzers, which take three times as long as the compiler: Build has them, and CI runs Build.
// The SDK notes how an assembly was compiled, and compiles it again where analyzers are asked for and have not seen it.
DotNetBuildSettings BuildSettings()
{
    var settings = AnalyzedSettings();
    settings.ArgumentCustomization = arguments => arguments.Append("-p:RunAnalyzers=false");
    return settings;
}

DotNetBuildSettings AnalyzedSettings() => new() { Configuration = configuration, NoRestore = true, MSBuildSettings = msbuild };

void Restore(string path)
{
    try
    {
        DotNetRestore(path, new DotNetRestoreSettings { MSBuildSettings = msbuild });
    }
    catch (CakeException)
    {
        Warning("The compiler that compiles the tool ahead (Microsoft.NETCore.App.Crossgen2) cannot be restored.");
        Warning("Trying without it: the tool then works the same and starts more slowly.");
        msbuild.WithProperty("CompileAhead", "false");
        DotNetRestore(path, new DotNetRestoreSettings { MSBuildSettings = msbuild });
    }
}

void CheckFormat()
{
    // As a folder: white space is judged file by file, so no project is loaded, nor any file of the build touched.
    DotNetFormatWhitespace(".", new DotNetFormatSettings
    {
        VerifyNoChanges = true,
        Include = { "./src/", "./tests/" },
        Exclude = { "./src/AudioPipelines.Dashboard/page/" }, // what npm brings along is nobody's here
        ArgumentCustomization = arguments => arguments.Append("--folder"),
    });
    var sources = GetFiles("./src/**/*.cs") + GetFiles("./tests/**/*.cs");
    var scripts = GetFiles("./*.cake") + GetFiles("./src/Pictures/*.cake") + GetFiles("./*.sh") + GetFiles("./tests/*.sh");
    var page = "./src/AudioPipelines.Dashboard/page";
    scripts += GetFiles($"{page}/*.sh") + GetFiles($"{page}/src/**/*.ts") + GetFiles($"{page}/test/**/*.ts");
    CheckLineLengths(sources + scripts + GetFiles("./.ci/*"));
}

void CheckLineLengths(FilePathCollection files)
{
    // max_line_length of .editorconfig, which dotnet format does not look at. Bytes, which no tool counts in another way.
    const int Longest = 130;
    var root = Context.Environment.WorkingDirectory;
    var tooLong = files.SelectMany(file => System.IO.File.ReadLines(file.FullPath)
        .Select((text, index) => (
            Place: $"{root.GetRelativePath(file)}:{index + 1}", Length: System.Text.Encoding.UTF8.GetByteCount(text)))
        .Where(line => line.Length > Longest)).ToList();
    foreach (var line in tooLong) Error("{0} has {1} bytes; {2} are allowed.", line.Place, line.Length, Longest);
    if (tooLong.Count > 0) throw new CakeException($"{tooLong.Count} lines too long: break them.");
}

void Run(string program, ProcessArgumentBuilder arguments, DirectoryPath workingDirectory)
{
    var settings = new ProcessSettings { Arguments = arguments, WorkingDirectory = workingDirectory };
    var exitCode = StartProcess(program, settings);
    if (exitCode != 0) throw new CakeException(exitCode, $"{program} {arguments.Render()} ended with exit status {exitCode}");
}

// NativeAOT; what it warns of is an error.
void Publish(FilePath file, DirectoryPath folder, string name)
{
    var project = file.GetFilenameWithoutExtension().ToString();
    var published = artifacts.Combine($"native-publish/{project}");
    CleanDirectory(published);
    DotNetPublish(file.FullPath, new DotNetPublishSettings
    {
        Configuration = configuration,
        Runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier,
        OutputDirectory = published,
        MSBuildSettings = new DotNetMSBuildSettings { TreatAllWarningsAs = MSBuildTreatAllWarningsAs.Error }
            .WithProperty("PublishAot", "true").WithProperty("CompileAhead", "false"),
    });
    EnsureDirectoryExists(folder);
    CopyFile(published.CombineWithFilePath(project), folder.CombineWithFilePath(name));
    CopyFiles(GetFiles($"{published}/*.so"), folder); // what draws the tool's pictures
}

// All that runs in real time at once, and beside it one run that computes; one more of the second with each of the first that is
// over. Four, since most of them wait for programs for half of their time.
TestCounts SideBySide(IEnumerable<Func<TestCounts>> realTime, IEnumerable<Func<TestCounts>> computing)
{
    const int Lanes = 4;
    var next = new System.Collections.Concurrent.ConcurrentQueue<Func<TestCounts>>(computing);
    var free = new System.Threading.SemaphoreSlim(1);
    TestCounts InRealTime(Func<TestCounts> run)
    {
        try
        {
            return run();
        }
        finally
        {
            free.Release();
        }
    }

    TestCounts Lane()
    {
        free.Wait();
        var counts = new TestCounts();
        while (next.TryDequeue(out var run)) counts = counts.Add(run());
        return counts;
    }

    TestCounts[] Wait(IEnumerable<Func<TestCounts>> runs) => System.Threading.Tasks.Task.WhenAll(runs.Select(
        run => System.Threading.Tasks.Task.Factory.StartNew(run, System.Threading.Tasks.TaskCreationOptions.LongRunning)))
        .GetAwaiter().GetResult();

    var all = realTime.Select(run => (Func<TestCounts>)(() => InRealTime(run)))
        .Concat(Enumerable.Repeat<Func<TestCounts>>(Lane, Lanes));
    return Wait(all).Aggregate(new TestCounts(), (total, counts) => total.Add(counts));
}

TestCounts Count(FilePath project) => Count(project, new TestRun());

TestCounts Count(FilePath project, TestRun run)
{
    var counts = RunTests(project, run);
    Information("{0}{1}: {2}", project.GetFilenameWithoutExtension(), run.Suffix, counts);
    return counts;
}

TestCounts RunTests(FilePath project, TestRun run)
{
    var results = testResults.CombineWithFilePath($"{project.GetFilenameWithoutExtension()}{run.Suffix}.trx");
    var gives = run.GivesWay && FileExists("/usr/bin/nice");
    var exitCode = 0;
    // The assembly, not the project: its properties would be evaluated for each run, which takes longer than a small run itself.
    DotNetTest(Program(project.GetFilenameWithoutExtension().ToString()).FullPath, new DotNetTestSettings
    {
        Filter = run.Filter,
        Loggers = { $"trx;LogFileName={results.GetFilename()}", $"console;verbosity={run.Verbosity}" },
        ResultsDirectory = testResults,
        ToolPath = gives ? "/usr/bin/nice" : null,
        ArgumentCustomization = arguments => (gives ? arguments.Prepend("-n 10 dotnet") : arguments)
            .Append("--blame-hang-timeout").Append(run.HangTimeout)
            .Append("--blame-hang-dump-type").Append("none"),
        EnvironmentVariables = run.Environment,
        HandleExitCode = code =>
        {
            exitCode = code;
            return true;
        },
    });

    var counts = FileExists(results) ? TestCounts.Read(results.FullPath) : new TestCounts();
    // A host that crashed, hung or found no test leaves no failed test behind; it failed all the same.
    var brokeOff = exitCode != 0 || counts.Passed + counts.Failed + counts.Skipped == 0;
    if (!brokeOff || counts.Failed > 0) return counts;
    Error("{0}: the run broke off or held no test (exit status {1})", project.GetFilenameWithoutExtension(), exitCode);
    return counts.Add(new TestCounts { Failed = 1 });
}

/// <summary>How a test project is run.</summary>
sealed class TestRun
{
    /// <summary>Those of the category Long, which run only when asked for and print figures.</summary>
    public static TestRun Long =>
        new() { Suffix = ".long", Filter = "TestCategory=Long", Verbosity = "detailed", HangTimeout = "4h" };

    /// <summary>Those of packages that have been made.</summary>
    public static TestRun Packages =>
        new() { Suffix = ".packages", Filter = "TestCategory=Packages", HangTimeout = "15m" };

    /// <summary>What makes pictures of the live page.</summary>
    public static TestRun Pictures => new() { Suffix = ".pictures", Filter = "TestCategory=Pictures", HangTimeout = "10m" };

    /// <summary>The integration tests in parts that take about as long, each a process of its own: many measure their
    /// process. What is in no other part is in the last.</summary>
    public static IEnumerable<TestRun> Parts()
    {
        const string Waits = "Sources.LoneStreamTests"; // beside the soaks, which wait for other processes
        var folders = new[] { new[] { "Rtp" }, new[] { "Sources" }, new[] { "Isolation", "Recording", "Supervision" } };
        string In(string name) => $"FullyQualifiedName~IntegrationTests.{name}";
        string NotIn(string name) => $"FullyQualifiedName!~IntegrationTests.{name}";
        foreach (var part in folders)
            yield return Of(part[0], $"({string.Join('|', part.Select(folder => In(folder + ".")))})&{NotIn(Waits)}");
        yield return Of("Others", $"({string.Join('&', folders.SelectMany(part => part).Select(folder => NotIn(folder + ".")))})"
            + $"|{In(Waits)}");
    }

    /// <summary>A part of a project's tests, without the long ones: a filter would choose them too.</summary>
    private static TestRun Of(string part, string filter) =>
        new() { Suffix = $".{part}", Filter = $"({filter})&TestCategory!=Long" };

    /// <summary>What tells its results from those of another run of the project.</summary>
    public string Suffix { get; init; } = "";
    public string Filter { get; init; }
    public string Verbosity { get; init; } = "minimal";
    public string HangTimeout { get; init; } = "4m";

    /// <summary>Whether it leaves the processors to others that want them.</summary>
    public bool GivesWay { get; init; }

    public Dictionary<string, string> Environment { get; } = new()
    {
        // A GLib critical kills the test host, and with it the run.
        ["G_DEBUG"] = "fatal-criticals",
        ["LC_ALL"] = "C.UTF-8",
        // Counting calls for a better second compilation costs more than it brings in programs that run for seconds.
        ["DOTNET_TieredPGO"] = "0",
    };
}

/// <summary>How many tests passed, failed and were skipped.</summary>
sealed class TestCounts
{
    public int Passed { get; init; }
    public int Failed { get; init; }
    public int Skipped { get; init; }

    public static TestCounts Read(string trx)
    {
        var outcomes = XDocument.Load(trx).Root.Elements().Where(element => element.Name.LocalName == "Results")
            .Elements().Select(result => (string)result.Attribute("outcome")).ToList();
        var passed = outcomes.Count(outcome => outcome == "Passed");
        var skipped = outcomes.Count(outcome => outcome is "NotExecuted" or "Inconclusive");
        return new TestCounts { Passed = passed, Skipped = skipped, Failed = outcomes.Count - passed - skipped };
    }

    public TestCounts Add(TestCounts other) =>
        new() { Passed = Passed + other.Passed, Failed = Failed + other.Failed, Skipped = Skipped + other.Skipped };

    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}
