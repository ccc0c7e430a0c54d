namespace AudioPipelines.Descriptions;

/// <summary>Collects the errors of one description: each once, and a limited number.</summary>
internal sealed class ErrorList(string file)
{
    private const int Most = 100;

    private readonly HashSet<DescriptionError> _seen = [];
    private readonly List<DescriptionError> _errors = [];

    public string File => file;

    /// <summary>Whether no more errors are kept. Finding an error's position takes time in proportion to the text, so callers
    /// stop doing it.</summary>
    public bool IsFull => _errors.Count >= Most;

    public bool Any => _errors.Count > 0;

    public void Add(Node at, string message, string? expected = null, string? nearest = null) =>
        Add(at.Line, at.Column, message, expected, nearest);

    public void Add(SourcePosition at, string message, string? expected = null, string? nearest = null) =>
        Add(at.Line, at.Column, message, expected, nearest);

    /// <summary>An error that is not in the file.</summary>
    public void Add(string message, string? expected = null, string? nearest = null) => Add(0, 0, message, expected, nearest);

    public void Add(int line, int column, string message, string? expected = null, string? nearest = null)
    {
        if (IsFull) return;
        var error = new DescriptionError(file, line, column, message, expected, nearest);
        if (_seen.Add(error)) _errors.Add(error);
    }

    public IReadOnlyList<DescriptionError> ToList() => [.. _errors.OrderBy(e => e.Line).ThenBy(e => e.Column)];

    /// <exception cref="DescriptionException">There are errors.</exception>
    public void ThrowIfAny()
    {
        if (Any) throw new DescriptionException(ToList());
    }
}
