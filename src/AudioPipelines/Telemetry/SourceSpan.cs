using System.Diagnostics;

namespace AudioPipelines.Telemetry;

/// <summary>A span of something that a source does and that takes time: its start, a restart, a reload. Nothing is made while
/// nobody listens.</summary>
internal sealed class SourceSpan : IDisposable
{
    public const string Start = "audiopipelines.source.start";
    public const string Restart = "audiopipelines.source.restart";
    public const string Reload = "audiopipelines.source.reload";

    private static readonly ActivitySource _spans = new(Instruments.Name, LibraryVersion.Text);

    private readonly Activity _activity;
    private readonly Activity? _outer;

    private SourceSpan(Activity activity, Activity? outer)
    {
        _activity = activity;
        _outer = outer;
    }

    /// <summary>Begins a span.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="source">The source's name.</param>
    /// <param name="isRoot">Whether it belongs to nothing that goes on: a restart, hours after the request that started the
    /// source, is no part of that.</param>
    /// <returns><see langword="null"/>: nobody listens.</returns>
    public static SourceSpan? Begin(string name, string source, bool isRoot = false)
    {
        if (!_spans.HasListeners()) return null;
        Activity? outer = Activity.Current;
        if (isRoot) Activity.Current = null;
        Activity? begun = _spans.StartActivity(name);
        if (begun is null)
        {
            Activity.Current = outer;
            return null;
        }

        begun.SetTag(Tags.SourceName, source);
        return new SourceSpan(begun, outer);
    }

    public void Set(string tag, object value) => _activity.SetTag(tag, value);

    /// <summary>Notes that it failed. Of a stop or another plan meanwhile, nothing is said.</summary>
    public void Failed(Exception error)
    {
        if (error is OperationCanceledException) return;
        string kind = error is AudioSourceException known ? known.Kind.ToString() : error.GetType().FullName ?? "_OTHER";
        _activity.SetTag(Tags.ErrorType, kind);
        _activity.SetStatus(ActivityStatusCode.Error, AudioSourceException.Shown(error.Message));
    }

    /// <summary>Ends it, once. Any thread: what goes on there stays as it is.</summary>
    public void Dispose()
    {
        Activity? here = Activity.Current;
        _activity.Dispose();
        Activity.Current = here == _activity ? _outer : here;
    }
}
