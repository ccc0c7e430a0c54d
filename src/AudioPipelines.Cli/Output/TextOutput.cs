using System.Text;

namespace AudioPipelines.Cli.Output;

/// <summary>Lines of text on standard output, without secrets and control characters.</summary>
internal sealed class TextOutput : IDisposable
{
    private readonly StandardOutput _output = new();
    private readonly StringBuilder _text = new();

    /// <summary>Adds a line.</summary>
    public void Line(string text = "") => _text.Append(ShownText.WithoutControls(ParameterValues.HideSecrets(text))).Append('\n');

    /// <summary>Writes what was added.</summary>
    /// <exception cref="OutputClosedException">Nobody reads it.</exception>
    public void Send()
    {
        _output.Write(Encoding.UTF8.GetBytes(_text.ToString()));
        _text.Clear();
    }

    /// <summary>Writes what was added.</summary>
    public void Dispose() => Send();
}
