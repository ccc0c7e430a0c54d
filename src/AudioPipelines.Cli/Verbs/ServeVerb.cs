using System.CommandLine;
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
        Arity = ArgumentArity.OneOrMore,
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
            + "encoding=s16, batch=20ms, transport=core, ondemand=false, prefix=WORD, with '&' between.",
        HelpName = "ADDRESS",
    };

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
        _trust.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var listen = ListenAddress.Parse(parsed.GetValue(_listen));
        string? file = parsed.GetValue(_tokenFile);
        AccessToken? token = file is not null ? AccessToken.Read(file) : listen.IsLoopback ? null : AccessToken.Create();
        var options = new ServeOptions
        {
            Sources = ServedSources.Find(parsed.GetRequiredValue(_descriptions), parsed.GetRequiredValue(_set)),
            Listen = listen,
            Token = token,
            Frames = ReadFrames(parsed.GetValue(_frames)),
            Trust = _trust.Read(parsed),
            IsReadOnly = parsed.GetValue(_readOnly),
            OpensBrowser = parsed.GetValue(_open),
            Json = parsed.GetValue(_json),
        };
        using var interruption = new Interruption();
        return new ServeRun(options, CommonOptions.Terminal(parsed), interruption).Execute();
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
