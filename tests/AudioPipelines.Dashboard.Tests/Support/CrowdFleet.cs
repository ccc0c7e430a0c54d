namespace AudioPipelines.Dashboard.Tests;

/// <summary>A fleet of many sources over fifty silos. It tells of them as a fleet's watch does: all anew whenever one has
/// changed, those that have not as the same records.</summary>
internal sealed class CrowdFleet : IPageFleet
{
    private const int Silos = 50;

    private readonly PageFleetSource[] _sources;
    private int _turn;

    public CrowdFleet(int sources)
    {
        _sources = [.. Enumerable.Range(0, sources).Select(Made)];
        State = Told();
    }

    public PageFleetState State { get; private set; }

    /// <summary>Counts on at one source of so many: the next ones at each call.</summary>
    public void CountOn(int oneOf)
    {
        _turn++;
        for (int place = _turn % oneOf; place < _sources.Length; place += oneOf)
        {
            PageFleetSource source = _sources[place];
            _sources[place] = source with { Received = source.Received + 96_000, Delivered = source.Delivered + 96_000 };
        }

        State = Told();
    }

    /// <summary>Has one source of so many count on each second, until it is disposed of.</summary>
    public IAsyncDisposable CountOnEachSecond(int oneOf) => new Counting(this, oneOf);

    public Task MoveAsync(string source, string? silo, CancellationToken cancellationToken) => throw OnlyToBeSeen();

    public Task StartAsync(string source, CancellationToken cancellationToken) => throw OnlyToBeSeen();

    public Task StopAsync(string source, CancellationToken cancellationToken) => throw OnlyToBeSeen();

    public Task DrainAsync(string silo, CancellationToken cancellationToken) => throw OnlyToBeSeen();

    public Task UndrainAsync(string silo, CancellationToken cancellationToken) => throw OnlyToBeSeen();

    private PageFleetState Told() => new()
    {
        Name = "city",
        Silos =
        [
            .. Enumerable.Range(0, Silos).Select(number => new PageSilo
            {
                Name = $"silo-{number:00}",
                Capacity = 400,
                Load = _sources.Length / Silos,
                Sources = _sources.Length / Silos,
                Labels = ["room=hall"],
                Version = "1.0.0",
            }),
        ],
        Sources = [.. _sources],
    };

    private static PageFleetSource Made(int number) => new()
    {
        Name = $"microphone-{number:00000}",
        State = "running",
        Silo = $"silo-{number % Silos:00}",
        AllowsTwoReaders = true,
        Since = DateTimeOffset.UnixEpoch.AddYears(56),
        Received = 48_000_000,
        Delivered = 48_000_000,
    };

    private static AudioSourceException OnlyToBeSeen() => new("This fleet is only to be looked at.");

    private sealed class Counting : IAsyncDisposable
    {
        private readonly PeriodicTimer _seconds = new(TimeSpan.FromSeconds(1));
        private readonly Task _run;

        public Counting(CrowdFleet fleet, int oneOf) => _run = RunAsync(fleet, oneOf);

        public async ValueTask DisposeAsync()
        {
            _seconds.Dispose();
            await _run;
        }

        private async Task RunAsync(CrowdFleet fleet, int oneOf)
        {
            while (await _seconds.WaitForNextTickAsync()) fleet.CountOn(oneOf);
        }
    }
}
