using Polly;
using Polly.Retry;

namespace AudioPipelines.Nats.Broker;

/// <summary>How whatever talks to a broker tries again: for ever, a tenth of a second later at first, and about twice as long
/// after each failure, up to a longest wait.</summary>
internal static class BrokerRetry
{
    /// <param name="longest">The longest wait.</param>
    /// <param name="isRetried">Whether a failure is tried again; the token is that of the run.</param>
    /// <param name="failed">Told each failure, and how long is waited.</param>
    public static ResiliencePipeline Make(
        TimeSpan longest, Func<Exception, CancellationToken, bool> isRetried, Func<Exception, TimeSpan, ValueTask> failed) =>
        new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = longest,
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is { } thrown && isRetried(thrown, arguments.Context.CancellationToken)),
            OnRetry = arguments => failed(arguments.Outcome.Exception!, arguments.RetryDelay),
        }).Build();
}
