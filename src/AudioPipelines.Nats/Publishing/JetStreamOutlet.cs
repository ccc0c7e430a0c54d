using System.Globalization;
using AudioPipelines.Nats.Broker;
using AudioPipelines.Nats.Wire;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace AudioPipelines.Nats.Publishing;

/// <summary>
/// JetStream: each message names the one that it follows, so the broker takes it only if no other owner has sent one
/// meanwhile. A message that is sent again after a failure is stored once.
/// </summary>
internal sealed class JetStreamOutlet(BrokerLink link, SubjectNames names, string source, NatsPublisherOptions options)
    : IFrameOutlet
{
    private string? _stream;
    private ulong _last;
    private bool _isAlone;

    public async Task<ulong?> OpenAsync(WireHeader self, CancellationToken stopping)
    {
        await link.ConnectAsync(stopping).ConfigureAwait(false);
        _stream = await link.FindStreamAsync(names.Frames, stopping).ConfigureAwait(false)
            ?? await MakeStreamAsync(stopping).ConfigureAwait(false);
        return await ReadLastAsync(self, stopping).ConfigureAwait(false);
    }

    public async Task SendAsync(ReadOnlyMemory<byte> message, WireHeader header, CancellationToken stopping)
    {
        PubAckResponse answer = await link.AskAsync(
            deadline => link.JetStream.PublishAsync(
                names.Frames, message, NatsRawSerializer<ReadOnlyMemory<byte>>.Default,
                new NatsJSPubOpts
                {
                    MsgId = string.Create(CultureInfo.InvariantCulture, $"{header.Run:x}-{header.Number}"),
                    ExpectedLastSequence = _isAlone ? _last : null,
                    ExpectedLastSubjectSequence = _isAlone ? null : _last,
                    RetryAttempts = 1,
                },
                cancellationToken: deadline),
            stopping).ConfigureAwait(false);
        answer.EnsureSuccess();
        _last = answer.Seq;
    }

    private async Task<string> MakeStreamAsync(CancellationToken stopping)
    {
        var config = new StreamConfig(names.Stream, [names.Frames])
        {
            MaxAge = options.Retention,
            MaxBytes = options.RetentionBytes ?? -1,
            Storage = options.KeepInMemory ? StreamConfigStorage.Memory : StreamConfigStorage.File,
            DuplicateWindow = options.Retention < TimeSpan.FromMinutes(2) ? options.Retention : TimeSpan.FromMinutes(2),
            AllowDirect = true,
        };
        await link.AskAsync(deadline => link.JetStream.CreateStreamAsync(config, deadline), stopping).ConfigureAwait(false);
        return names.Stream;
    }

    /// <summary>Reads who sent the last message: only its sender, or a newer owner, may go on. Where the stream has no other
    /// subject, messages follow the stream's last one: to look for that of a subject costs the broker more, and with a stream in
    /// memory (2.9) the more the longer it is.</summary>
    private async Task<ulong?> ReadLastAsync(WireHeader self, CancellationToken stopping)
    {
        INatsJSStream stream = await link.AskAsync(
            deadline => link.JetStream.GetStreamAsync(_stream!, cancellationToken: deadline), stopping).ConfigureAwait(false);
        StoredMessage? message = await link.AskAsync(
            deadline => LastAsync(stream, deadline), stopping).ConfigureAwait(false);
        _isAlone = stream.Info.Config.Subjects is { Count: 1 } subjects && subjects.Contains(names.Frames);
        // Older than the message, if at all: then the broker refuses what we send, and we read again.
        _last = _isAlone ? (ulong)stream.Info.State.LastSeq : message?.Seq ?? 0;
        if (message is null || !TryRead(message.Data.Span, out WireHeader last)) return null;
        if (last.IsOfSamePublisherAs(self)) return last.Number;
        if (last.Token < self.Token) return null;
        throw new FencedException(
            $"The source '{source}' belongs to another owner: {names.Frames} at {link.Address} has audio of token {last.Token}, "
            + $"and this publisher has {self.Token}. It publishes nothing more. Give each new owner a higher token.");
    }

    private async ValueTask<StoredMessage?> LastAsync(INatsJSStream stream, CancellationToken deadline)
    {
        try
        {
            var request = new StreamMsgGetRequest { LastBySubj = names.Frames };
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
