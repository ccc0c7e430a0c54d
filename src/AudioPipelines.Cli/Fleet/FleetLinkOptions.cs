using System.CommandLine;

namespace AudioPipelines.Cli.Fleet;

/// <summary>The options that say which fleet is meant.</summary>
internal sealed class FleetLinkOptions
{
    /// <summary>What the fleet's address is read from where the command line does not say it: it may hold a password.</summary>
    public const string ClusterVariable = "AUDIOPIPELINES_CLUSTER";

    private const string TokenVariable = "AUDIOPIPELINES_FLEET_TOKEN";

    private readonly Option<string?> _cluster;

    private readonly Option<string?> _fleet = new("--fleet")
    {
        Description = $"The fleet's name. Default: {FleetAddress.UsualFleet}.",
        HelpName = "NAME",
    };

    private readonly Option<FileInfo?> _token;

    /// <param name="cluster">What <c>--cluster</c> does.</param>
    /// <param name="token">The name of the option with the token's file.</param>
    public FleetLinkOptions(string cluster, string token)
    {
        _cluster = new Option<string?>("--cluster")
        {
            Description = $"{cluster} redis://HOST:6379 (its silos are found there), or http://SILO:8098. Without it the "
                + $"environment variable {ClusterVariable} says it.",
            HelpName = "ADDRESS",
        };
        _token = new Option<FileInfo?>(token)
        {
            Description = $"The file with the token that silos want; or set {TokenVariable}.",
            HelpName = "FILE",
        };
    }

    public void AddTo(Command command)
    {
        command.Add(_cluster);
        command.Add(_fleet);
        command.Add(_token);
    }

    /// <summary>Where the fleet is; <see langword="null"/>: nothing says so.</summary>
    /// <exception cref="UsageException">An address is wrong.</exception>
    public FleetAddress? Read(ParseResult parsed)
    {
        if (parsed.GetValue(_cluster) is { } text) return Address(text, _cluster.Name, parsed);
        return Environment.GetEnvironmentVariable(ClusterVariable) is { Length: > 0 } set
            ? Address(set, ClusterVariable, parsed)
            : null;
    }

    /// <summary>Whether the command line itself says it.</summary>
    public bool IsTyped(ParseResult parsed) => parsed.GetValue(_cluster) is not null;

    /// <summary>The options that were typed and have no meaning without a fleet.</summary>
    public string? Idle(ParseResult parsed) => parsed.GetValue(_fleet) is not null ? _fleet.Name
        : parsed.GetValue(_token) is not null ? _token.Name : null;

    /// <summary>An address that another option gives.</summary>
    public FleetAddress Address(string text, string option, ParseResult parsed) =>
        FleetAddress.Parse(text, option, parsed.GetValue(_fleet), _token.Name);

    /// <summary>The token; <see langword="null"/>: none is given.</summary>
    /// <exception cref="UsageException">Its file cannot be read.</exception>
    public string? Token(ParseResult parsed)
    {
        FileInfo? file = parsed.GetValue(_token);
        if (file is null)
            return Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token ? token : null;
        try
        {
            return File.ReadAllText(file.FullName).Trim();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The token file '{file}' cannot be read: {unreadable.Message}");
        }
    }
}
