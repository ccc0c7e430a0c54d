using AudioPipelines.Isolation;
using AudioPipelines.Pipelines;

namespace AudioPipelines.Worker;

/// <summary>Reports to the parent what happens to a source's pipelines: each thing once.</summary>
internal sealed class MessageForwarder(int source, MessageChannel channel)
{
    private bool _toldError;
    private bool _toldPlaying;
    private bool _toldNothingToLink;

    /// <summary>Reports the warning of an element, or tags.</summary>
    public void Warn(AudioSourceEvent what)
    {
        if (what is AudioSourceEvent.TagsChanged { Tags: var tags }) channel.Send(new SourceTagged(source, tags));
        if (what is SourceWarning warning)
            channel.Send(new SourceWarned(source, warning.Message, warning.Element, warning.Debug));
    }

    /// <summary>Reports how many warnings were dropped.</summary>
    public void TellOmitted(int warnings) => channel.Send(new SourceOmitted(source, warnings));

    /// <summary>Reports what was read from the buses.</summary>
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
