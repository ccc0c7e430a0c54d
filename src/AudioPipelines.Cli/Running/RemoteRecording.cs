namespace AudioPipelines.Cli.Running;

/// <summary>Records what comes of a source that runs elsewhere, beside all else that is done with its frames.</summary>
internal sealed class RemoteRecording : IDisposable
{
    private readonly AudioRecorder _recorder;
    private readonly IDisposable _observing;

    /// <param name="source">The source, before it is started.</param>
    /// <param name="plan">Where and how.</param>
    /// <param name="notify">Takes the recorder's warnings and its failure.</param>
    public RemoteRecording(AudioSource source, RecordingPlan plan, Action<AudioSourceEvent> notify)
    {
        _recorder = new AudioRecorder(plan, source.Name, notify, waits: !source.IsLive);
        source.Notified += (_, what) => _recorder.Note(what);
        _observing = source.Observe(_recorder.Write);
    }

    /// <summary>Completes the files. The source has ended.</summary>
    public void Dispose()
    {
        _observing.Dispose();
        _recorder.Dispose();
    }
}
