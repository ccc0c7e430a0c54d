using AudioPipelines.Supervision;

namespace AudioPipelines.Tests.Supervision;

public class RestartLoopTests
{
    private static readonly RestartPolicy _policy = new()
    {
        Mode = RestartMode.OnError,
        Delay = TimeSpan.FromSeconds(1),
        MaximumDelay = TimeSpan.FromSeconds(20),
        MaximumAttempts = 8,
        HealthyAfter = TimeSpan.FromSeconds(60),
    };

    private readonly EagerTime _time = new();
    private readonly List<AudioSourceException?> _restarts = [];

    [SetUp]
    public void Forget()
    {
        _restarts.Clear();
        _time.Waits.Clear();
    }

    [Test]
    public void Delays_grow_and_never_exceed_the_longest()
    {
        Assert.Throws<AudioSourceException>(() => Run(_policy, _ => throw Failure()));

        Assert.That(_time.Waits, Has.Count.EqualTo(8));
        Assert.That(_time.Waits, Is.All.LessThanOrEqualTo(_policy.MaximumDelay));
        Assert.That(_time.Waits.Max(), Is.GreaterThan(5 * _policy.Delay), "jitter may shorten one of them, not all");
    }

    [Test]
    public void A_source_that_had_been_healthy_is_never_given_up_for_failures_in_a_row()
    {
        AudioSourceException error = Assert.Throws<AudioSourceException>(() => Run(_policy, run =>
        {
            // Four times the attempts it may fail in a row, each time healthy; then it fails for good.
            if (run <= 32) _time.Advance(_policy.HealthyAfter);
            throw Failure();
        }))!;

        Assert.That(_restarts, Has.Count.EqualTo(32 + 8));
        Assert.That(_time.Waits.Take(32), Is.All.EqualTo(_policy.Delay), "the first delay again and again");
        Assert.That(error.AttemptCount, Is.EqualTo(32 + 9));
    }

    [Test]
    public void Silence_before_a_stall_is_no_health()
    {
        TimeSpan silence = _policy.HealthyAfter * 2;
        AudioSourceException error = Assert.Throws<AudioSourceException>(() => Run(_policy, _ =>
        {
            _time.Advance(silence);
            throw new AudioSourceException(AudioSourceErrorKind.Stalled, "silent") { SilentFor = silence };
        }))!;

        Assert.That(_restarts, Has.Count.EqualTo(8));
        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.Stalled));
    }

    [Test]
    public void A_source_whose_budget_is_spent_has_failed_with_the_whole_story_however_healthy_it_was()
    {
        RestartPolicy policy = _policy with { Budget = 5, Period = TimeSpan.FromHours(1) };
        AudioSourceException error = Assert.Throws<AudioSourceException>(() => Run(policy, run =>
        {
            _time.Advance(TimeSpan.FromMinutes(2));
            throw Failure($"cable {run}");
        }))!;

        Assert.Multiple(() =>
        {
            Assert.That(_restarts, Has.Count.EqualTo(5));
            Assert.That(error.Message, Does.Contain("Given up after 5 restarts, since 5 within 1:00:00 are all it may have"));
            Assert.That(error.Attempts.Select(attempt => attempt.Message), Is.EqualTo(
                Enumerable.Range(1, 6).Select(run => $"cable {run}")));
            Assert.That(error.Attempts.Select(attempt => attempt.Time), Is.Ordered.And.Unique);
            Assert.That(error.Attempts, Is.All.Matches<AudioSourceException.FailedAttempt>(
                attempt => attempt is { Kind: AudioSourceErrorKind.Network, Element: "plug" }));
            for (int run = 1; run <= 6; run++) Assert.That(error.Message, Does.Contain($"Network: cable {run}"));
            Assert.That((error.Kind, error.Element, error.IsRetryable), Is.EqualTo((AudioSourceErrorKind.Network, "plug", true)));
        });
    }

    [Test]
    public void Failures_that_are_far_apart_never_spend_the_budget()
    {
        RestartPolicy policy = _policy with { Budget = 2, Period = TimeSpan.FromHours(1) };
        Run(policy, run =>
        {
            _time.Advance(TimeSpan.FromMinutes(40));
            if (run < 1000) throw Failure();
        });

        Assert.That(_restarts, Has.Count.EqualTo(999));
    }

    [Test]
    public void Repetitions_of_a_source_that_ends_do_not_spend_the_budget()
    {
        using var stopping = new CancellationTokenSource();
        Action<int> stopAtLast = run =>
        {
            if (run == 50) stopping.Cancel();
        };

        RunUntil(_policy with { Mode = RestartMode.Always, Budget = 2 }, stopAtLast, stopping.Token);

        Assert.That(_restarts, Has.Count.EqualTo(49).And.All.Null);
    }

    [TestCase(AudioSourceErrorKind.CallbackFailed)]
    [TestCase(AudioSourceErrorKind.InvalidDescription)]
    [TestCase(AudioSourceErrorKind.MissingPlugin)]
    public void A_mistake_is_final_at_once(AudioSourceErrorKind kind)
    {
        AudioSourceException error = Assert.Throws<AudioSourceException>(
            () => Run(_policy, _ => throw new AudioSourceException(kind, "mistake")))!;

        Assert.That(_restarts, Is.Empty);
        Assert.That(error.Message, Is.EqualTo("mistake"));
    }

    [Test]
    public async Task A_failed_opening_counts_like_a_failed_run()
    {
        int openings = 0;
        var loop = new RestartLoop(_policy, _time, next => _restarts.Add(next.Error));

        await Assert.ThrowsAsync<AudioSourceException>(() => loop.RunAsync(Open, _ => throw Failure(), CancellationToken.None));

        Assert.That(openings, Is.EqualTo(8));

        Task Open(CancellationToken stopping)
        {
            openings++;
            throw Failure();
        }
    }

    private void Run(RestartPolicy policy, Action<int> body) => RunUntil(policy, body, CancellationToken.None);

    private void RunUntil(RestartPolicy policy, Action<int> body, CancellationToken stopping)
    {
        int runs = 0;
        new RestartLoop(policy, _time, next => _restarts.Add(next.Error)).RunAsync(
            _ => Task.CompletedTask, Run, stopping).GetAwaiter().GetResult();

        Task Run(CancellationToken token)
        {
            body(++runs);
            return Task.CompletedTask;
        }
    }

    private static AudioSourceException Failure(string message = "the cable was pulled") =>
        new(AudioSourceErrorKind.Network, message) { Element = "plug" };
}
