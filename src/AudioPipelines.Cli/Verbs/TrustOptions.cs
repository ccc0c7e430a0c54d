using System.CommandLine;

namespace AudioPipelines.Cli.Verbs;

/// <summary>The options that say how far a description is trusted.</summary>
internal sealed class TrustOptions
{
    private readonly Option<string?> _trust = new("--trust")
    {
        Description = "How far the description, its parameters and its media are trusted: full, or restricted for those of "
            + "strangers, which may then only decode audio from public hosts and from the folders of --root.",
        HelpName = "full|restricted",
    };

    private readonly Option<string[]> _roots = new("--root")
    {
        Description = "With --trust restricted: a folder whose files may be read; may be repeated.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _outputRoots = new("--output-root")
    {
        Description = "With --trust restricted: a folder that the description's recording may be written to; may be repeated.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _privateHosts = new("--private-hosts")
    {
        Description =
            "With --trust restricted: hosts may be reached that are not public, such as this machine and its local network.",
    };

    public void AddTo(Command command)
    {
        command.Add(_trust);
        command.Add(_roots);
        command.Add(_outputRoots);
        command.Add(_privateHosts);
    }

    /// <summary>One of them that was typed; <see langword="null"/>: none.</summary>
    public string? Typed(ParseResult parsed)
    {
        Option[] all = [_trust, _roots, _outputRoots, _privateHosts];
        return all.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false })?.Name;
    }

    /// <summary>The trust that was asked for.</summary>
    /// <exception cref="UsageException">The options contradict each other, or a folder does not exist.</exception>
    public SourceTrust Read(ParseResult parsed)
    {
        string word = parsed.GetValue(_trust) ?? "full";
        string[] roots = parsed.GetRequiredValue(_roots);
        string[] outputRoots = parsed.GetRequiredValue(_outputRoots);
        bool privateHosts = parsed.GetValue(_privateHosts);
        if (word is not ("full" or "restricted"))
            throw new UsageException($"'--trust {word}' is not known. Write --trust restricted, or --trust full.");
        if (word == "full")
        {
            return roots.Length + outputRoots.Length == 0 && !privateHosts
                ? SourceTrust.Full
                : throw new UsageException(
                    "--root, --output-root and --private-hosts are for --trust restricted. Write that too.");
        }

        foreach (string folder in roots.Concat(outputRoots).Where(folder => !Directory.Exists(folder)))
            throw new UsageException($"'{folder}' is no folder.");
        return new RestrictedPolicy { Roots = roots, OutputRoots = outputRoots, AllowPrivateHosts = privateHosts };
    }
}
