using AudioPipelines.TestSupport;

namespace AudioPipelines.MutationProbe;

/// <summary>Runs a plan to its end.</summary>
internal static class SourceRun
{
    /// <summary>How long the audio of a mutant may take, which is short, but may say that it is long.</summary>
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(20);

    public static string Of(PipelinePlan plan)
    {
        using var source = new GstSource(plan with { StartDeadline = TimeSpan.FromSeconds(2) });
        string outcome;
        try
        {
            source.Start();
            outcome = source.Completion.Wait(_deadline) ? "ended" : Stopped(source);
        }
        catch (AudioSourceException error)
        {
            outcome = error.Kind.ToString();
        }
        catch (AggregateException failure) when (failure.InnerException is AudioSourceException error)
        {
            outcome = error.Kind.ToString();
        }

        LedgerAssert.Balances(source);
        return outcome;
    }

    /// <summary>Audio that goes on and on is no hang; audio that does not is.</summary>
    private static string Stopped(GstSource source)
    {
        long before = source.Ledger.Total.Received;
        bool goesOn = SpinWait.SpinUntil(
            () => source.Ledger.Total.Received > before || source.Completion.IsCompleted, TimeSpan.FromSeconds(10));
        source.Stop();
        return goesOn ? "stopped" : throw new InvalidOperationException($"no audio and no end after {before} samples");
    }
}
