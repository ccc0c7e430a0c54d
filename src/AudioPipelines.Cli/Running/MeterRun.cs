using System.Globalization;
using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Running;

/// <summary>Runs a source and shows its levels: bars on a terminal, or an object a second as JSON; and at the end a
/// table.</summary>
internal sealed class MeterRun(Terminal terminal, Interruption interruption)
{
    private static readonly TimeSpan _picture = TimeSpan.FromSeconds(1.0 / 30), _second = TimeSpan.FromSeconds(1);

    private readonly LevelMeter _meter = new();
    private readonly RunCounts _counts = new();
    private LevelMeter.Reading[] _levels = [];

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="AudioSourceException">The source failed.</exception>
    public void Show(PlannedSource planned, TimeSpan? duration, bool isJson)
    {
        string name = planned.Plan.Name;
        using AudioSource source = planned.With(plan => plan with { Recording = null }).Make();
        var limit = new Limit(null, duration);
        List<string> warnings = [];
        source.SetCallback(frame =>
        {
            if (limit.IsReached) return;
            limit.Take(frame.SkippedSamples, frame.SamplesPerChannel, frame.SampleRate);
            _meter.Measure(frame);
            _counts.Count(frame);
            if (limit.IsReached) source.Stop();
        });
        source.Notified += (_, what) =>
        {
            if (what is GapEnded) _counts.CountGap();
            if (what is not SourceWarning warning) return;
            lock (warnings) warnings.Add(warning.Message);
        };
        using CancellationTokenRegistration stopped = interruption.Requested.Register(source.Stop);
        interruption.Requested.ThrowIfCancellationRequested();
        source.Start();
        if (isJson) WriteJson(source);
        else if (terminal.IsInteractive) Draw(name, source, duration);
        foreach (string warning in warnings) terminal.Warning(warning); // behind the picture, which they would tear
        source.Completion.GetAwaiter().GetResult();
        int channels = Read();
        if (!isJson && _counts.Format is { } format) MeterTable.Show(terminal, name, format, _levels, channels);
    }

    private void Draw(string name, AudioSource source, TimeSpan? duration)
    {
        var view = new MeterView(name);
        var progress = new RunProgress(_counts, () => duration ?? (source as GstSource)?.Duration);
        terminal.ShowLive(view, _picture, source.Completion, () =>
        {
            int count = Read();
            AudioFormat? format = count == 0 ? null : _counts.Format; // the first frame may come between the two
            progress.Update();
            view.Update(_levels, count, format, Status(format, progress), progress);
        });
    }

    private void WriteJson(AudioSource source)
    {
        using var lines = new JsonLines();
        bool isOver;
        do
        {
            isOver = Task.WaitAny([source.Completion], _second) >= 0;
            int count = Read();
            if (count > 0) MeterTable.WriteJson(lines, Position, _levels.AsSpan(0, count));
        }
        while (!isOver);
    }

    private double Position => _counts.Format is { } format ? (double)_counts.Samples / format.SampleRate : 0;

    private int Read()
    {
        if (_levels.Length < _meter.Channels) _levels = new LevelMeter.Reading[_meter.Channels];
        return _meter.Read(_levels);
    }

    private string Status(AudioFormat? format, RunProgress progress)
    {
        if (format is null) return "waiting for audio";
        string of = progress.Whole is { } whole ? $" of {RunProgress.Clock(whole)}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{RunProgress.Clock(progress.Position)}{of}, {format.Channels} channels, {format.SampleRate} Hz, {_counts.Gaps} "
            + $"gaps; "
            + $"−60 to 0 dBFS");
    }
}
