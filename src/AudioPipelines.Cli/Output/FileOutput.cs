using System.Text;
using Spectre.Console;

namespace AudioPipelines.Cli.Output;

/// <summary>Output into a file or another program. Spectre's own class asks the runtime for the terminal, and then the runtime
/// reads the terminal's description from disk.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="width">The columns of a line.</param>
internal sealed class FileOutput(TextWriter writer, int width) : IAnsiConsoleOutput
{
    public TextWriter Writer => writer;

    public bool IsTerminal => false;

    public int Width => width;

    public int Height => int.MaxValue;

    /// <summary>The writer's encoding stays as it is.</summary>
    public void SetEncoding(Encoding encoding)
    {
    }
}
