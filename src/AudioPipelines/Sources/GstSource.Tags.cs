using AudioPipelines.Pipelines;
using AudioPipelines.Sources;

namespace AudioPipelines;

/// <content>What the audio says of itself.</content>
public sealed partial class GstSource
{
    private volatile SourceTags _tags = new();
    private IReadOnlyDictionary<string, IReadOnlyList<string>> _toldTags = new SourceTags().Current;
    private volatile bool _isAnnounced;

    /// <summary>The tags of the audio that are known now, by GStreamer's names, each with its values: <c>title</c>,
    /// <c>artist</c>, <c>album</c> … Of a web radio, the title is that of the song. <see cref="AudioSourceEvent.TagsChanged"/>
    /// tells when they change.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tags => _tags.Current;

    /// <summary>Notifies the application of what a session tells. The tags of one that has not taken over yet are for
    /// later.</summary>
    private void Tell(AudioSourceEvent what, SourceTags session)
    {
        if (what is AudioSourceEvent.TagsChanged { Tags: var tags })
        {
            session.Current = tags;
            TellTags();
            return;
        }

        Notify(what);
        if (what is not (SourceStarted or EpochStarted)) return;
        _isAnnounced = true;
        TellTags();
    }

    /// <summary>Takes over the tags of a session that delivers now.</summary>
    private void TakeTags(SourceTags session, bool isSameAudio)
    {
        if (isSameAudio && session.Current.Count == 0) session.Current = _tags.Current;
        _tags = session;
        TellTags();
    }

    /// <summary>Tells tags that are news; not before the start is told. Pipelines of the same audio bring its tags again, which
    /// is no news.</summary>
    private void TellTags()
    {
        IReadOnlyDictionary<string, IReadOnlyList<string>> tags = _tags.Current;
        if (!_isAnnounced || TagCollector.AreEqual(_toldTags, tags)) return;
        _toldTags = tags;
        Notify(new AudioSourceEvent.TagsChanged(tags));
    }

    /// <summary>Forgets the tags of the run before.</summary>
    private void ForgetTags()
    {
        _isAnnounced = false;
        _tags = new SourceTags();
        _toldTags = _tags.Current;
    }
}
