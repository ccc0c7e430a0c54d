namespace AudioPipelines;

/// <summary>When a source restarts itself.</summary>
public enum RestartMode
{
    /// <summary>Never: the first failure ends it. The default.</summary>
    Never,

    /// <summary>After any failure, except those that need an edit or an installation: <see
    /// cref="AudioSourceErrorKind.CallbackFailed"/>, <see cref="AudioSourceErrorKind.InvalidDescription"/> and <see
    /// cref="AudioSourceErrorKind.MissingPlugin"/>.</summary>
    OnError,

    /// <summary>After a failure and at the end of the stream too.</summary>
    Always,
}

/// <summary>Whether and how a source is started again after a failure. Delays grow by a factor of two with jitter up to
/// <see cref="MaximumDelay"/>, and start anew once the source has been healthy for <see cref="HealthyAfter"/>.</summary>
public sealed record RestartPolicy
{
    /// <summary>The longest allowed delay: a day.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly TimeSpan _delay = TimeSpan.FromSeconds(1);
    private readonly TimeSpan _maximumDelay = TimeSpan.FromSeconds(30);

    /// <summary>No restarts.</summary>
    public static RestartPolicy Never { get; } = new();

    /// <summary>When to start again.</summary>
    /// <value>The default is <see cref="RestartMode.Never"/>.</value>
    public RestartMode Mode { get; init; }

    /// <summary>The delay before the first restart, at most <see cref="LongestDelay"/>.</summary>
    /// <value>The default is 1 second.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or longer.</exception>
    public TimeSpan Delay
    {
        get => _delay;
        init => _delay = Checked(value);
    }

    /// <summary>The longest delay between two restarts, at most <see cref="LongestDelay"/>.</summary>
    /// <value>The default is 30 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or longer.</exception>
    public TimeSpan MaximumDelay
    {
        get => _maximumDelay;
        init => _maximumDelay = Checked(value);
    }

    /// <summary>How many restarts in a row may fail before the source has failed for good.</summary>
    /// <value>The default is 10.</value>
    public int MaximumAttempts { get; init; } = 10;

    /// <summary>How long a source must run after a restart to count as healthy again. Silence before a stall does not
    /// count.</summary>
    /// <value>The default is 60 seconds.</value>
    public TimeSpan HealthyAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many restarts after failures a source may have within <see cref="Period"/>, even if it was healthy in
    /// between. One more failure is final. Repetitions of a source that came to its end do not count.</summary>
    /// <value>The default is 100.</value>
    public int Budget { get; init; } = 100;

    /// <summary>The length of time that <see cref="Budget"/> covers, wherever it begins.</summary>
    /// <value>The default is 1 hour.</value>
    public TimeSpan Period { get; init; } = TimeSpan.FromHours(1);

    private static TimeSpan Checked(TimeSpan delay) => delay >= TimeSpan.Zero && delay <= LongestDelay
        ? delay
        : throw new ArgumentOutOfRangeException(
            nameof(delay), delay, "A restart is delayed by no less than 0 and no more than a day.");
}
