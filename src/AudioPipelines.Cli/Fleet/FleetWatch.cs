using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Polly;
using Polly.Retry;

namespace AudioPipelines.Cli.Fleet;

/// <summary>Follows a fleet for as long as one likes: where the silo that tells of it goes, another one does, with growing waits
/// while there is none.</summary>
/// <param name="fleet">The fleet.</param>
/// <param name="lost">Told why nothing comes, once for each episode.</param>
internal sealed class FleetWatch(FleetConnection fleet, Action<string> lost)
{
    private static readonly TimeSpan _firstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _longestDelay = TimeSpan.FromSeconds(5);

    /// <summary>All of the fleet, then each change; all of it once more after each loss.</summary>
    public async IAsyncEnumerable<JsonNode> ReadAsync([EnumeratorCancellation] CancellationToken stopping)
    {
        ResiliencePipeline retry = Retry();
        while (!stopping.IsCancellationRequested)
        {
            IAsyncEnumerator<JsonNode>? changes = await OpenAsync(retry, stopping).ConfigureAwait(false);
            if (changes is null) yield break;
            await using (changes.ConfigureAwait(false))
            {
                do yield return changes.Current;
                while (await NextAsync(changes).ConfigureAwait(false));
            }
        }
    }

    /// <summary>Waits until all of the fleet has come.</summary>
    /// <returns><see langword="null"/>: nobody wants it any more.</returns>
    private async Task<IAsyncEnumerator<JsonNode>?> OpenAsync(ResiliencePipeline retry, CancellationToken stopping)
    {
        try
        {
            return await retry.ExecuteAsync(
                async stop =>
                {
                    IAsyncEnumerator<JsonNode> changes = fleet.WatchAsync(stop).GetAsyncEnumerator(CancellationToken.None);
                    try
                    {
                        if (await changes.MoveNextAsync().ConfigureAwait(false)) return changes;
                        throw new AudioSourceException(AudioSourceErrorKind.Network, "The fleet tells nothing.");
                    }
                    catch
                    {
                        await changes.DisposeAsync().ConfigureAwait(false);
                        throw;
                    }
                },
                stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<JsonNode> changes)
    {
        try
        {
            return await changes.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is AudioSourceException or UsageException or OperationCanceledException)
        {
            return false;
        }
    }

    private ResiliencePipeline Retry() => new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        MaxRetryAttempts = int.MaxValue,
        BackoffType = DelayBackoffType.Exponential,
        Delay = _firstDelay,
        MaxDelay = _longestDelay,
        UseJitter = true,
        ShouldHandle = arguments =>
            ValueTask.FromResult(arguments.Outcome.Exception is AudioSourceException or UsageException),
        OnRetry = arguments =>
        {
            if (arguments.AttemptNumber == 0) lost(arguments.Outcome.Exception!.Message);
            return default;
        },
    }).Build();
}
