using System.Buffers;
using System.Globalization;
using AudioPipelines.Nats.Broker;
using AudioPipelines.Nats.Wire;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace AudioPipelines.Nats.Publishing;

/// <summary>
/// JetStream: each message names the one that it follows, so the broker takes it only if no other owner has sent one
/// meanwhile. Several are under way at once where the stream is the source's alone (<see cref="MessageChain"/>). A message that
/// is sent again after a failure is stored once.
/// </summary>
internal sealed class JetStreamOutlet : IFrameOutlet
{
    /// <summary>As many as come in 80 ms of frames of 10 ms. Beyond it frames gather, so that a slow broker gets larger
    /// messages and not more.</summary>
    private const int MostAhead = 8;

    private readonly BrokerLink _link;
    private readonly SubjectNames _names;
    private readonly string _source;
    private readonly NatsPublisherOptions _options;
    private readonly string _inbox;
    private readonly MessageChain _chain = new();
    private readonly Lock _lock = new();
    private AckSubscription? _answers;
    private string? _stream;
    private long _opening;
    private int _underWay;
    private bool _isAlone;

    public JetStreamOutlet(BrokerLink link, SubjectNames names, string source, NatsPublisherOptions options)
    {
        (_link, _names, _source, _options) = (link, names, source, options);
        // Not below the connection's own inbox: what comes there goes to single requests.
        _inbox = $"{link.Connection.Opts.InboxPrefix}.{Guid.NewGuid():N}";
        link.Connection.ConnectionDisconnected += NoteDisconnected;
    }

    public Action<ulong>? Acknowledged { get; set; }

    public Action<Exception>? Failed { get; set; }

    public int MostUnderWay => _isAlone ? MostAhead : 1;

    public async Task<ulong?> OpenAsync(WireHeader self, CancellationToken stopping)
    {
        lock (_lock) (_opening, _underWay) = (_opening + 1, 0); // answers to what was sent before are too late
        await _link.ConnectAsync(stopping).ConfigureAwait(false);
        if (_answers is null)
        {
            var answers = new AckSubscription(_link.Connection, _inbox, Answered);
            await _link.Connection.AddSubAsync(answers, stopping).ConfigureAwait(false);
            _answers = answers;
        }

        _stream = await _link.FindStreamAsync(_names.Frames, stopping).ConfigureAwait(false)
            ?? await MakeStreamAsync(stopping).ConfigureAwait(false);
        return await ReadLastAsync(self, stopping).ConfigureAwait(false);
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> message, WireHeader header, CancellationToken stopping)
    {
        if (!_link.IsOpen) throw new NatsException($"the connection is {_link.Connection.ConnectionState}");
        string replyTo;
        NatsHeaders headers;
        lock (_lock)
        {
            (ulong last, ulong? before) = _chain.Add(header.Number);
            headers = AckCoding.Headers(header, last, before, _isAlone);
            replyTo = string.Create(CultureInfo.InvariantCulture, $"{_inbox}.{_opening:x}-{header.Number}");
            _underWay++;
        }

        ValueTask sending = _link.Connection.PublishAsync(
            _names.Frames, message, headers, replyTo, NatsRawSerializer<ReadOnlyMemory<byte>>.Default,
            cancellationToken: stopping);
        if (sending.IsCompletedSuccessfully) return;
        await sending.AsTask().WaitAsync(_options.AnswerDeadline, stopping).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _link.Connection.ConnectionDisconnected -= NoteDisconnected;
        if (_answers is { } answers) await answers.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Hears an answer. Thread that reads from the broker.</summary>
    private void Answered(string which, ReadOnlySequence<byte> answer)
    {
        if (!AckCoding.TryReadSubject(which, out long opening, out ulong number)) return;
        Exception? failure = AckCoding.TryReadAnswer(answer, out ulong sequence);
        lock (_lock)
        {
            if (opening != _opening) return;
            if (failure is null)
            {
                _chain.Acknowledge(sequence);
                _underWay--;
            }
        }

        if (failure is null) Acknowledged?.Invoke(number);
        else Failed?.Invoke(failure);
    }

    /// <summary>What is under way may have got there or not.</summary>
    private ValueTask NoteDisconnected(object? sender, NatsEventArgs what)
    {
        bool isConcerned;
        lock (_lock) isConcerned = _underWay > 0;
        if (isConcerned) Failed?.Invoke(new NatsException("the connection was lost"));
        return default;
    }

    private async Task<string> MakeStreamAsync(CancellationToken stopping)
    {
        var config = new StreamConfig(_names.Stream, [_names.Frames])
        {
            MaxAge = _options.Retention,
            MaxBytes = _options.RetentionBytes ?? -1,
            Storage = _options.KeepInMemory ? StreamConfigStorage.Memory : StreamConfigStorage.File,
            DuplicateWindow = _options.Retention < TimeSpan.FromMinutes(2) ? _options.Retention : TimeSpan.FromMinutes(2),
            AllowDirect = true,
        };
        await _link.AskAsync(deadline => _link.JetStream.CreateStreamAsync(config, deadline), stopping).ConfigureAwait(false);
        return _names.Stream;
    }

    /// <summary>Reads who sent the last message: only its sender, or a newer owner, may go on. Where the stream has no other
    /// subject, messages follow the stream's last one: to look for that of a subject costs the broker more, and with a stream in
    /// memory (2.9) the more the longer it is.</summary>
    private async Task<ulong?> ReadLastAsync(WireHeader self, CancellationToken stopping)
    {
        INatsJSStream stream = await _link.AskAsync(
            deadline => _link.JetStream.GetStreamAsync(_stream!, cancellationToken: deadline), stopping).ConfigureAwait(false);
        StoredMessage? message = await _link.AskAsync(
            deadline => LastAsync(stream, deadline), stopping).ConfigureAwait(false);
        _isAlone = stream.Info.Config.Subjects is { Count: 1 } subjects && subjects.Contains(_names.Frames);
        // Older than the message, if at all: then the broker refuses what we send, and we read again.
        lock (_lock) _chain.Begin(_isAlone ? (ulong)stream.Info.State.LastSeq : message?.Seq ?? 0);
        if (message is null || !TryRead(message.Data.Span, out WireHeader last)) return null;
        if (last.IsOfSamePublisherAs(self)) return last.Number;
        if (last.Token < self.Token) return null;
        throw new FencedException(
            $"The source '{_source}' belongs to another owner: {_names.Frames} at {_link.Address} has audio of token "
            + $"{last.Token}, and this publisher has {self.Token}. It publishes nothing more. Give each new owner a higher "
            + "token.");
    }

    private async ValueTask<StoredMessage?> LastAsync(INatsJSStream stream, CancellationToken deadline)
    {
        try
        {
            var request = new StreamMsgGetRequest { LastBySubj = _names.Frames };
            return (await stream.GetAsync(request, deadline).ConfigureAwait(false)).Message;
        }
        catch (NatsJSApiException thrown) when (thrown.Error.ErrCode == BrokerErrors.NoMessageFound || thrown.Error.Code == 404)
        {
            return null;
        }
    }

    private static bool TryRead(ReadOnlySpan<byte> message, out WireHeader header)
    {
        try
        {
            header = WireHeader.Read(message);
            return true;
        }
        catch (WireException)
        {
            header = default; // not ours: nobody has owned the source yet
            return false;
        }
    }
}
