using System.CommandLine;
using System.Text.Json.Nodes;
using AudioPipelines.Cli.Fleet;
using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>fleet</c>: the sources of a fleet of silos, asked of any of them.</summary>
internal static class FleetVerb
{
    private const string TokenVariable = "AUDIOPIPELINES_FLEET_TOKEN";
    private const string Default = "http://127.0.0.1:8098";

    /// <summary>How long an answer may take: a drain ends when all sources have moved.</summary>
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(15);
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

    private static readonly Option<string> _at = new("--at")
    {
        Description = "A silo's address.",
        HelpName = "URL",
        DefaultValueFactory = _ => Default,
    };

    private static readonly Option<FileInfo?> _token = new("--token-file")
    {
        Description = $"The file with the token that the silo wants; or set {TokenVariable}.",
    };

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
            _action, _words, _at, _token, _set, _label, _weight, _twoReaders, _json,
        };
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
        using var silo = new FleetConnection(
            Address(parsed.GetRequiredValue(_at)), Token(parsed.GetValue(_token)),
            action == "drain" ? _drainDeadline : _deadline);
        silo.Check();
        return action == "watch" ? Watch(parsed, silo, words) : Once(parsed, silo, action, words);
    }

    private static int Once(ParseResult parsed, FleetConnection silo, string action, string[] words)
    {
        JsonNode? answer = action switch
        {
            "list" => silo.Send(HttpMethod.Get, "sources" + Only(action, words), null),
            "add" => silo.Send(HttpMethod.Post, "sources", Source(parsed, action, words)),
            "change" => silo.Send(HttpMethod.Put, $"sources/{First(action, words)}", Source(parsed, action, words)),
            "remove" => silo.Send(HttpMethod.Delete, $"sources/{Single(action, words, "NAME")}", null),
            "start" or "stop" => silo.Send(HttpMethod.Post, $"sources/{Single(action, words, "NAME")}/{action}", null),
            "move" => silo.Send(HttpMethod.Post, $"sources/{First(action, words)}/move{Target(words)}", null),
            _ => silo.Send(HttpMethod.Post, $"silos/{Single(action, words, "SILO")}/{action}", null),
        };
        if (answer is null) return ExitStatus.Done;
        using var output = new TextOutput();
        if (parsed.GetValue(_json)) output.Line(answer.ToJsonString());
        else if (action == "list") FleetTable.Write(output, answer);
        else if (action is "drain" or "undrain") output.Line($"{answer["name"]}: {answer["sources"]} sources");
        else output.Line(FleetTable.Line(answer));
        return ExitStatus.Done;
    }

    private static int Watch(ParseResult parsed, FleetConnection silo, string[] words)
    {
        _ = Only("watch", words);
        using var interruption = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            interruption.Cancel();
        };
        using var output = new TextOutput();
        foreach (JsonNode change in silo.Watch(interruption.Token))
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

        return ExitStatus.Of(System.Runtime.InteropServices.PosixSignal.SIGINT);
    }

    private static JsonObject Source(ParseResult parsed, string action, string[] words)
    {
        if (words.Length != 2) throw new UsageException($"'fleet {action}' needs NAME and DESCRIPTION, for example: "
            + $"audiopipelines fleet {action} hall rtp --set streams=udp://239.69.1.1:5004.");
        var parameters = new JsonObject();
        foreach ((string name, object? value) in CommonOptions.Values(parsed.GetRequiredValue(_set)))
            parameters[name] = value is IEnumerable<string> list ? string.Join(',', list) : value?.ToString();
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

    private static Uri Address(string text)
    {
        string full = text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}";
        return Uri.TryCreate(full, UriKind.Absolute, out Uri? address) && address.Scheme is ("http" or "https")
            ? address
            : throw new UsageException($"'{text}' is no address of a silo. Write one such as {Default}.");
    }

    private static string? Token(FileInfo? file)
    {
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
