using System.Diagnostics.CodeAnalysis;
using AudioPipelines.Recording;
using AudioPipelines.Telemetry;

namespace AudioPipelines.Sources;

/// <summary>Writes dumps of a source's flight recorder: one at a time, on demand or because the source has failed.</summary>
/// <param name="name">The source's name.</param>
/// <param name="options">The source's time.</param>
/// <param name="notify">Takes what becomes of the dumps of failures.</param>
/// <param name="counts">Counts what becomes of all.</param>
[SuppressMessage(
    "Reliability", "CA1001", Justification = "A semaphore whose wait handle is not asked for holds nothing to dispose of.")]
internal sealed class FlightDumps(
    string name, AudioSourceOptions options, Action<AudioSourceEvent> notify, SourceCounts counts)
{
    /// <summary>How many dumps of failures are kept.</summary>
    public const int Kept = 10;

    /// <summary>Making a graph takes the locks of elements, one of which may hang.</summary>
    private static readonly TimeSpan _graphDeadline = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly FlightDump _dump = new(name, options.TimeProvider, text => notify(new SourceWarning(text)));
    private readonly SemaphoreSlim _turn = new(1);
    private Task _ofFailure = Task.CompletedTask;
    private (FlightMemory? Memory, long Written) _lastFailure;

    /// <summary>Writes a dump. It waits for another that is being written.</summary>
    /// <param name="memory">What is written.</param>
    /// <param name="plan">The source's plan.</param>
    /// <param name="folder">Where the dump's folder is made.</param>
    /// <param name="toDot">Gives the pipelines' graph. It may hang.</param>
    /// <param name="isOfFailure">Whether the source has failed.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The dump's folder, and how much audio is in it.</returns>
    public (string Folder, TimeSpan Length) Write(
        FlightMemory memory, PipelinePlan plan, string folder, Func<string> toDot, bool isOfFailure,
        CancellationToken cancellation)
    {
        _turn.Wait(cancellation);
        try
        {
            using FlightPicture picture = memory.TakePicture();
            string graph = "";
            ControlThread.Run($"graph: {name}", () => Volatile.Write(ref graph, toDot()), _graphDeadline, cancellation);
            List<(string, string)> texts = [("description.yaml", PlanDocument.Of(plan))];
            if (Volatile.Read(ref graph) is { Length: > 0 } dot) texts.Add(("pipeline.dot", dot));
            string written = _dump.Write(picture, folder, isOfFailure, texts, cancellation);
            counts.Dumped();
            return (written, picture.Length);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            counts.DumpFailed();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes a dump because the source has failed, if there was audio since the last such dump. It never throws. A
    /// source
    /// that is started again does not wait for it.</summary>
    public void WriteOfFailure(FlightMemory memory, PipelinePlan plan, string graph, bool isFinal)
    {
        if (_lastFailure == (memory, memory.Written) || memory.Written == 0) return;
        string folder = plan.FlightRecorder?.Folder ?? ".";
        if (!isFinal && !_ofFailure.IsCompleted)
        {
            counts.DumpSkipped();
            notify(new SourceWarning(
                $"What '{name}' had in memory at this failure is not written to '{folder}': the dump of the failure before is "
                + $"still being "
                + "written. Use a faster disk, or a shorter 'flightRecorder'."));
            return;
        }

        _lastFailure = (memory, memory.Written);
        var written = new TaskCompletionSource();
        _ofFailure = written.Task;
        string told =
            $"What '{name}' had in memory is not in '{folder}' after {_patience.TotalSeconds:0} s: its disk is too slow.";
        if (isFinal)
        {
            ControlThread.Run($"dump: {name}", Run, _patience);
            notify(new SourceWarning(Volatile.Read(ref told)));
            return;
        }

        _ = ControlThread.RunAsync($"dump: {name}", () =>
        {
            Run();
            notify(new SourceWarning(told));
        });

        void Run()
        {
            Volatile.Write(ref told, Attempt());
            written.SetResult();
        }

        string Attempt()
        {
            try
            {
                (string dump, TimeSpan length) = Write(
                    memory, plan, folder, () => graph, isOfFailure: true, CancellationToken.None);
                return $"The last {length.TotalSeconds:0.###} s of '{name}' before its failure are in "
                    + $"'{dump}'.{KeepLast(folder)}";
            }
            catch (Exception failure)
            {
                return failure.Message;
            }
        }
    }

    /// <summary>Makes room.</summary>
    /// <returns>What a warning adds.</returns>
    private string KeepLast(string folder)
    {
        try
        {
            _dump.KeepLast(Kept, folder);
            return "";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $" An older one cannot be removed: {failure.Message}";
        }
    }

    /// <summary>Waits for a dump of a failure that is being written, up to half a minute.</summary>
    public void Wait() => Task.WaitAny([_ofFailure], _patience);
}
