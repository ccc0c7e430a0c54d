using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Serving;

/// <summary>Notices description files that come into served folders. It looks, as notifications do not come from network file
/// systems. A file counts once two looks have found it the same: one that is still being written is not read.</summary>
/// <param name="folders">The folders.</param>
/// <param name="terminal">Where a file that is not taken is told, and a folder that cannot be read.</param>
internal sealed class FolderWatch(IReadOnlyList<string> folders, Terminal terminal)
{
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(250);

    private readonly HashSet<string> _served = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Look> _looks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);

    /// <summary>Watches until it is cancelled.</summary>
    /// <param name="served">Files that are served already.</param>
    /// <param name="take">Serves a file from now on. It says whether it did; if not, it is asked again. What is wrong with the
    /// file it throws; it is asked again when that has changed.</param>
    /// <param name="stopping">Ends it.</param>
    public async Task RunAsync(
        IEnumerable<string> served, Func<string, CancellationToken, Task<bool>> take, CancellationToken stopping)
    {
        if (folders.Count == 0) return;
        _served.UnionWith(served.Select(Path.GetFullPath));
        using var timer = new PeriodicTimer(_period);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false))
            {
                foreach (string file in folders.SelectMany(FilesOf))
                    await LookAsync(file, take, stopping).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // It is over.
        }
    }

    private async Task LookAsync(string file, Func<string, CancellationToken, Task<bool>> take, CancellationToken stopping)
    {
        string path = Path.GetFullPath(file);
        if (_served.Contains(path)) return;
        Look before = _looks.GetValueOrDefault(path, new Look(null, null));
        string? text = DescriptionFile.Read(file);
        _looks[path] = before with { Text = text };
        if (text is null || text != before.Text || text == before.Refused) return;
        try
        {
            if (!await take(file, stopping).ConfigureAwait(false)) return;
            _served.Add(path);
            _looks.Remove(path);
        }
        catch (Exception wrong) when (wrong is DescriptionException or UsageException)
        {
            _looks[path] = new Look(text, Refused: text);
            terminal.Warning($"{file} is not served yet: {wrong.Message}");
            terminal.Note($"Correct {file}: it is read again then.");
        }
    }

    private string[] FilesOf(string folder)
    {
        try
        {
            string[] files = DescriptionFile.In(folder);
            if (_unreadable.Remove(folder)) terminal.Note($"The folder {folder} can be read again.");
            return files;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            if (_unreadable.Add(folder))
            {
                terminal.Warning(
                    $"The folder {folder} cannot be read: {unreadable.Message.TrimEnd('.')}. Its sources go on; files that come "
                    + "into it are seen once it can.");
            }

            return [];
        }
    }

    /// <param name="Text">What the file said.</param>
    /// <param name="Refused">What it said when it was refused.</param>
    private sealed record Look(string? Text, string? Refused);
}
