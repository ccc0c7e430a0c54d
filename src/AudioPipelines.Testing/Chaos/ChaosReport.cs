using System.Diagnostics;

namespace AudioPipelines.Testing;

/// <summary>What a process holds.</summary>
/// <param name="ResidentBytes">Memory in use, in bytes.</param>
/// <param name="Threads">Threads of any kind.</param>
/// <param name="Descriptors">Open files, sockets and the like. On Linux without the assemblies, which the runtime opens one by
/// one as their code is needed.</param>
public readonly record struct HeldResources(long ResidentBytes, int Threads, int Descriptors)
{
    /// <summary>What this process holds now, after a garbage collection.</summary>
    public static HeldResources Now()
    {
        for (int round = 0; round < 2; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using var self = Process.GetCurrentProcess();
        return new HeldResources(self.WorkingSet64, self.Threads.Count, OpenDescriptors.Count());
    }
}

/// <summary>How a <see cref="ChaosRun"/> went.</summary>
public sealed record ChaosReport
{
    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Frames that were delivered.</summary>
    public required long Frames { get; init; }

    /// <summary>How often the source started again by itself.</summary>
    public required int Restarts { get; init; }

    /// <summary>Epochs that were seen.</summary>
    public required int Epochs { get; init; }

    /// <summary>How often each fault was caused.</summary>
    public required IReadOnlyDictionary<ChaosFault, int> Faults { get; init; }

    /// <summary>The longest time from a fault's end to the next frame.</summary>
    public required TimeSpan SlowestRecovery { get; init; }

    /// <summary>The source's account.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>What the process held after the warm-up, with the source stopped.</summary>
    public required HeldResources Before { get; init; }

    /// <summary>What it holds at the end, with the source stopped.</summary>
    public required HeldResources After { get; init; }

    /// <summary>Everything that is wrong, in sentences; empty when all is well.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>Whether all is well.</summary>
    public bool IsSound => Findings.Count == 0;
}
