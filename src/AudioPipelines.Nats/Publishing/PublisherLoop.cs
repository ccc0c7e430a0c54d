using AudioPipelines.Nats.Broker;
using AudioPipelines.Nats.Wire;
using Polly;

namespace AudioPipelines.Nats.Publishing;

/// <summary>Takes frames from the queue, writes messages and sends them, in their order, until it is stopped. A message is tried
/// again, with those behind it, until the broker has it or says that it belongs to another owner.</summary>
internal sealed class PublisherLoop : IDisposable
{
    private static readonly TimeSpan _statusTime = TimeSpan.FromSeconds(1);

    private readonly PublishedSource _source;
    private readonly IFrameOutlet _outlet;
    private readonly BrokerLink _link;
    private readonly string _name;
    private readonly NatsPublisherOptions _options;
    private readonly BatchWriter _writer;
    private readonly ResiliencePipeline _retry;
    private readonly SendWindow _window;
    private readonly Timer _deadline;
    private int _isDeadlineSet;
    private long _statusAt;
    private ulong _number;
    private long _messages, _frames, _samples, _bytes, _failures, _episode;
    private bool _isLargeTold;
    private volatile AudioSourceException? _lastError;
    private volatile bool _isRefused;

    public PublisherLoop(
        PublishedSource source, IFrameOutlet outlet, BrokerLink link, string name, NatsPublisherOptions options)
    {
        (_source, _outlet, _link, _name, _options) = (source, outlet, link, name, options);
        _writer = new BatchWriter(options.Encoding);
        _window = source.Window;
        _outlet.Acknowledged = Confirm;
        _outlet.Failed = failure =>
        {
            _window.Fail(failure);
            _source.Queue.Reconsider();
        };
        _deadline = new Timer(static loop => ((PublisherLoop)loop!).CheckDeadline(), this, Timeout.Infinite, Timeout.Infinite);
        _retry = BrokerRetry.Make(
            options.MaximumRetryDelay,
            static (thrown, stopping) => thrown is not FencedException && !stopping.IsCancellationRequested,
            (thrown, _) =>
            {
                Fail(thrown);
                return default;
            });
    }

    /// <summary>Whether messages get to the broker; the first one has.</summary>
    public bool IsOpen => _window.IsOpen && Interlocked.Read(ref _messages) > 0;

    public bool IsRefused => _isRefused;

    public AudioSourceException? LastError => _lastError;

    public NatsPublisherCounts Counts => new(
        Interlocked.Read(ref _messages), Interlocked.Read(ref _frames), Interlocked.Read(ref _samples),
        Interlocked.Read(ref _bytes), _source.Queue.Dropped, _source.Queue.Bytes, Interlocked.Read(ref _failures));

    /// <exception cref="FencedException">Another owner has followed.</exception>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            using CancellationTokenRegistration stop = stopping.Register(_source.Queue.Interrupt);
            WriteStatus(); // the first message claims the source: from now on an older owner is refused
            while (true)
            {
                if (_window.IsDue) await SendAsync(stopping).ConfigureAwait(false);
                await _source.Queue.WaitAsync().ConfigureAwait(false);
                stopping.ThrowIfCancellationRequested();
                if (!_window.HasRoom) continue;
                if (_source.Queue.TryPeek(out QueuedFrame first)) Write(first);
                else if (_source.Queue.TakeNews()) WriteStatus();
                else if (_source.Queue.IsClosed && _window.IsEmpty) return;
            }
        }
        catch (FencedException thrown)
        {
            _isRefused = true;
            _lastError = new AudioSourceException(AudioSourceErrorKind.Busy, thrown.Message) { IsRetryable = false };
            PublisherLog.Refused(_options.Logger, _name, thrown.Message);
            _source.Close();
            throw;
        }
    }

    /// <summary>Counts what the broker has not acknowledged as dropped.</summary>
    public void Dispose()
    {
        _deadline.Dispose();
        foreach (SentMessage message in _window.Clear())
        {
            _source.Queue.CountDropped(message.Samples);
            message.Release();
        }

        _writer.Dispose();
    }

    /// <summary>Sends what may be sent now, and comes to terms with failures first.</summary>
    private ValueTask SendAsync(CancellationToken stopping) => _retry.ExecuteAsync(
        static (loop, token) => loop.SendOnceAsync(token), this, stopping);

    private async ValueTask SendOnceAsync(CancellationToken stopping)
    {
        if (_options.IsOwner?.Invoke() == false)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.Busy,
                $"The publisher of '{_name}' may not speak for the source now ({nameof(NatsPublisherOptions.IsOwner)}). It asks "
                + "again.");
        }

        if (_window.TakeFailure() is { } failure) throw failure;
        if (!_window.IsOpen)
        {
            ulong? stored = await _outlet.OpenAsync(_source.Self, stopping).ConfigureAwait(false);
            if (stored is { } last) Confirm(last); // these got there, only their acknowledgements did not get here
            _window.Open(_outlet.MostUnderWay);
        }

        while (_window.TakeNext(Environment.TickCount64) is { } message)
        {
            if (Interlocked.Exchange(ref _isDeadlineSet, 1) == 0) SetDeadline((long)_options.AnswerDeadline.TotalMilliseconds);
            await _outlet.SendAsync(message.Bytes, message.Header, stopping).ConfigureAwait(false);
        }
    }

    /// <summary>The broker has a message, and those before it. Any thread.</summary>
    private void Confirm(ulong number)
    {
        foreach (SentMessage message in _window.Acknowledge(number))
        {
            Interlocked.Increment(ref _messages);
            Interlocked.Add(ref _frames, message.Frames);
            Interlocked.Add(ref _samples, message.Samples);
            Interlocked.Add(ref _bytes, message.Length);
            message.Release();
        }

        if (Interlocked.Exchange(ref _episode, 0) is var failures and > 0)
            PublisherLog.Returned(_options.Logger, _name, failures, _source.Queue.Dropped);
        if (!_isLargeTold) _lastError = null;
        _source.Queue.Reconsider();
    }

    /// <summary>The broker has a time to answer. One timer looks at the oldest message, however many follow it.</summary>
    private void CheckDeadline()
    {
        Volatile.Write(ref _isDeadlineSet, 0);
        long deadline = (long)_options.AnswerDeadline.TotalMilliseconds;
        if (_window.CheckDeadline(Environment.TickCount64, deadline) is { } rest)
        {
            if (Interlocked.Exchange(ref _isDeadlineSet, 1) == 0) SetDeadline(rest);
        }
        else
        {
            _source.Queue.Reconsider();
        }
    }

    private void SetDeadline(long milliseconds)
    {
        try
        {
            _deadline.Change(milliseconds + 1, Timeout.Infinite);
        }
        catch (ObjectDisposedException)
        {
            // The publisher has ended.
        }
    }

    private void Fail(Exception thrown)
    {
        _window.Fail(thrown);
        _window.TakeFailure();
        Interlocked.Increment(ref _failures);
        AudioSourceException error = thrown as AudioSourceException ?? BrokerErrors.Of(thrown, _link.Address, _options);
        _lastError = error;
        if (Interlocked.Increment(ref _episode) == 1) PublisherLog.Lost(_options.Logger, _name, error.Message);
    }

    /// <summary>Writes a message of the frames that wait.</summary>
    private void Write(in QueuedFrame first)
    {
        _writer.Begin(first.Epoch ?? _source.Epoch);
        int limit = Math.Min(_options.BatchBytes, _link.MaximumPayload - StatusRoom());
        WireFlags ends = WireFlags.None;
        while (_source.Queue.TryPeek(out QueuedFrame item) && ends is WireFlags.None)
        {
            if (item.Epoch is null)
            {
                // Where frames were dropped before the end, the end's message says so.
                if (_writer.Frames > 0 && item.Before != first.Before + _writer.Samples) break;
                ends = item.Ends;
            }
            else
            {
                int size = SizeOf(item.Frame);
                if (_writer.Frames > 0 && (!_writer.Takes(item.Frame, item.Epoch) || _writer.Length + size > limit)) break;
                if (_writer.Frames == 0 && _writer.Length + size > _link.MaximumPayload - StatusRoom())
                    DropTooLarge(item.Frame, size);
                else
                    _writer.Add(item.Frame);
            }

            _source.Queue.Take();
            item.Frame.Dispose();
            if (_writer.Frames == 0 && ends is WireFlags.None) return; // it was too large
        }

        Finish(first.Before, ends);
    }

    /// <summary>Writes a message without frames.</summary>
    private void WriteStatus()
    {
        _writer.Begin(_source.Epoch);
        Finish(_source.Queue.Seen, WireFlags.None);
    }

    private void Finish(long before, WireFlags ends)
    {
        string[] warnings = _source.TakeWarnings();
        _source.Queue.TakeNews();
        bool isDue = Environment.TickCount64 - _statusAt >= _statusTime.TotalMilliseconds;
        if (isDue || ends is not WireFlags.None || warnings.Length > 0)
        {
            _statusAt = Environment.TickCount64;
            _writer.AddStatus(_source.Source.Ledger, _source.Alignment);
            foreach (string warning in warnings) _writer.AddWarning(warning);
        }

        WireHeader header = _source.HeaderNow(ends) with { Number = _number++, Before = before };
        _window.Add(new SentMessage(_writer.Finish(header), header, _writer.Frames, _writer.Samples));
    }

    /// <summary>What ledger, alignment and warnings may take beside frames, in bytes.</summary>
    private int StatusRoom() => 16_384 + (250 * (_source.Epoch?.Format.Channels ?? 0));

    private int SizeOf(AudioFrame frame) => 96 + (16 * frame.Gaps.Length) + (frame.SamplesPerChannel * frame.Channels
        * SampleCodings.For(_options.Encoding, frame.Format.SampleType).BytesPerSample());

    private void DropTooLarge(AudioFrame frame, int size)
    {
        _source.Queue.CountDropped(frame.SamplesPerChannel);
        if (_isLargeTold) return;
        _isLargeTold = true;
        PublisherLog.TooLarge(_options.Logger, _name, size, _link.MaximumPayload);
        _lastError = new AudioSourceException(
            AudioSourceErrorKind.UnsupportedFormat,
            $"A frame of '{_name}' takes {size} bytes, and the broker {_link.Address} takes messages of {_link.MaximumPayload}. "
            + "Publish S16, shorten the frames, or raise max_payload at the broker.");
    }
}
