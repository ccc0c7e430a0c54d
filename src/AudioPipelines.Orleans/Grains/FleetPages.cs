using System.IO.Hashing;
using System.Text;
using Orleans.Storage;

namespace AudioPipelines.Fleet.Grains;

/// <summary>The list of the fleet's sources in the cluster's storage, in pages: adding one writes a page, not the list.</summary>
internal sealed class FleetPages(IGrainStorage storage)
{
    private const int Count = 64;
    private const string StateName = "page";

    private readonly GrainState<Page>[] _pages =
        [.. Enumerable.Range(0, Count).Select(_ => new GrainState<Page>(new Page()))];

    // The fleet takes other calls while one waits, and two writes of a page at once would be a conflict of versions.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Reads all pages.</summary>
    /// <exception cref="FleetException">Another version of the library wrote them.</exception>
    public async Task<IReadOnlyList<FleetRow>> ReadAsync()
    {
        await Task.WhenAll(Enumerable.Range(0, Count).Select(page => storage.ReadStateAsync(StateName, Id(page), _pages[page])))
            .ConfigureAwait(true);
        if (_pages.FirstOrDefault(page => page.State!.Version > Page.CurrentVersion) is { } newer)
        {
            throw new FleetException(
                FleetErrorKind.WrongVersion,
                $"The fleet's list of sources has version {newer.State!.Version}; this silo reads up to {Page.CurrentVersion}. "
                + "Run the newer version of the library on this silo, too.");
        }

        return [.. _pages.SelectMany(page => page.State!.Rows)];
    }

    /// <summary>Writes a row; <see langword="null"/> in place of a row: forgets it.</summary>
    public async Task WriteAsync(string name, FleetRow? row)
    {
        int number = (int)(XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(name)) % Count);
        await _turns[number].WaitAsync().ConfigureAwait(true);
        try
        {
            await WriteAsync(number, name, row).ConfigureAwait(true);
        }
        finally
        {
            _turns[number].Release();
        }
    }

    private static GrainId Id(int page) =>
        GrainId.Create("audio-fleet", page.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private async Task WriteAsync(int number, string name, FleetRow? row)
    {
        GrainState<Page> page = _pages[number];
        List<FleetRow> before = page.State!.Rows;
        page.State.Rows = [.. before.Where(other => other.Name != name)];
        if (row is not null) page.State.Rows.Add(row);
        try
        {
            await storage.WriteStateAsync(StateName, Id(number), page).ConfigureAwait(true);
        }
        catch (Exception)
        {
            page.State.Rows = before;
            throw;
        }
    }

    private sealed class Page
    {
        public const int CurrentVersion = 1;

        public int Version { get; set; } = CurrentVersion;

        public List<FleetRow> Rows { get; set; } = [];
    }
}
