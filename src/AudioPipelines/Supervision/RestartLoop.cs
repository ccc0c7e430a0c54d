using Polly;
using Polly.Retry;

namespace AudioPipelines.Supervision;

/// <summary>
/// Runs a source, and restarts it as its restart policy says. There are two retries, one inside the other. The inner one counts
/// failures in a row and waits longer after each. The outer one resets the count when the source was healthy, or has ended and is
/// repeated. Both end when the budget is spent.
/// </summary>
/// <param name="policy">When and how often to start again.</param>
/// <param name="timeProvider">Time for delays, health and the budget.</param>
/// <param name="restarting">Called before each delay.</param>
/// <param name="random">Gives numbers from 0 to 1, without 1, for the jitter of delays; <see langword="null"/>: any.</param>
internal sealed class RestartLoop(
    RestartPolicy policy, TimeProvider timeProvider, Action<NextAttempt> restarting, Func<double>? random = null)
{
    private readonly AttemptLog _story = new();
    private readonly RestartBudget _budget = new(policy.Budget, policy.Period, timeProvider);
    private long _restarts;
    private int _inARow;
    private bool _isSpent;

    /// <summary>How a run ended that did not fail for good. A class: Polly needs all members of its result type, and those of an
    /// enum cannot be compiled ahead of time.</summary>
    private sealed class Ending
    {
        /// <summary>Nothing more will come.</summary>
        public static readonly Ending Final = new();

        /// <summary>It came to its end and is repeated.</summary>
        public static readonly Ending Ended = new();

        /// <summary>It failed after it had been healthy: a new count of failures begins.</summary>
        public static readonly Ending FailedHealthy = new();

        private Ending()
        {
        }
    }

    /// <summary>Whether a policy restarts a source after this error. A mistake of the application or of the description does not
    /// go away by itself; anything else may.</summary>
    public static bool Restarts(RestartPolicy policy, AudioSourceException error) =>
        policy.Mode is not RestartMode.Never
        && error.Kind is not (AudioSourceErrorKind.CallbackFailed or AudioSourceErrorKind.InvalidDescription
            or AudioSourceErrorKind.MissingPlugin);

    /// <summary>Runs a source until it ends for good.</summary>
    /// <param name="open">Opens it. Not called the first time, since it is open already. After a delay, a timer's thread calls
    /// it.</param>
    /// <param name="run">Runs it to its end or failure.</param>
    /// <param name="stopping">Ends runs and delays.</param>
    /// <exception cref="AudioSourceException">It failed for good. The exception tells of every attempt.</exception>
    public async Task RunAsync(Func<CancellationToken, Task> open, Func<CancellationToken, Task> run, CancellationToken stopping)
    {
        if (policy.Mode == RestartMode.Never)
        {
            await AttemptAsync(null, run, stopping).ConfigureAwait(false);
            return;
        }

        bool isOpen = true;
        try
        {
            await Strategy().ExecuteAsync(
                token =>
                {
                    Func<CancellationToken, Task>? first = isOpen ? null : open;
                    isOpen = false;
                    return new ValueTask<Ending>(AttemptAsync(first, run, token));
                },
                stopping).ConfigureAwait(false);
        }
        catch (AudioSourceException last) when (_restarts > 0 || _isSpent)
        {
            string budget = _isSpent ? $", since {policy.Budget} within {policy.Period:g} are all it may have" : "";
            throw last.WithAttempts(
                $"{last.Message} Given up after {_restarts} restarts{budget}: {_story}.", _story.Kept, _story.Count);
        }
    }

    private async Task<Ending> AttemptAsync(
        Func<CancellationToken, Task>? open, Func<CancellationToken, Task> run, CancellationToken token)
    {
        long? started = null;
        try
        {
            if (open is not null) await open(token).ConfigureAwait(false);
            started = timeProvider.GetTimestamp();
            await run(token).ConfigureAwait(false);
            return policy.Mode == RestartMode.Always && !token.IsCancellationRequested ? Ending.Ended : Ending.Final;
        }
        catch (AudioSourceException error)
        {
            _story.Add(timeProvider.GetUtcNow(), error);
            if (!Restarts(policy, error)) throw;
            _isSpent = !_budget.TrySpend();
            if (_isSpent || started is not { } since
                || timeProvider.GetElapsedTime(since) - error.SilentFor < policy.HealthyAfter) throw;
            _inARow = 0;
            Restart(error, policy.Delay);
            return Ending.FailedHealthy;
        }
    }

    private ResiliencePipeline<Ending> Strategy()
    {
        return new ResiliencePipelineBuilder<Ending> { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions<Ending>
            {
                ShouldHandle = new PredicateBuilder<Ending>().HandleResult(ending => ending != Ending.Final),
                MaxRetryAttempts = int.MaxValue,
                Delay = policy.Delay,
                OnRetry = args =>
                {
                    if (args.Outcome.Result == Ending.Ended) restarting(new NextAttempt(null, 0, args.RetryDelay));
                    return default;
                },
            })
            .AddRetry(new RetryStrategyOptions<Ending>
            {
                ShouldHandle = new PredicateBuilder<Ending>().Handle<AudioSourceException>(
                    error => !_isSpent && Restarts(policy, error)),
                MaxRetryAttempts = policy.MaximumAttempts,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = random ?? Random.Shared.NextDouble,
                Delay = policy.Delay,
                MaxDelay = policy.MaximumDelay,
                OnRetry = args =>
                {
                    Restart((AudioSourceException)args.Outcome.Exception!, args.RetryDelay);
                    return default;
                },
            })
            .Build();
    }

    private void Restart(AudioSourceException error, TimeSpan delay)
    {
        _restarts++;
        restarting(new NextAttempt(error, ++_inARow, delay));
    }
}
