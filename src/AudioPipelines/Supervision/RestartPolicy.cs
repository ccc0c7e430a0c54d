namespace AudioPipelines;

/// <summary>When a source is started again by itself.</summary>
public enum RestartMode
{
    /// <summary>Never: the first failure ends it. The default.</summary>
    Never,

    /// <summary>After any failure but those that only an edit or an installation can mend: <see cref="AudioSourceErrorKind.CallbackFailed"/>,
    /// <see cref="AudioSourceErrorKind.InvalidDescription"/> and <see cref="AudioSourceErrorKind.MissingPlugin"/>.</summary>
    OnError,

    /// <summary>After a failure and at the end of the stream too.</summary>
    Always,
}

/// <summary>Whether and how a source is started again after a failure. Delays grow by a factor of two with jitter up to
/// <see cref="MaximumDelay"/>, and start anew once the source has been healthy for <see cref="HealthyAfter"/>.</summary>
public sealed record RestartPolicy
{
    /// <summary>No restarts.</summary>
    public static RestartPolicy Never { get; } = new();

    /// <summary>When to start again.</summary>
    /// <value>The default is <see cref="RestartMode.Never"/>.</value>
    public RestartMode Mode { get; init; }

    /// <summary>The delay before the first restart.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest delay between two restarts.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan MaximumDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many restarts in a row may fail before the source has failed for good.</summary>
    /// <value>The default is 10.</value>
    public int MaximumAttempts { get; init; } = 10;

    /// <summary>How long a source must have run after a restart to count as healthy again. Silence before a stall is not counted.</summary>
    /// <value>The default is 60 seconds.</value>
    public TimeSpan HealthyAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many restarts after failures a source may have within <see cref="Period"/>, however healthy it was in between. One more
    /// failure is final. Repetitions of a source that came to its end do not count.</summary>
    /// <value>The default is 100.</value>
    public int Budget { get; init; } = 100;

    /// <summary>The time that <see cref="Budget"/> is for: any stretch of that length.</summary>
    /// <value>The default is 1 hour.</value>
    public TimeSpan Period { get; init; } = TimeSpan.FromHours(1);
}
