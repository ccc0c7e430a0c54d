using AudioPipelines.Nats.Broker;
using AudioPipelines.Nats.Wire;
using Polly;
using Polly.Retry;

namespace AudioPipelines.Nats.Publishing;

/// <summary>Takes frames from the queue, writes messages and sends them, one after the other, until it is stopped. A message is
/// tried again until the broker has it, or says that it belongs to another owner.</summary>
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
    private WireHeader _header;
    private ReadOnlyMemory<byte> _message;
    private long _statusAt;
    private ulong _number;
    private long _messages, _frames, _samples, _bytes, _failures, _episode;
    private bool _isLargeTold;
    private volatile AudioSourceException? _lastError;
    private volatile bool _isOpen, _isRefused;

    public PublisherLoop(
        PublishedSource source, IFrameOutlet outlet, BrokerLink link, string name, NatsPublisherOptions options)
    {
        (_source, _outlet, _link, _name, _options) = (source, outlet, link, name, options);
        _writer = new BatchWriter(options.Encoding);
        _retry = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = options.MaximumRetryDelay,
            UseJitter = true,
            ShouldHandle = static arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is not null and not FencedException
                && !arguments.Context.CancellationToken.IsCancellationRequested),
            OnRetry = arguments =>
            {
                Fail(arguments.Outcome.Exception!);
                return default;
            },
        }).Build();
    }

    /// <summary>Whether messages get to the broker; the first one has.</summary>
    public bool IsOpen => _isOpen && Interlocked.Read(ref _messages) > 0;

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
            WriteStatus(); // the first message claims the source: from now on an older owner is refused
            await SendAsync(stopping).ConfigureAwait(false);
            while (true)
            {
                await _source.Queue.WaitAsync().ConfigureAwait(false);
                if (!_source.Queue.TryPeek(out QueuedFrame first))
                {
                    if (_source.Queue.IsClosed) return;
                    if (!_source.Queue.TakeNews()) continue;
                    WriteStatus();
                }
                else if (!Write(first))
                {
                    continue;
                }

                await SendAsync(stopping).ConfigureAwait(false);
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

    public void Dispose() => _writer.Dispose();

    private async Task SendAsync(CancellationToken stopping)
    {
        await _retry.ExecuteAsync(
            static async (loop, token) => await loop.SendOnceAsync(token).ConfigureAwait(false), this, stopping)
            .ConfigureAwait(false);
        if (Interlocked.Exchange(ref _episode, 0) is var failures and > 0)
            PublisherLog.Returned(_options.Logger, _name, failures, _source.Queue.Dropped);
        if (!_isLargeTold) _lastError = null;
        if (_message.IsEmpty) return;
        Interlocked.Increment(ref _messages);
        Interlocked.Add(ref _frames, _writer.Frames);
        Interlocked.Add(ref _samples, _writer.Samples);
        Interlocked.Add(ref _bytes, _message.Length);
        _message = default;
    }

    private async ValueTask SendOnceAsync(CancellationToken stopping)
    {
        if (_options.IsOwner?.Invoke() == false)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.Busy,
                $"The publisher of '{_name}' may not speak for the source now ({nameof(NatsPublisherOptions.IsOwner)}). It asks "
                + "again.");
        }

        if (!_isOpen)
        {
            ulong? stored = await _outlet.OpenAsync(_source.Self, stopping).ConfigureAwait(false);
            _isOpen = true;
            if (stored >= _header.Number && !_message.IsEmpty) return; // it got there, only its acknowledgement did not get here
        }

        if (!_message.IsEmpty) await _outlet.SendAsync(_message, _header, stopping).ConfigureAwait(false);
    }

    private void Fail(Exception thrown)
    {
        _isOpen = false;
        Interlocked.Increment(ref _failures);
        AudioSourceException error = thrown as AudioSourceException ?? BrokerErrors.Of(thrown, _link.Address, _options);
        _lastError = error;
        if (Interlocked.Increment(ref _episode) == 1) PublisherLog.Lost(_options.Logger, _name, error.Message);
    }

    /// <summary>Writes a message of the frames that wait.</summary>
    /// <returns>False: there was nothing to write.</returns>
    private bool Write(in QueuedFrame first)
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
            if (_writer.Frames == 0 && ends is WireFlags.None) return false;
        }

        Finish(first.Before, ends);
        return true;
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

        _header = _source.HeaderNow(ends) with { Number = _number++, Before = before };
        _message = _writer.Finish(_header);
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
