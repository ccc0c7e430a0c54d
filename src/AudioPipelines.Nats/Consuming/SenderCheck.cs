using AudioPipelines.Nats.Broker;
using NATS.Client.Core;

namespace AudioPipelines.Nats.Consuming;

/// <summary>Asks the publisher how things stand, which also says that frames are wanted.</summary>
internal sealed class SenderCheck(BrokerLink link, SubjectNames names, string source, RemoteSourceOptions options)
{
    /// <summary>How often a consumer says that it wants frames.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    /// <summary>Asks once.</summary>
    /// <returns>The answer: a message without frames.</returns>
    /// <exception cref="AudioSourceException">Nobody publishes the source, or the broker does not answer.</exception>
    public async Task<byte[]> AskAsync(CancellationToken stopping)
    {
        try
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            deadline.CancelAfter(options.AnswerDeadline);
            NatsMsg<byte[]> answer = await link.Connection.RequestAsync<byte[], byte[]>(
                names.Ask, [], requestSerializer: NatsRawSerializer<byte[]>.Default,
                replySerializer: NatsRawSerializer<byte[]>.Default, cancellationToken: deadline.Token).ConfigureAwait(false);
            answer.EnsureSuccess();
            return answer.Data ?? [];
        }
        catch (NatsNoRespondersException thrown)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.NotFound,
                $"Nobody publishes the source '{source}' at the NATS broker {link.Address} now ({names.Frames}). Check the name, "
                + "and that its publisher runs.",
                thrown);
        }
        catch (Exception thrown) when (!stopping.IsCancellationRequested)
        {
            throw BrokerErrors.Of(thrown, link.Address, options);
        }
    }

    /// <summary>Asks until it is cancelled. Loss and return of the publisher are told once each.</summary>
    /// <param name="answered">Takes answers.</param>
    /// <param name="lost">Told when two answers in a row did not come although the broker is there.</param>
    /// <param name="stopping">Ends it.</param>
    public async Task WatchAsync(Action<byte[]> answered, Func<AudioSourceException, ValueTask> lost, CancellationToken stopping)
    {
        int silent = 0;
        using var timer = new PeriodicTimer(Period);
        while (await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false))
        {
            if (!link.IsOpen) continue;
            try
            {
                answered(await AskAsync(stopping).ConfigureAwait(false));
                silent = 0;
            }
            catch (AudioSourceException error) when (error.Kind is AudioSourceErrorKind.NotFound)
            {
                if (++silent == 2) await lost(error).ConfigureAwait(false);
            }
            catch (AudioSourceException)
            {
                // The broker is gone; the feed tells of it.
            }
        }
    }
}
