using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Serving;

namespace AudioPipelines.Cli.Fleet;

/// <summary>Changes sources in the fleet when their description files are edited, and adds those that come into served
/// folders, as <c>serve</c> does with those that it runs. A file counts once two looks have found it the same.</summary>
/// <param name="upload">Changes them.</param>
/// <param name="answers">Whether the fleet answers; until it does, edits and new files wait.</param>
/// <param name="options">Which folders are served, and what is set in their sources.</param>
/// <param name="terminal">Where an edit that is not taken over is told.</param>
internal sealed class DescriptionWatch(FleetUpload upload, Func<bool> answers, ServeOptions options, Terminal terminal)
{
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(250);

    private readonly List<string> _names = [];
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);

    /// <summary>Watches until it is cancelled.</summary>
    public async Task RunAsync(IReadOnlyCollection<SentSource> sources, CancellationToken stopping)
    {
        SentSource[] ofFiles = [.. sources.Where(source => source.File is not null)];
        List<Task> watches = [.. ofFiles.Select(source => WatchAsync(source, stopping))];
        _names.AddRange(sources.Select(source => source.Name));
        await new FolderWatch(options.Folders, terminal).RunAsync(
            ofFiles.Select(source => source.File!),
            async (file, stop) =>
            {
                if (!answers() || await AddAsync(file, stop).ConfigureAwait(false) is not { } added) return false;
                watches.Add(WatchAsync(added, stopping));
                return true;
            },
            stopping).ConfigureAwait(false);
        await Task.WhenAll(watches).ConfigureAwait(false);
    }

    /// <summary>Brings a new file into the fleet.</summary>
    /// <returns><see langword="null"/>: the fleet does not answer.</returns>
    private async Task<SentSource?> AddAsync(string file, CancellationToken stopping)
    {
        SentSource sent = SentDescriptions.OfFile(file, _names, options.Settings);
        try
        {
            await upload.PutAsync([sent], stopping).ConfigureAwait(false);
            _waiting.Remove(file);
            _names.Add(sent.Name);
            return sent;
        }
        catch (AudioSourceException away)
        {
            if (_waiting.Add(file)) terminal.Warning($"{sent.Name}: the new file {file} waits: {away.Message}");
            return null;
        }
    }

    private async Task WatchAsync(SentSource sent, CancellationToken stopping)
    {
        string? seen = sent.Description, done = seen, toldOf = null;
        bool isGone = false;
        using var timer = new PeriodicTimer(_period);
        while (await TicksAsync(timer, stopping).ConfigureAwait(false))
        {
            string? text = DescriptionFile.Read(sent.File!);
            bool isLeftAlone = text == seen;
            seen = text;
            if (isLeftAlone && !isGone && text is null && !File.Exists(sent.File))
            {
                isGone = true;
                upload.TellGone(sent);
            }

            if (!isLeftAlone || text is null || (text == done && !isGone) || !answers()) continue;
            try
            {
                SentSource edited = sent.Reread();
                // While the file was gone somebody may have taken the source out of the fleet.
                if (isGone) await upload.PutAsync([edited], stopping).ConfigureAwait(false);
                else await upload.ChangeAsync(edited, "", "edited; changed in the fleet:", stopping).ConfigureAwait(false);
                (done, isGone) = (text, false);
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
                (done, isGone) = (text, false);
                terminal.Error($"{sent.Name}: the edit of {sent.File} is not taken over: {wrong.Message}");
            }
            catch (OperationCanceledException)
            {
                return;
            }
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
