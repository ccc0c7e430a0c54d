using System.CommandLine;
using System.CommandLine.Completions;
using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>completion</c>: a script by which a shell completes command lines of this tool.</summary>
internal static class CompletionVerb
{
    private static readonly Dictionary<string, string> _scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _audiopipelines() {
              local IFS=$'\n'
              COMPREPLY=($(audiopipelines "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null))
            }
            complete -o bashdefault -o default -F _audiopipelines audiopipelines
            """,
        ["zsh"] = """
            #compdef audiopipelines
            _audiopipelines() {
              local -a found
              found=("${(@f)$(audiopipelines "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
              compadd -- ${found:#}
              _files
            }
            compdef _audiopipelines audiopipelines
            """,
        ["fish"] = """
            function __audiopipelines
                audiopipelines "[suggest:"(commandline -C)"]" (commandline | string collect) 2>/dev/null
            end
            complete -c audiopipelines -a '(__audiopipelines)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName audiopipelines -ScriptBlock {
                param($word, $line, $position)
                audiopipelines "[suggest:$position]" "$line" 2>$null |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    private static readonly Argument<string> _shell = new("SHELL")
    {
        Description = "bash, zsh, fish or pwsh.",
        HelpName = "SHELL",
        CompletionSources = { _ => _scripts.Keys.Select(shell => new CompletionItem(shell)) },
    };

    public static Command Create()
    {
        var command = new Command(
            "completion", "Write a script by which a shell completes command lines of this tool.") { _shell };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string shell = parsed.GetRequiredValue(_shell);
        if (!_scripts.TryGetValue(shell, out string? script))
            throw new UsageException($"There is no completion for '{shell}', but for bash, zsh, fish and pwsh (PowerShell).");
        using var output = new TextOutput();
        output.Line(script);
        return ExitStatus.Done;
    }
}
