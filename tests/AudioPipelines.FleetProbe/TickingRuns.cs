using AudioPipelines.Fleet;
using AudioPipelines.Fleet.Running;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.FleetProbe;

/// <summary>Runs that only tick, ten times a second: what a fleet itself costs, without any audio.</summary>
internal sealed class TickingRuns(
    FleetSiloOptions options, SiloLease lease, IEnumerable<IFleetFrameHandler> handlers, ILoggerFactory loggers)
    : RunMaking(options, lease, handlers, loggers)
{
    private readonly List<TickingRun> _runs = [];
    private Timer? _timer;

    public override LocalRun Make(FleetSource source, long token, bool isSuspect)
    {
        var run = new TickingRun(source, token);
        lock (_runs)
        {
            _runs.Add(run);
            _timer ??= new Timer(_ => Tick(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
        }

        return run;
    }

    private void Tick()
    {
        lock (_runs)
        {
            _runs.RemoveAll(run => run.Completion.IsCompleted);
            foreach (TickingRun run in _runs) run.Tick();
        }
    }

    private sealed class TickingRun(FleetSource source, long token) : LocalRun(source, token)
    {
        private readonly DateTimeOffset _since = DateTimeOffset.UtcNow;
        private long _token = token;
        private long _ticks;

        public override long Token => Volatile.Read(ref _token);

        public override Task RenewAsync(long token)
        {
            Volatile.Write(ref _token, token);
            return Task.CompletedTask;
        }

        public override void Start()
        {
        }

        public void Tick()
        {
            if (Interlocked.Increment(ref _ticks) == 1) NoteFirstFrame();
        }

        public override Task StopAsync()
        {
            NoteEnd(new RunEnd(null, WasStopped: true));
            return Task.CompletedTask;
        }

        public override Task ReplaceAsync(FleetSource definition, PipelinePlan plan)
        {
            Adopt(definition);
            return Task.CompletedTask;
        }

        public override LocalRunReport Report() => new()
        {
            Name = Name,
            State = Completion.IsCompleted ? FleetState.Stopped : FleetState.Running,
            Token = Token,
            Frames = Interlocked.Read(ref _ticks),
            Since = _since,
            Revision = Revision,
            IsStandby = IsStandby,
        };
    }
}
