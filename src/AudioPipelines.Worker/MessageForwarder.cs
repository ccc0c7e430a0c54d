using AudioPipelines.Isolation;
using AudioPipelines.Pipelines;

namespace AudioPipelines.Worker;

/// <summary>Tells the parent what has become of a source's pipelines: each thing once.</summary>
internal sealed class MessageForwarder(int source, MessageChannel channel)
{
    private bool _toldError;
    private bool _toldPlaying;
    private bool _toldNothingToLink;

    /// <summary>Tells what an element warns of.</summary>
    public void Warn(AudioSourceEvent what)
    {
        if (what is SourceWarning warning)
            channel.Send(new SourceWarned(source, warning.Message, warning.Element, warning.Debug));
    }

    /// <summary>Tells how many warnings were let go.</summary>
    public void TellOmitted(int warnings) => channel.Send(new SourceOmitted(source, warnings));

    /// <summary>Tells what has been read off the buses.</summary>
    /// <param name="messages">What was read.</param>
    /// <param name="readLatency">Asks the pipelines for their latency.</param>
    public void Tell(IPipelineMessages messages, Func<TimeSpan> readLatency)
    {
        if (messages.NothingToLink is { } nothing && !_toldNothingToLink)
        {
            _toldNothingToLink = true;
            channel.Send(new SourceLinksNothing(source, nothing.Message, nothing.Element, nothing.Debug));
        }

        if (messages.Error is { } error && !_toldError)
        {
            _toldError = true;
            channel.Send(new SourceError(source, WorkerError.Of(error)));
        }

        bool begins = messages.AllPlaying && !_toldPlaying;
        if (messages.LatencyChanged || begins)
        {
            messages.LatencyChanged = false;
            channel.Send(new SourceLatency(source, readLatency()));
        }

        if (!begins) return;
        _toldPlaying = true;
        channel.Send(new SourceIsPlaying(source));
    }
}
