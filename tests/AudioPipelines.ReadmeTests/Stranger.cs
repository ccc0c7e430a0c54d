using System.Runtime.InteropServices;

namespace AudioPipelines.ReadmeTests;

/// <summary>Somebody with the SDK, the packages and nothing else of this repository: a folder of their own, an empty folder of
/// packages, the machine's feeds and one more.</summary>
internal sealed class Stranger
{
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(10);

    private readonly string _folder = TestFolder.Create("stranger");
    private readonly Dictionary<string, string?> _environment;
    private int _projects;

    public Stranger()
    {
        string packages = Path.Combine(Repository.Root, "artifacts", "packages");
        string[] packed = Directory.Exists(packages) ? Directory.GetFiles(packages, "AudioPipelines.Cli.*.nupkg") : [];
        Assert.That(packed, Has.Length.EqualTo(1), $"Pack first: './build.sh packages' ({packages}).");
        Version = Path.GetFileNameWithoutExtension(packed[0])["AudioPipelines.Cli.".Length..];
        File.WriteAllText(Path.Combine(_folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{packages}" />
              </packageSources>
            </configuration>
            """);
        _environment = new()
        {
            ["NUGET_PACKAGES"] = Path.Combine(_folder, "restored"),
            ["TALK"] = MediaFiles.Wav.Path,
            ["AudioPipelinesVersion"] = Version,
            // No process of a build outlasts it.
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["UseSharedCompilation"] = "false",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        };
    }

    /// <summary>The runtime that this machine publishes for.</summary>
    public static string Runtime => RuntimeInformation.RuntimeIdentifier;

    /// <summary>The version of the packages.</summary>
    public string Version { get; }

    /// <summary>Makes a project of one of the SDK's templates, installs a package into it and puts the files of
    /// <c>tests/Packages</c> there.</summary>
    /// <returns>Its folder, whose name is the program's.</returns>
    public string New(string template, string files, string package)
    {
        string project = Path.Combine(_folder, $"{++_projects}", files);
        Dotnet("new", template, "-o", project);
        Dotnet("add", project, "package", package, "--version", Version);
        return Copy($"tests/Packages/{files}", Path.GetRelativePath(_folder, project));
    }

    /// <summary>Copies a folder of the repository.</summary>
    /// <returns>The copy.</returns>
    public string Copy(string source, string to)
    {
        string folder = Path.Combine(_folder, to);
        string original = Path.Combine(Repository.Root, source);
        foreach (string file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        return folder;
    }

    /// <summary>Installs the tool.</summary>
    /// <returns>The program.</returns>
    public string InstallTool() => Install("AudioPipelines.Cli", "audiopipelines");

    /// <summary>Installs the program of a fleet's silos.</summary>
    /// <returns>The program.</returns>
    public string InstallSilo() => Install("AudioPipelines.Silo", "audiopipelines-silo");

    public ProgramResult Dotnet(params string[] arguments) => Run("dotnet", arguments);

    public ProgramResult Run(string program, params string[] arguments) =>
        ProcessRunner.Run(program, arguments, _environment, deadline: _deadline).Exited();

    private string Install(string package, string command)
    {
        string folder = Path.Combine(_folder, command);
        Dotnet(
            "tool", "install", package, "--version", Version, "--tool-path", folder, "--configfile",
            Path.Combine(_folder, "nuget.config"));
        return Path.Combine(folder, command);
    }
}
