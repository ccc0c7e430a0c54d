using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Serving;
using AudioPipelines.Dashboard;
using AudioPipelines.Nats;
using NATS.Client.Core;

namespace AudioPipelines.Cli.Fleet;

/// <summary>The frames of a fleet's sources: a remote source for each, which come and go as those of the fleet do. All are on one
/// connection.</summary>
internal sealed class HeardSources : IAsyncDisposable
{
    private readonly NatsConnection _connection;
    private readonly RemoteSourceOptions _options;
    private readonly ServeReport _report;
    private readonly Terminal _terminal;
    private readonly Dictionary<string, RemoteSource> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly List<Task> _leaving = [];
    private IAudioSource[] _shown = [];
    private bool _isAway;

    public HeardSources(RemoteSourceOptions options, ServeReport report, Terminal terminal)
    {
        (_report, _terminal) = (report, terminal);
        _connection = options.MakeConnection("audiopipelines serve");
        _connection.ConnectionDisconnected += (_, _) => TellAwayAsync();
        _connection.ConnectionOpened += (_, _) => TellBackAsync();
        _options = options with { Connection = _connection };
    }

    /// <summary>Those that are there now. Any thread.</summary>
    public IReadOnlyList<IAudioSource> Current => Volatile.Read(ref _shown);

    /// <summary>Says so where the broker is not there yet; it is waited for.</summary>
    public async Task CheckAsync(CancellationToken stopping)
    {
        try
        {
            // By a connection of its own: the shared one is being opened by as many sources as there are.
            await (_options with { Connection = null }).CheckBrokerAsync(stopping).ConfigureAwait(false);
        }
        catch (AudioSourceException away)
        {
            TellAway(away.Message);
        }
    }

    /// <summary>Goes along with the fleet. One thread at a time.</summary>
    public void Take(PageFleetState fleet)
    {
        var there = fleet.Sources.ToDictionary(source => source.Name, StringComparer.Ordinal);
        foreach (string gone in _sources.Keys.Where(name => !there.ContainsKey(name)).ToArray())
        {
            _leaving.RemoveAll(leaving => leaving.IsCompleted);
            _leaving.Add(LeaveAsync(_sources[gone]));
            _sources.Remove(gone);
            _states.Remove(gone);
        }

        foreach ((string name, PageFleetSource source) in there)
        {
            if (!_sources.TryGetValue(name, out RemoteSource? heard)) _sources[name] = heard = Make(name);
            else if (Begins(name, source.State) && heard.State is AudioSourceState.Ended or AudioSourceState.Failed) Start(heard);
            _states[name] = source.State;
        }

        Volatile.Write(ref _shown, [.. _sources.Values]);
    }

    /// <summary>Ends all, and tells how each ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll([.. _leaving, .. _sources.Values.Select(LeaveAsync)]).ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Whether a source that had ended begins again.</summary>
    private bool Begins(string name, string state) =>
        state is "starting" or "running" && _states.GetValueOrDefault(name) is not ("starting" or "running");

    private RemoteSource Make(string name)
    {
        var source = new RemoteSource(name, _options);
        _report.Follow(source);
        source.SetCallback(static _ => { }); // or the ledger says that nobody took the audio; viewers look at it beside
        Start(source);
        return source;
    }

    /// <summary>Starts it in its own time. Why it could not is on the page.</summary>
    private static void Start(RemoteSource source) =>
        _ = Task.Run(() => source.StartAsync()).ContinueWith(start => start.Exception, TaskScheduler.Default);

    private async Task LeaveAsync(RemoteSource source)
    {
        await source.StopAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _report.Summary(source);
        await source.DisposeAsync().ConfigureAwait(false);
    }

    private void TellAway(string why)
    {
        if (Interlocked.Exchange(ref _isAway, true)) return;
        _terminal.Warning($"{why} The fleet's sources are shown, and heard once it is there.");
    }

    private ValueTask TellAwayAsync()
    {
        TellAway($"The NATS broker {_options.ShownUrl} is gone.");
        return default;
    }

    private ValueTask TellBackAsync()
    {
        if (Interlocked.Exchange(ref _isAway, false)) _terminal.Note($"The broker at {_options.ShownUrl} is there.");
        return default;
    }
}
