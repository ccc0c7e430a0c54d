namespace AudioPipelines.Nats.Consuming;

/// <summary>Warns of messages that are refused, each episode once.</summary>
internal sealed class RefusalNotes(Action<AudioSourceEvent> notify, string source)
{
    private bool _toldRefused, _toldUnreadable;

    public void NoteRefused(ulong token)
    {
        if (_toldRefused) return;
        _toldRefused = true;
        notify(new SourceWarning(
            $"An owner of '{source}' that another one has followed (token {token}) still publishes. Its frames are refused; stop "
            + "it."));
    }

    public void NoteUnreadable(string why)
    {
        if (_toldUnreadable) return;
        _toldUnreadable = true;
        notify(new SourceWarning(
            $"A message of '{source}' cannot be read and is left out: {why}. See who else publishes to its subject."));
    }

    public void NoteGood() => _toldUnreadable = false;
}
