using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AudioPipelines.Testing;

namespace AudioPipelines.ReadmeTests;

/// <summary>What an application gets that has the packages and not the repository.</summary>
public class PackageTests
{
    private static readonly string[] _projects =
        [
            "AudioPipelines", "AudioPipelines.Hosting", "AudioPipelines.Testing", "AudioPipelines.Dashboard",
            "AudioPipelines.Nats", "AudioPipelines.Orleans",
        ];
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(3);

    /// <summary>No process of the build outlasts it.</summary>
    private static readonly Dictionary<string, string?> _environment = new()
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
    };

    private string _packages = "";

    private static string Configuration => Path.GetFileName(Path.GetDirectoryName(Repository.Cli)!);

    [OneTimeSetUp]
    public void Pack()
    {
        _packages = TestFolder.Create("packages");
        foreach (string project in _projects)
        {
            Dotnet(
                "pack", Path.Combine(Repository.Root, "src", project), "-c", Configuration, "--no-build", "--no-restore", "-o",
                _packages);
        }
    }

    [Test]
    public void The_packages_pin_each_other_exactly()
    {
        foreach (string project in _projects[1..])
        {
            XElement dependency = Specification(project).Descendants().Single(
                element => element.Name.LocalName == "dependency" && (string?)element.Attribute("id") == _projects[0]);
            Assert.That((string?)dependency.Attribute("version"), Is.EqualTo($"[{Version(project)}]"), project);
        }
    }

    [Test]
    public void Each_package_has_the_page_of_its_own_without_a_link_into_the_repository()
    {
        foreach (string project in _projects)
        {
            string page = Text(project, "README.md");
            string source = File.ReadAllText(Path.Combine(Repository.Root, "src", project, "README.md"));
            Assert.That(page.Split('\n')[0], Is.EqualTo(source.Split('\n')[0]));
            Assert.That(Regex.Matches(page, @"\]\((?!https?://|#)[^)]*\)"), Is.Empty, project);
        }
    }

    [Test]
    public void Links_of_the_pages_are_absolute_where_the_repository_has_an_address()
    {
        string packages = TestFolder.Create("published");
        Dotnet(
            "pack", Path.Combine(Repository.Root, "src", "AudioPipelines"), "-c", Configuration, "--no-build", "--no-restore",
            "-o", packages, "-p:RepositoryUrl=https://code.example/audio/AudioPipelines.git");
        using ZipArchive package = ZipFile.OpenRead(Directory.GetFiles(packages, "*.nupkg").Single());
        using var page = new StreamReader(package.GetEntry("README.md")!.Open());
        Assert.That(page.ReadToEnd(), Does.Match(
            @"\]\(https://code\.example/audio/AudioPipelines/blob/(HEAD|[0-9a-f]{40})/src/AudioPipelines/GUIDE\.md\)"));
        using var specification = new StreamReader(package.GetEntry("AudioPipelines.nuspec")!.Open());
        Assert.That(specification.ReadToEnd(), Does.Contain("<projectUrl>https://code.example/audio/AudioPipelines"));
    }

    [Test]
    public void The_documentation_is_of_what_is_public_and_of_all_of_it()
    {
        Assembly[] libraries =
            [
                typeof(GstSource).Assembly, typeof(Hosting.AudioPipelinesOptions).Assembly, typeof(VirtualSource).Assembly,
                typeof(Dashboard.AudioPipelinesPageOptions).Assembly, typeof(Nats.NatsPublisher).Assembly,
                typeof(Fleet.FleetOptions).Assembly,
            ];
        foreach (Assembly library in libraries)
        {
            string project = library.GetName().Name!;
            IEnumerable<string> packed = Ids(XDocument.Parse(Text(project, $"lib/net10.0/{project}.xml")));
            IEnumerable<string> all = Ids(XDocument.Load(Path.ChangeExtension(library.Location, ".xml")));
            Assert.That(packed, Is.EquivalentTo(all.Where(new PublicNames(library).Contains)), project);
        }
    }

    [Test]
    public void Each_package_has_an_icon_and_the_library_its_schema_and_presets()
    {
        foreach (string project in _projects) Assert.That(Entries(project), Has.Member("icon.png"));
        Assert.That(
            Entries(_projects[0]),
            Is.SupersetOf(PipelineDescription.Presets.Select(preset => $"pipelines/{preset}.yaml")
                .Append("pipelines/pipeline.schema.json")));
    }

    [Test]
    public void Packages_ask_for_nothing_that_they_do_not_use_themselves()
    {
        Assert.That(Dependencies("AudioPipelines.Hosting"), Is.EquivalentTo(new[]
        {
            "AudioPipelines", "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Hosting.Abstractions",
        }));
        Assert.That(Dependencies("AudioPipelines.Testing"), Is.EquivalentTo(new[] { "AudioPipelines" }));
        Assert.That(
            Dependencies("AudioPipelines.Dashboard"), Is.EquivalentTo(new[] { "AudioPipelines", "AudioPipelines.Hosting" }));
        Assert.That(Dependencies("AudioPipelines.Nats"), Is.EquivalentTo(new[]
        {
            "AudioPipelines", "AudioPipelines.Hosting", "NATS.Client.JetStream", "Polly.Core",
        }));
    }

    [Test]
    public void Symbols_travel_beside_each_package()
    {
        foreach (string project in _projects)
        {
            using ZipArchive symbols = ZipFile.OpenRead(Path.ChangeExtension(FileOf(project), ".snupkg"));
            Assert.That(symbols.Entries.Select(entry => entry.Name), Has.Member($"{project}.pdb"));
        }
    }

    [Test]
    public void A_program_outside_the_repository_builds_and_runs_on_the_packages_alone()
    {
        string folder = TestFolder.Create("application");
        File.WriteAllText(Path.Combine(folder, "Application.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestorePackagesPath>$(MSBuildThisFileDirectory)restored</RestorePackagesPath>
                <RestoreSources>{_packages}</RestoreSources>
                <RestoreFallbackFolders>{SharedPackages()}</RestoreFallbackFolders>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AudioPipelines.Hosting" Version="{Version(_projects[1])}" />
                <PackageReference Include="AudioPipelines.Testing" Version="{Version(_projects[2])}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), """
            using AudioPipelines;
            using AudioPipelines.Hosting;
            using AudioPipelines.Testing;

            await using var tone = GstSource.FromDescription("tone", new() { ["buffers"] = 10 });
            await using var script = new VirtualSource(new VirtualScript().Frames(3).Gap(100));
            foreach (IAudioSource source in new IAudioSource[] { tone, script })
            {
                source.SetCallback(frame => { });
                source.Start();
                await source.Completion;
                Console.WriteLine($"{source.Ledger.Total.Delivered} {source.Ledger.Balances}");
            }

            Console.WriteLine(new AudioPipelinesOptions().StopDeadline);
            """);

        Dotnet("build", folder, "-c", "Release", "-o", Path.Combine(folder, "out"));

        string program = Path.Combine(folder, "out", "Application.dll");
        Assert.That(
            ProcessRunner.Run("dotnet", [program]).Exited().OutputLines,
            Is.EqualTo(new[] { "10240 True", "1440 True", "00:00:05" }));
        Assert.That(Path.Combine(folder, "out", "AudioPipelines.Worker.dll"), Does.Exist, "the worker of isolated sources");
    }

    private static void Dotnet(params string[] arguments) =>
        ProcessRunner.Run("dotnet", arguments, _environment, deadline: _deadline).Exited();

    /// <summary>Where the build of the repository has put the packages of others, so that none is fetched.</summary>
    private static string SharedPackages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private string Version(string project) =>
        Specification(project).Descendants().First(element => element.Name.LocalName == "version").Value;

    private static IEnumerable<string> Ids(XDocument documentation) =>
        documentation.Descendants("member").Select(member => (string)member.Attribute("name")!);

    private IEnumerable<string> Dependencies(string project) => Specification(project).Descendants()
        .Where(element => element.Name.LocalName == "dependency").Select(element => (string)element.Attribute("id")!);

    private XDocument Specification(string project) => XDocument.Parse(Text(project, $"{project}.nuspec"));

    private string Text(string project, string entry)
    {
        using ZipArchive package = ZipFile.OpenRead(FileOf(project));
        using var text = new StreamReader(package.GetEntry(entry)!.Open());
        return text.ReadToEnd();
    }

    private string[] Entries(string project)
    {
        using ZipArchive package = ZipFile.OpenRead(FileOf(project));
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    private string FileOf(string project) => Directory.EnumerateFiles(_packages, $"{project}.*.nupkg").Single(
        file => char.IsDigit(Path.GetFileName(file)[project.Length + 1]));
}
