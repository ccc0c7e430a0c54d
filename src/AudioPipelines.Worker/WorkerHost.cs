using AudioPipelines.Isolation;

namespace AudioPipelines.Worker;

/// <summary>Reads the parent's messages, and passes each to its source.</summary>
/// <param name="channel">The channel to the parent.</param>
/// <param name="missingLimits">Limits that this system does not have; each source warns of them.</param>
internal sealed class WorkerHost(MessageChannel channel, IReadOnlyList<string> missingLimits)
{
    private readonly Dictionary<int, ServedSource> _sources = [];
    private readonly Heartbeats _heartbeats = new();

    /// <summary>Runs until the parent has closed its end.</summary>
    public void Run()
    {
        _heartbeats.Start();
        try
        {
            while (channel.Receive() is { } message) Dispatch(message);
        }
        catch (IOException)
        {
            // The parent is gone.
        }
    }

    private void Dispatch(WorkerMessage message)
    {
        switch (message)
        {
            case OpenSource open:
                var source = new ServedSource(open, channel, _heartbeats);
                _sources.Add(open.Source, source);
                source.Start();
                foreach (string missing in missingLimits) channel.Send(new SourceWarned(open.Source, missing, null, null));
                break;
            case Question question when _sources.TryGetValue(question.Source, out ServedSource? asked):
                asked.Answer(question);
                break;
            case SourceMessage about when _sources.TryGetValue(about.Source, out ServedSource? addressed):
                addressed.Post(about);
                if (about is CloseSource) _sources.Remove(about.Source);
                break;
            case NumberedMessage:
                break; // about a source that was closed meanwhile: the caller has given up
            default:
                throw new InvalidDataException($"a message that is not for a worker: {message}");
        }
    }
}
