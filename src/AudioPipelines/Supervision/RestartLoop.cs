using System.Globalization;
using Polly;
using Polly.Retry;

namespace AudioPipelines.Supervision;

/// <summary>
/// Runs a source again and again as its restart policy says. Two retries, one inside the other: the inner one counts failures in a row
/// and waits longer after each; the outer one starts the count anew once the source had become healthy, or had ended and shall repeat.
/// </summary>
/// <param name="policy">When and how often to start again.</param>
/// <param name="timeProvider">Time for delays and for health.</param>
/// <param name="restarting">Called before each delay with the failure, or <see langword="null"/> at an end that is repeated.</param>
internal sealed class RestartLoop(RestartPolicy policy, TimeProvider timeProvider, Action<AudioSourceException?> restarting)
{
    private readonly List<string> _story = [];

    /// <summary>How a run ended that did not fail for good.</summary>
    private enum Ending
    {
        /// <summary>Nothing more is to come.</summary>
        Final,

        /// <summary>It came to its end and is repeated.</summary>
        Ended,

        /// <summary>It failed after it had been healthy: a new count of failures begins.</summary>
        FailedHealthy,
    }

    /// <summary>Runs a source until it ends for good.</summary>
    /// <param name="open">Opens it. Not called the first time, when it is open already.</param>
    /// <param name="run">Runs it to its end or failure.</param>
    /// <param name="stopping">Ends runs and delays.</param>
    /// <exception cref="AudioSourceException">It failed for good; the message tells of every attempt.</exception>
    public void Run(Action<CancellationToken> open, Action<CancellationToken> run, CancellationToken stopping)
    {
        bool isOpen = true;
        try
        {
            Strategy().Execute(
                token =>
                {
                    if (!isOpen) open(token);
                    isOpen = false;
                    return RunOnce(run, token);
                },
                stopping);
        }
        catch (AudioSourceException last) when (_story.Count > 0)
        {
            throw last.WithText($"{last.Message} Given up after {_story.Count} restarts: {string.Join("; ", _story)}.");
        }
    }

    private Ending RunOnce(Action<CancellationToken> run, CancellationToken token)
    {
        long started = timeProvider.GetTimestamp();
        try
        {
            run(token);
            return policy.Mode == RestartMode.Always && !token.IsCancellationRequested ? Ending.Ended : Ending.Final;
        }
        catch (AudioSourceException error) when (IsWorthARestart(error) && timeProvider.GetElapsedTime(started) >= policy.HealthyAfter)
        {
            _story.Clear();
            Tell(error);
            return Ending.FailedHealthy;
        }
    }

    private ResiliencePipeline<Ending> Strategy()
    {
        var builder = new ResiliencePipelineBuilder<Ending> { TimeProvider = timeProvider };
        if (policy.Mode == RestartMode.Never) return builder.Build();
        return builder
            .AddRetry(new RetryStrategyOptions<Ending>
            {
                ShouldHandle = new PredicateBuilder<Ending>().HandleResult(ending => ending != Ending.Final),
                MaxRetryAttempts = int.MaxValue,
                Delay = policy.Delay,
                OnRetry = args =>
                {
                    if (args.Outcome.Result == Ending.Ended) restarting(null);
                    return default;
                },
            })
            .AddRetry(new RetryStrategyOptions<Ending>
            {
                ShouldHandle = new PredicateBuilder<Ending>().Handle<AudioSourceException>(IsWorthARestart),
                MaxRetryAttempts = policy.MaximumAttempts,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = policy.Delay,
                MaxDelay = policy.MaximumDelay,
                OnRetry = args =>
                {
                    Tell((AudioSourceException)args.Outcome.Exception!);
                    return default;
                },
            })
            .Build();
    }

    private void Tell(AudioSourceException error)
    {
        _story.Add($"{timeProvider.GetUtcNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {error.Kind}: {error.Message}");
        restarting(error);
    }

    /// <summary>A mistake of the application or of the description does not go away by itself; anything else may.</summary>
    private static bool IsWorthARestart(AudioSourceException error) =>
        error.Kind is not (AudioSourceErrorKind.CallbackFailed or AudioSourceErrorKind.InvalidDescription or AudioSourceErrorKind.MissingPlugin);
}
