using System.Diagnostics.CodeAnalysis;

namespace AudioPipelines.Dashboard.Live;

/// <summary>What waits to be sent to one viewer: texts, a second of sound, and the newest message of each other kind. So a viewer
/// that does not read costs no more memory than one that does.</summary>
[SuppressMessage(
    "Reliability", "CA1001", Justification = "A semaphore whose wait handle is never asked for holds nothing to dispose of.")]
internal sealed class ViewerOutbox
{
    /// <summary>Texts that may wait before the viewer's requests do.</summary>
    private const int MostTexts = 16;

    private readonly Lock _lock = new();
    private readonly Queue<string> _texts = new();
    private readonly SoundQueue _sound = new();
    private readonly WaitingMessage[] _pictures = NewMessages((2 * LiveInterest.MostChannels) + LiveInterest.MostSources);
    private readonly SemaphoreSlim _news = new(0, 1);
    private long _number;
    private int _next;

    /// <summary>Whether so many texts wait that no request should be taken.</summary>
    public bool IsFull
    {
        get { lock (_lock) return _texts.Count >= MostTexts; }
    }

    /// <summary>Drops the messages of the request before, and answers the one that replaces it.</summary>
    /// <param name="number">The number of the request.</param>
    public void Begin(long number)
    {
        lock (_lock)
        {
            _number = number;
            foreach (WaitingMessage picture in _pictures) picture.Drop();
            _sound.Clear();
            _texts.Enqueue($$"""{"taken":{{number}}}""");
        }

        Wake();
    }

    /// <summary>Adds a text of a request, unless another has replaced that.</summary>
    public void Tell(long number, string text)
    {
        lock (_lock)
        {
            if (number != _number || _texts.Count >= 2 * MostTexts) return;
            _texts.Enqueue(text);
        }

        Wake();
    }

    /// <summary>Adds a message of a request, unless another has replaced that. <see cref="Wake"/> follows the last one.</summary>
    /// <param name="number">The request.</param>
    /// <param name="feed">What has made the message.</param>
    /// <param name="place">The place of its source or channel in the request.</param>
    public void Post(long number, LiveFeed feed, int place)
    {
        lock (_lock)
        {
            if (number != _number) return;
            switch (feed)
            {
                case SoundFeed sound: _sound.Put(feed.Message, sound.SampleRate); break;
                case WaveformFeed: _pictures[place].Put(feed.Message, source: 0); break;
                case SpectrumFeed: _pictures[LiveInterest.MostChannels + place].Put(feed.Message, source: 0); break;
                default: _pictures[(2 * LiveInterest.MostChannels) + place].Put(feed.Message, place); break;
            }
        }
    }

    /// <summary>Takes what is to be sent next: texts before sound, and that before all else, whose kinds take turns.</summary>
    /// <param name="text">A text; <see langword="null"/>: a binary message.</param>
    /// <param name="bytes">Memory, which is exchanged for that of the message.</param>
    /// <param name="length">How long the message is.</param>
    /// <returns>False: nothing waits.</returns>
    public bool TryTake(out string? text, ref byte[] bytes, out int length)
    {
        lock (_lock)
        {
            length = 0;
            if (_texts.TryDequeue(out text) || _sound.TryTake(ref bytes, out length)) return true;
            for (int tried = 0; tried < _pictures.Length; tried++)
            {
                WaitingMessage picture = _pictures[_next];
                _next = (_next + 1) % _pictures.Length;
                if (!picture.Waits) continue;
                length = picture.Take(ref bytes);
                return true;
            }

            return false;
        }
    }

    /// <summary>Says that something waits.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            if (_news.CurrentCount == 0) _news.Release();
        }
    }

    /// <summary>Waits until something may wait.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _news.WaitAsync(cancellationToken);

    private static WaitingMessage[] NewMessages(int count)
    {
        var messages = new WaitingMessage[count];
        for (int number = 0; number < count; number++) messages[number] = new WaitingMessage();
        return messages;
    }
}
