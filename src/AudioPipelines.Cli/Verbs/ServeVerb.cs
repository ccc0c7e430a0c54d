using System.CommandLine;
using AudioPipelines.Cli.Fleet;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;
using AudioPipelines.Cli.Serving;
using AudioPipelines.Nats;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>serve</c>: runs sources, and shows them on a page in a browser.</summary>
internal static class ServeVerb
{
    private static readonly Argument<string[]> _descriptions = new("DESCRIPTION")
    {
        Description = "Presets, description files, audio files, addresses, recordings, sources of other machines "
            + "(nats://HOST:4222/SOURCE); or a folder of descriptions, each of which is a source.",
        HelpName = "DESCRIPTION|FOLDER",
        Arity = ArgumentArity.ZeroOrMore, // a fleet may be looked at
        CompletionSources = { Suggestions.Presets },
    };

    private static readonly Option<string[]> _set = new("--set")
    {
        Description = "Give a parameter its value in all sources that have it, or in one; may be repeated.",
        HelpName = "[SOURCE.]NAME=VALUE",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string?> _listen = new("--listen")
    {
        Description = "Where the page is. Default: 127.0.0.1:8099, for this machine alone. 0.0.0.0:8099 is for its network, "
            + "with a token; port 0 is any that is free.",
        HelpName = "ADDRESS:PORT",
    };

    private static readonly Option<string?> _tokenFile = new("--token-file")
    {
        Description = "Ask for the token in this file, on this machine too. Default: beyond this machine a random one, which the "
            + "address holds.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> _frames = new("--frames")
    {
        Description = "Publish the sources' frames over NATS, while somebody wants them: nats://HOST:4222. Behind '?' may follow "
            + "encoding=s16, batch=20ms, transport=core, ondemand=false, prefix=WORD, with '&' between. With --cluster: where "
            + "its silos publish, so that its sources are heard.",
        HelpName = "ADDRESS",
    };

    private static readonly FleetLinkOptions _link = new(
        "Bring the sources into a fleet of machines instead of running them here, and show all of it:", "--fleet-token-file");

    private static readonly Option<bool> _readOnly = new("--read-only")
    {
        Description = "Let the page look, but not start, stop or reload sources.",
    };

    private static readonly Option<bool> _open = new("--open") { Description = "Open the page in this machine's browser." };
    private static readonly Option<bool> _json = CommonOptions.Json();
    private static readonly TrustOptions _trust = new();

    public static Command Create()
    {
        var command = new Command("serve", "Run sources, and see and hear them on a page in a browser.")
        {
            _descriptions, _set, _listen, _tokenFile, _frames, _readOnly, _open, _json,
        };
        _link.AddTo(command);
        _trust.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string[] descriptions = parsed.GetRequiredValue(_descriptions), settings = parsed.GetRequiredValue(_set);
        FleetAddress? cluster = _link.Read(parsed);
        if (cluster is null && _link.Idle(parsed) is { } idle)
            throw new UsageException($"'{idle}' is for a fleet. Say with --cluster where it is, such as redis://host:6379.");
        if (cluster is null && descriptions.Length == 0)
        {
            throw new UsageException(
                $"'serve' needs DESCRIPTION, for example: audiopipelines {Examples.Of("serve")[0]}. "
                + "See 'audiopipelines serve --help'.");
        }

        if (cluster is not null && _trust.Typed(parsed) is { } trust)
        {
            throw new UsageException(
                $"'{trust}' has no meaning with --cluster: how far descriptions are trusted the silos say. Leave it out.");
        }

        IReadOnlyList<SentSource> sent = cluster is null ? [] : SentDescriptions.Find(descriptions, settings);
        var listen = ListenAddress.Parse(parsed.GetValue(_listen));
        string? file = parsed.GetValue(_tokenFile);
        AccessToken? token = file is not null ? AccessToken.Read(file) : listen.IsLoopback ? null : AccessToken.Create();
        var options = new ServeOptions
        {
            Sources = cluster is null ? ServedSources.Find(descriptions, settings) : [],
            Folders = ServedSources.FoldersOf(descriptions),
            Settings = settings,
            Listen = listen,
            Token = token,
            Frames = cluster is null ? ReadFrames(parsed.GetValue(_frames)) : null,
            Trust = _trust.Read(parsed),
            IsReadOnly = parsed.GetValue(_readOnly),
            OpensBrowser = parsed.GetValue(_open),
            Json = parsed.GetValue(_json),
        };
        Terminal terminal = CommonOptions.Terminal(parsed);
        using var interruption = new Interruption();
        if (cluster is null) return new ServeRun(options, terminal, interruption).Execute();
        string? broker = Broker(parsed);
        using var fleet = new FleetConnection(cluster, _link.Token(parsed));
        return new ClusterRun(options, fleet, sent, broker, terminal, interruption).Execute();
    }

    /// <summary>Where the fleet's frames are. What is wrong with the address is told before the fleet is asked.</summary>
    private static string? Broker(ParseResult parsed)
    {
        string? text = parsed.GetValue(_frames)
            ?? (Environment.GetEnvironmentVariable(FleetFrames.Variable) is { Length: > 0 } set ? set : null);
        _ = ReadFrames(text);
        return text;
    }

    private static NatsPublisherOptions? ReadFrames(string? address)
    {
        if (address is null) return null;
        try
        {
            return NatsPublisherOptions.FromAddress(address, new NatsPublisherOptions { OnDemand = true });
        }
        catch (Exception wrong) when (wrong is ArgumentException or AudioSourceException)
        {
            throw new UsageException($"'--frames': {wrong.Message}");
        }
    }
}
