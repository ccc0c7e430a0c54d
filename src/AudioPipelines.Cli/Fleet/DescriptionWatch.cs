using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Fleet;

/// <summary>Changes sources in the fleet when their description files are edited, as <c>serve</c> reloads those that it runs. A
/// file counts once two looks have found it the same.</summary>
/// <param name="upload">Changes them.</param>
/// <param name="answers">Whether the fleet answers; until it does, edits wait.</param>
/// <param name="terminal">Where an edit that is not taken over is told.</param>
internal sealed class DescriptionWatch(FleetUpload upload, Func<bool> answers, Terminal terminal)
{
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(250);

    /// <summary>Watches until it is cancelled.</summary>
    public Task RunAsync(IEnumerable<SentSource> sources, CancellationToken stopping) =>
        Task.WhenAll(sources.Where(source => source.File is not null).Select(source => WatchAsync(source, stopping)));

    private async Task WatchAsync(SentSource sent, CancellationToken stopping)
    {
        string? seen = sent.Description, done = seen, toldOf = null;
        using var timer = new PeriodicTimer(_period);
        while (await TicksAsync(timer, stopping).ConfigureAwait(false))
        {
            string? text = Read(sent.File!);
            bool isLeftAlone = text == seen;
            seen = text;
            if (!isLeftAlone || text is null || text == done || !answers()) continue;
            try
            {
                SentSource edited = sent.Reread();
                await upload.ChangeAsync(edited, "", "edited; changed in the fleet:", stopping).ConfigureAwait(false);
                done = text;
            }
            catch (AudioSourceException away) when (away is not DescriptionException)
            {
                // The fleet does not answer: it is tried again, and told once.
                if (toldOf == text) continue;
                toldOf = text;
                terminal.Warning($"{sent.Name}: the edit of {sent.File} waits: {away.Message}");
            }
            catch (Exception wrong) when (wrong is DescriptionException or UsageException)
            {
                done = text;
                terminal.Error($"{sent.Name}: the edit of {sent.File} is not taken over: {wrong.Message}");
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null; // an editor replaces it just now, or it is gone: the fleet goes on with what it has
        }
    }

    private static async Task<bool> TicksAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
