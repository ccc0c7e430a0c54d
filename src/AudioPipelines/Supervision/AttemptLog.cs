using System.Globalization;

namespace AudioPipelines.Supervision;

/// <summary>The failed attempts of a source: the first and the last few, and the number of those in between. A source that runs
/// for months thus does not collect them without end.</summary>
internal sealed class AttemptLog
{
    public const int KeptFirst = 5;
    public const int KeptLast = 15;
    private const int LongestMessage = 400;

    private readonly List<AudioSourceException.FailedAttempt> _first = [];
    private readonly Queue<AudioSourceException.FailedAttempt> _last = new();

    /// <summary>How many attempts failed.</summary>
    public long Count { get; private set; }

    /// <summary>The attempts that are kept, in their order.</summary>
    public IReadOnlyList<AudioSourceException.FailedAttempt> Kept => [.. _first, .. _last];

    public void Add(DateTimeOffset time, AudioSourceException error)
    {
        Count++;
        string message = error.Message.Length <= LongestMessage
            ? error.Message
            : string.Concat(error.Message.AsSpan(0, LongestMessage), "…");
        var attempt = new AudioSourceException.FailedAttempt(time, error.Kind, message, error.Element);
        if (_first.Count < KeptFirst)
        {
            _first.Add(attempt);
            return;
        }

        if (_last.Count == KeptLast) _last.Dequeue();
        _last.Enqueue(attempt);
    }

    /// <summary>The attempts as text, one after the other.</summary>
    public override string ToString()
    {
        long leftOut = Count - _first.Count - _last.Count;
        IEnumerable<string> between = leftOut > 0 ? [$"{leftOut} more"] : [];
        return string.Join("; ", _first.Select(Text).Concat(between).Concat(_last.Select(Text)));
    }

    private static string Text(AudioSourceException.FailedAttempt attempt) =>
        $"{attempt.Time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} {attempt.Kind}: {attempt.Message}";
}
