using AudioPipelines.Dashboard.Api;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>Figures of a source, one value a second for ten minutes. A figure takes 2.4 KB from its first value on, and
/// the times 4.8 KB from the first second on. Any thread.</summary>
internal sealed class FigureHistory
{
    /// <summary>How many values each figure has.</summary>
    public const int Kept = 600;

    private readonly Lock _lock = new();
    private long[]? _times;
    private readonly Dictionary<(string Name, string Unit, string? Stream), float[]> _figures = [];
    private long _count;

    /// <summary>How many figures there are.</summary>
    public int Figures
    {
        get { lock (_lock) return _figures.Count; }
    }

    /// <summary>Begins the values of a second.</summary>
    public void Begin(DateTimeOffset now)
    {
        lock (_lock)
        {
            _times ??= new long[Kept];
            int place = (int)(_count++ % Kept);
            _times[place] = now.ToUnixTimeMilliseconds();
            foreach (float[] values in _figures.Values) values[place] = float.NaN;
        }
    }

    /// <summary>Sets a value of that second.</summary>
    public void Set(string name, string unit, double? value, string? stream = null)
    {
        if (value is not { } known || !double.IsFinite(known)) return;
        lock (_lock)
        {
            if (_count == 0) return;
            if (!_figures.TryGetValue((name, unit, stream), out float[]? values))
            {
                if (_figures.Count >= 256) return; // streams that change their names with each format
                _figures[(name, unit, stream)] = values = new float[Kept];
                values.AsSpan().Fill(float.NaN);
            }

            values[(int)((_count - 1) % Kept)] = (float)known;
        }
    }

    /// <summary>The values of the last seconds.</summary>
    public HistoryTable Read(int seconds)
    {
        lock (_lock)
        {
            int count = (int)Math.Min(Math.Min(_count, Kept), seconds);
            long first = _count - count;
            return new HistoryTable
            {
                Times = [.. Enumerable.Range(0, count).Select(place => _times![(first + place) % Kept])],
                Series =
                [
                    .. _figures.Select(figure => new HistorySeries
                    {
                        Name = figure.Key.Name,
                        Unit = figure.Key.Unit,
                        Stream = figure.Key.Stream,
                        Values = [.. Enumerable.Range(0, count).Select(place => Known(figure.Value[(first + place) % Kept]))],
                    }),
                ],
            };
        }
    }

    private static float? Known(float value) => float.IsNaN(value) ? null : value;
}
