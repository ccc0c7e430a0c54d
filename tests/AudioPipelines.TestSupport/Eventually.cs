using System.Diagnostics;
using NUnit.Framework;

namespace AudioPipelines.TestSupport;

/// <summary>Waits for what another thread or process does. The only place in the tests that waits; each wait has a
/// deadline.</summary>
public static class Eventually
{
    /// <summary>How long a wait lasts at most unless told otherwise: far more than anything needs on a busy machine.</summary>
    public static TimeSpan DefaultDeadline { get; } = TimeSpan.FromSeconds(30);

    private static TimeSpan PollInterval { get; } = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until the condition holds and fails the test when it does not by the deadline.</summary>
    /// <param name="condition">Asked again and again, on the calling thread.</param>
    /// <param name="what">Names the condition in the failure.</param>
    /// <param name="deadline"><see cref="DefaultDeadline"/> unless given.</param>
    public static void Is(Func<bool> condition, string what, TimeSpan? deadline = null)
    {
        if (!Holds(condition, deadline)) Fail(what, deadline);
    }

    /// <summary>Waits until the condition holds; <see langword="false"/> when it does not by the deadline.</summary>
    public static bool Holds(Func<bool> condition, TimeSpan? deadline = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        using var never = new ManualResetEventSlim();
        var elapsed = Stopwatch.StartNew();
        while (!condition())
        {
            if (elapsed.Elapsed >= (deadline ?? DefaultDeadline)) return false;
            never.Wait(PollInterval);
        }

        return true;
    }

    /// <summary>Waits until the event is set.</summary>
    public static void Set(ManualResetEventSlim signal, string what, TimeSpan? deadline = null)
    {
        ArgumentNullException.ThrowIfNull(signal);
        if (!signal.Wait(deadline ?? DefaultDeadline)) Fail(what, deadline);
    }

    /// <summary>Waits until the task has ended and throws what it threw.</summary>
    public static async Task Completes(Task task, string what, TimeSpan? deadline = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        await Ends(task, what, deadline);
        await task;
    }

    /// <summary>Waits until the task has ended and gives its result or throws what it threw.</summary>
    public static async Task<T> Completes<T>(Task<T> task, string what, TimeSpan? deadline = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        await Ends(task, what, deadline);
        return await task;
    }

    private static async Task Ends(Task task, string what, TimeSpan? deadline)
    {
        await ((Task)task.WaitAsync(deadline ?? DefaultDeadline)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!task.IsCompleted) Fail(what, deadline);
    }

    private static void Fail(string what, TimeSpan? deadline) =>
        Assert.Fail($"waited {deadline ?? DefaultDeadline:g} in vain for: {what}");
}
