using System.CommandLine;
using System.Text.Json.Nodes;
using AudioPipelines.Cli.Fleet;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>fleet</c>: the sources of a fleet of silos, asked of any of them.</summary>
internal static class FleetVerb
{
    private const string Default = "http://127.0.0.1:8098";

    /// <summary>A drain ends when all sources have moved.</summary>
    private static readonly TimeSpan _drainDeadline = TimeSpan.FromMinutes(10);

    private static readonly string[] _actions =
        ["list", "watch", "add", "change", "remove", "start", "stop", "move", "drain", "undrain"];

    private static readonly Argument<string> _action = new("ACTION")
    {
        Description = "list, watch; add, change (NAME DESCRIPTION); remove, start, stop (NAME); move (NAME [SILO]); "
            + "drain, undrain (SILO).",
        HelpName = "ACTION",
        CompletionSources = { _actions },
    };

    private static readonly Argument<string[]> _words = new("NAME")
    {
        Description = "The source or silo, and what else the action needs.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> _at = new("--at")
    {
        Description = $"A silo's address, where no --cluster is given. Default: {Default}.",
        HelpName = "URL",
    };

    private static readonly FleetLinkOptions _link = new("The fleet:", "--token-file");

    private static readonly Option<string[]> _set = CommonOptions.Set();

    private static readonly Option<string[]> _label = new("--label")
    {
        Description = "A label that the source needs; may be repeated.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<int> _weight =
        new("--weight") { Description = "How much of a silo's capacity it takes.", DefaultValueFactory = _ => 1 };

    private static readonly Option<bool> _twoReaders = new("--two-readers")
    {
        Description = "What it reads may be read twice at once: it moves without an outage.",
    };

    private static readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create()
    {
        var command = new Command("fleet", "See and steer the sources of a fleet of machines.")
        {
            _action, _words, _at, _set, _label, _weight, _twoReaders, _json,
        };
        _link.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string action = parsed.GetRequiredValue(_action);
        if (!_actions.Contains(action))
        {
            string near = NearestName.Of(action, _actions) is { } name ? $"; did you mean '{name}'?" : ".";
            throw new UsageException($"'fleet' does not know '{action}'{near} It knows {string.Join(", ", _actions)}.");
        }

        string[] words = parsed.GetValue(_words) ?? [];
        using var interruption = new Interruption();
        using var fleet = new FleetConnection(Address(parsed), _link.Token(parsed));
        try
        {
            return action == "watch"
                ? WatchAsync(parsed, fleet, words, interruption).GetAwaiter().GetResult()
                : OnceAsync(parsed, fleet, action, words, interruption.Requested).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (interruption.Status is { } status)
        {
            return status;
        }
    }

    private static async Task<int> OnceAsync(
        ParseResult parsed, FleetConnection fleet, string action, string[] words, CancellationToken stopping)
    {
        Task<JsonNode?> Send(HttpMethod method, string path, JsonNode? body = null, bool repeats = true) => fleet.SendAsync(
            method, path, body, repeats, stopping, action is "drain" ? _drainDeadline : null);
        JsonNode? answer = await (action switch
        {
            "list" => fleet.GetAsync("sources" + Only(action, words), stopping),
            "add" => Send(HttpMethod.Post, "sources", Source(parsed, action, words), repeats: false),
            "change" => Send(HttpMethod.Put, $"sources/{First(action, words)}", Source(parsed, action, words)),
            "remove" => Send(HttpMethod.Delete, $"sources/{Single(action, words, "NAME")}", repeats: false),
            "start" or "stop" => Send(HttpMethod.Post, $"sources/{Single(action, words, "NAME")}/{action}"),
            "move" => Send(HttpMethod.Post, $"sources/{First(action, words)}/move{Target(words)}", repeats: false),
            _ => Send(HttpMethod.Post, $"silos/{Single(action, words, "SILO")}/{action}"),
        }).ConfigureAwait(false);
        if (answer is null) return ExitStatus.Done;
        using var output = new TextOutput();
        if (parsed.GetValue(_json)) output.Line(answer.ToJsonString());
        else if (action == "list") FleetTable.Write(output, answer);
        else if (action is "drain" or "undrain") output.Line($"{answer["name"]}: {answer["sources"]} sources");
        else output.Line(FleetTable.Line(answer));
        return ExitStatus.Done;
    }

    private static async Task<int> WatchAsync(
        ParseResult parsed, FleetConnection fleet, string[] words, Interruption interruption)
    {
        _ = Only("watch", words);
        await fleet.OpenAsync(interruption.Requested).ConfigureAwait(false); // a fleet that was never there is an error
        Terminal terminal = CommonOptions.Terminal(parsed);
        var watch = new FleetWatch(fleet, why => terminal.Warning($"{why} It is tried again."));
        using var output = new TextOutput();
        await foreach (JsonNode change in watch.ReadAsync(interruption.Requested).ConfigureAwait(false))
        {
            if (parsed.GetValue(_json))
            {
                output.Line(change.ToJsonString());
            }
            else
            {
                foreach (JsonNode? source in change["sources"] as JsonArray ?? []) output.Line(FleetTable.Line(source!));
                foreach (JsonNode? removed in change["removed"] as JsonArray ?? []) output.Line($"{removed}  removed");
            }

            output.Send();
        }

        return interruption.Status ?? ExitStatus.Done;
    }

    private static JsonObject Source(ParseResult parsed, string action, string[] words)
    {
        if (words.Length != 2) throw new UsageException($"'fleet {action}' needs NAME and DESCRIPTION, for example: "
            + $"audiopipelines fleet {action} hall rtp --set streams=udp://239.69.1.1:5004.");
        var parameters = new JsonObject(SentSource.Values(CommonOptions.Values(parsed.GetRequiredValue(_set)))
            .Select(one => KeyValuePair.Create(one.Key, (JsonNode?)JsonValue.Create(one.Value))));
        return new JsonObject
        {
            ["name"] = words[0],
            ["description"] = File.Exists(words[1]) ? File.ReadAllText(words[1]) : words[1],
            ["parameters"] = parameters,
            ["labels"] = new JsonArray([.. parsed.GetRequiredValue(_label).Select(label => JsonValue.Create(label))]),
            ["weight"] = parsed.GetValue(_weight),
            ["allowsTwoReaders"] = parsed.GetValue(_twoReaders),
        };
    }

    private static string Only(string action, string[] words) => words.Length == 0
        ? ""
        : throw new UsageException($"'{words[0]}' is one argument too many for 'fleet {action}'.");

    private static string Single(string action, string[] words, string what) => words.Length == 1
        ? Uri.EscapeDataString(words[0])
        : throw new UsageException($"'fleet {action}' needs one {what}. 'audiopipelines fleet list' shows them.");

    private static string First(string action, string[] words) => words.Length is 1 or 2
        ? Uri.EscapeDataString(words[0])
        : throw new UsageException($"'fleet {action}' needs NAME. 'audiopipelines fleet list' shows them.");

    private static string Target(string[] words) =>
        words.Length == 2 ? $"?silo={Uri.EscapeDataString(words[1])}" : "";

    private static FleetAddress Address(ParseResult parsed)
    {
        string? at = parsed.GetValue(_at);
        if (at is not null && _link.IsTyped(parsed))
            throw new UsageException("--at and --cluster both say where the fleet is. Give one of them.");
        if (at is null) return _link.Read(parsed) ?? _link.Address(Default, _at.Name, parsed);
        string full = at.Contains("://", StringComparison.Ordinal) ? at : $"http://{at}";
        return Uri.TryCreate(full, UriKind.Absolute, out Uri? address) && address.Scheme is ("http" or "https")
            ? _link.Address(full, _at.Name, parsed)
            : throw new UsageException($"'{at}' is no address of a silo. Write one such as {Default}.");
    }
}
