using AudioPipelines.Recording;
using AudioPipelines.Sources;

namespace AudioPipelines;

/// <content>The flight recorder.</content>
public sealed partial class GstSource
{
    private readonly FlightDumps _dumps;
    private readonly FailureGraphs _graphs;
    private volatile FlightMemory? _memory;

    /// <summary>Writes the last seconds of all channels that the flight recorder has in memory
    /// (<see cref="PipelinePlan.FlightRecorder"/>): a recording with its gaps, epochs, times and events, the plan
    /// (<c>description.yaml</c>), and the graph of the running pipelines (<c>pipeline.dot</c>). Secrets are masked.</summary>
    /// <remarks>The source goes on meanwhile, and loses nothing. The memory is kept: a later dump may hold the same audio
    /// again. One
    /// dump is written at a time; another waits, and holds what is in memory when its turn comes. It needs no thread of the
    /// pool. The dump holds all frames that were delivered before the call, and may be asked for by any thread, also when the
    /// source has ended.</remarks>
    /// <param name="folder">Where the dump's folder is made: <c>NAME-yyyyMMdd-HHmmss-fff</c>, the time in UTC. A missing folder
    /// is
    /// created. <see langword="null"/>: <see cref="FlightRecorderPlan.Folder"/>.</param>
    /// <param name="cancellationToken">Ends the writing; nothing is left of it then.</param>
    /// <returns>The path of the dump's folder, which has this name once all is in it.</returns>
    /// <exception cref="InvalidOperationException">The source has no flight recorder, or has not brought any audio
    /// yet.</exception>
    /// <exception cref="IOException">The dump cannot be written: a full disk, a folder that may not be written. Nothing is left
    /// of
    /// it.</exception>
    public Task<string> DumpAsync(string? folder = null, CancellationToken cancellationToken = default)
    {
        PipelinePlan plan = Plan;
        if (plan.FlightRecorder is not { } flight)
        {
            throw new InvalidOperationException(
                $"The source '{Name}' keeps no audio in memory. Say 'flightRecorder: 30s' in its description, or set "
                + $"{nameof(PipelinePlan.FlightRecorder)} in its plan.");
        }

        return _memory is { Written: > 0 } memory
            ? WriteDumpAsync(memory, plan, folder ?? flight.Folder ?? ".", cancellationToken)
            : throw new InvalidOperationException($"The source '{Name}' has no audio in memory yet. Write a dump when it runs.");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _dumps.Wait();
    }

    private protected override void Remember(AudioSourceEvent what) => _memory?.Note(what);

    private protected override void AfterFailure(SourceFailed failure)
    {
        PipelinePlan plan = Plan;
        if (plan.FlightRecorder is { OnFailure: true } && _memory is { } memory)
            _dumps.WriteOfFailure(memory, plan, _graphs.Last, failure.IsFinal);
    }

    private async Task<string> WriteDumpAsync(
        FlightMemory memory, PipelinePlan plan, string folder, CancellationToken cancellation)
    {
        string written = "";
        await ControlThread.RunAsync(
            $"dump: {Name}",
            () => (written, _) = _dumps.Write(memory, plan, folder, ToDot, isOfFailure: false, cancellation)).ConfigureAwait(
                false);
        return written;
    }

    /// <summary>The memory of a plan's frames. A plan with another length begins with an empty one.</summary>
    private FlightMemory? MemoryFor(PipelinePlan plan) =>
        plan.FlightRecorder is not { } flight ? null
        : _memory is { } memory && memory.Length == flight.Length ? memory
        : new FlightMemory(flight.Length, Notify);
}
