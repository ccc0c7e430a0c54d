using System.CommandLine;
using System.CommandLine.Invocation;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;
using AudioPipelines.Cli.Verbs;

namespace AudioPipelines.Cli;

/// <summary>Reads the command line, runs its verb, and turns every failure into a sentence and an exit status.</summary>
internal static class CommandLine
{
    private const string Seek = "See 'audiopipelines --help'.";

    private static readonly Func<Command>[] _otherVerbs =
    [
        ListVerb.Create, ExplainVerb.Create, ValidateVerb.Create, ProbeVerb.Create, DevicesVerb.Create, DoctorVerb.Create,
        SoakVerb.Create, RecordVerb.Create, ReplayVerb.Create, ConvertVerb.Create, AuditVerb.Create, CalibrateVerb.Create,
        MeterVerb.Create, PlotVerb.Create, ServeVerb.Create, FleetVerb.Create, NewVerb.Create, SchemaVerb.Create,
        CompletionVerb.Create,
    ];

    /// <summary>Runs the tool.</summary>
    public static int Run(string[] arguments)
    {
        Task headStart = HeadStart.Take(arguments);
        var root = new RootCommand(
            "Try, check, record and watch audio sources: files, microphones, network streams, any GStreamer pipeline.")
        {
            CommonOptions.Verbose,
            CommonOptions.Quiet,
            RunVerb.Create(),
        };
        // A run leaves out the other verbs, so that it starts sooner.
        if (arguments is not ["run", _, ..])
        {
            foreach (Func<Command> create in _otherVerbs) root.Add(create());
        }

        Examples.AddTo(root);

        // '@' begins the name of a device (@DEFAULT_MONITOR@), not that of a file with more arguments.
        var terminal = new Terminal(arguments.Contains("--quiet") || arguments.Contains("-q"), arguments.Contains("--verbose"));
        try
        {
            if (Suggestions.AreAsked(arguments)) return Suggestions.Write(arguments, root);
            Command? verb = root.Subcommands.FirstOrDefault(command => command.Name == arguments.FirstOrDefault());
            Option[] options = [.. (verb?.Options ?? []).Concat(root.Options)];
            string[] rewritten = ParameterOptions.Rewrite(arguments, options);
            ParseResult parsed = root.Parse(JsonLast(rewritten), new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction) throw new UsageException(Explain(parsed, root));
            return parsed.Invoke(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (OutputClosedException)
        {
            return ExitStatus.Done; // the reader has seen enough
        }
        catch (Exception failure)
        {
            terminal.Error(failure);
            return ExitStatus.Of(failure);
        }
        finally
        {
            using var watch = new HangWatch(terminal, "GStreamer to read its registry", HangWatch.Patience);
            headStart.Wait();
        }
    }

    /// <summary>Moves a bare <c>--json</c> to the end, so that it does not take the next word as its value.</summary>
    private static string[] JsonLast(string[] arguments)
    {
        int at = Array.IndexOf(arguments, "--json");
        if (at < 0 || at == arguments.Length - 1 || arguments.Contains("--") || arguments[at + 1] == OutputOptions.JsonFrames)
            return arguments;
        return [.. arguments[..at], .. arguments[(at + 1)..], "--json"];
    }

    private static string Explain(ParseResult parsed, RootCommand root)
    {
        Command command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [string unknown, ..])
        {
            if (command == root && !unknown.StartsWith('-'))
                return $"There is no verb '{unknown}'{Nearest(unknown, root.Subcommands.Select(verb => verb.Name))} {Seek}";
            if (!unknown.StartsWith('-'))
                return $"'{unknown}' is one argument too many for '{command.Name}'. {SeekOf(command, root)}";
            IEnumerable<string> options = command.Options.Concat(root.Options).SelectMany(
                option => option.Aliases.Prepend(option.Name));
            return $"There is no option '{unknown}'{Nearest(unknown, options)} {SeekOf(command, root)}";
        }

        if (command == root) return $"Say what to do: {string.Join(", ", root.Subcommands.Select(verb => verb.Name))}. {Seek}";
        Argument? missing = command.Arguments.FirstOrDefault(
            argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 });
        if (missing is not null && Examples.Of(command.Name) is [string example, ..])
            return $"'{command.Name}' needs {missing.Name}, for example: audiopipelines {example}. {SeekOf(command, root)}";
        return $"{parsed.Errors[0].Message.TrimEnd('.')}. {SeekOf(command, root)}";
    }

    private static string SeekOf(Command command, RootCommand root) =>
        command == root ? Seek : $"See 'audiopipelines {command.Name} --help'.";

    private static string Nearest(string given, IEnumerable<string> names) =>
        NearestName.Of(given, names) is { } near ? $"; did you mean '{near}'?" : ".";
}
