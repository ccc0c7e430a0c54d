using System.Globalization;

namespace AudioPipelines.Recording;

/// <summary>Writes what a flight recorder remembered: a recording in a folder of its own, and texts beside it. The folder has
/// its name once all is in it.</summary>
/// <param name="source">The source's name.</param>
/// <param name="timeProvider">The time.</param>
/// <param name="warn">Takes a warning.</param>
internal sealed class FlightDump(string source, TimeProvider timeProvider, Action<string> warn)
{
    private const string TimeFormat = "yyyyMMdd-HHmmss-fff";
    private const string OfFailure = "-failure";

    private readonly string _prefix = string.Join("_", source.Split(Path.GetInvalidFileNameChars())) + "-";

    /// <summary>Writes a dump.</summary>
    /// <param name="picture">What is written.</param>
    /// <param name="folder">Where its folder is made.</param>
    /// <param name="isOfFailure">Whether it is one of those of which only the last are kept.</param>
    /// <param name="texts">Other files: names and texts.</param>
    /// <param name="cancellation">Ends it; nothing is left then.</param>
    /// <returns>The dump's folder.</returns>
    /// <exception cref="IOException">It cannot be written; nothing is left then.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public string Write(
        FlightPicture picture, string folder, bool isOfFailure, IEnumerable<(string Name, string Text)> texts,
        CancellationToken cancellation)
    {
        string time = timeProvider.GetUtcNow().ToString(TimeFormat, CultureInfo.InvariantCulture);
        string name = _prefix + time + (isOfFailure ? OfFailure : "");
        string path = Path.GetFullPath(Path.Combine(folder, name));
        try
        {
            TidyUp(folder);
            using var unfinished = new UnfinishedDump(path);
            WriteRecording(picture, unfinished.Path, cancellation);
            foreach ((string file, string text) in texts) WriteText(Path.Combine(unfinished.Path, file), text);
            return Rename(unfinished.Path, path);
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException(
                $"What '{source}' had in memory cannot be written to '{folder}': {failure.Message.TrimEnd('.')}. Give a folder "
                + "that may be written, on a disk with room for it.", failure);
        }
    }

    /// <summary>Removes the oldest dumps of failures, of this source.</summary>
    /// <exception cref="IOException">One cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be removed.</exception>
    public void KeepLast(int count, string folder)
    {
        foreach (string old in Directory.GetDirectories(folder, _prefix + "*" + OfFailure)
            .Where(dump => IsOurs(Path.GetFileName(dump)))
            .Order(StringComparer.Ordinal).SkipLast(count)) Directory.Delete(old, recursive: true);
    }

    /// <summary>Sees to dumps that were not completed, since a crash ended their process: what can be replayed gets its name, the
    /// rest would only take room.</summary>
    private void TidyUp(string folder)
    {
        foreach (UnfinishedDump left in UnfinishedDump.Left(folder, IsOurs))
        {
            using (left)
            {
                string end = left.HoldsFrames
                    ? $"What is there can be replayed from '{Rename(left.Path, left.Dump)}'."
                    : "Nothing of it can be replayed, and it is removed.";
                warn($"'{left.Path}' is what a process has left that ended while it wrote a dump of '{source}'. {end}");
            }
        }
    }

    private void WriteRecording(FlightPicture picture, string folder, CancellationToken cancellation)
    {
        var plan = new RecordingPlan(folder);
        var encoding = RecordingEncoding.Read(plan.Encoding);
        using var recording = new RecordingSession(plan, encoding, new SegmentNames(plan, encoding), source, timeProvider);
        picture.Tell(recording.Note, recording.Write, cancellation);
        recording.Complete();
    }

    /// <summary>Only the file's owner may read it: plan and graph show addresses and files.</summary>
    private static void WriteText(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, options);
        writer.Write(text);
    }

    /// <summary>Gives a folder its name, or one with a number if there is such a folder.</summary>
    private static string Rename(string part, string name)
    {
        for (int number = 1; ; number++)
        {
            string free = number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            if (Path.Exists(free)) continue;
            try
            {
                Directory.Move(part, free);
                return free;
            }
            catch (IOException) when (Path.Exists(free) && Path.Exists(part))
            {
                // Another dump of the same millisecond was faster.
            }
        }
    }

    /// <summary>Whether a name is that of a dump of this source, and not of one whose name begins with this one's.</summary>
    private bool IsOurs(string name)
    {
        if (!name.StartsWith(_prefix, StringComparison.Ordinal)) return false;
        string time = name[_prefix.Length..];
        if (time.EndsWith(OfFailure, StringComparison.Ordinal)) time = time[..^OfFailure.Length];
        return DateTime.TryParseExact(time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }
}
