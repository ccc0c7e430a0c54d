namespace AudioPipelines.Recording;

/// <summary>The folder of a dump that is being written. It has another name until all is in it. A lock beside it tells it from
/// what a process has left that ended meanwhile.</summary>
internal sealed class UnfinishedDump : IDisposable
{
    private const string Extension = ".part";
    private const string LockExtension = ".lock";

    /// <summary>A random name has a point in it.</summary>
    private const int RandomPieces = 2;

    private readonly FileStream _lock;

    /// <summary>Makes the folder.</summary>
    /// <param name="path">The dump's path, which it will have.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public UnfinishedDump(string path)
    {
        Dump = path;
        Path = $"{path}.{System.IO.Path.GetRandomFileName()}{Extension}";
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        _lock = Lock(Path); // first: a folder without a lock is nobody's
        try
        {
            Directory.CreateDirectory(Path);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private UnfinishedDump(string path, FileStream held) => (Path, Dump, _lock) = (path, NameOf(path), held);

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The path that it has once all is in it.</summary>
    public string Dump { get; }

    /// <summary>Whether a frame of it can be replayed.</summary>
    public bool HoldsFrames
    {
        get
        {
            try
            {
                return RecordingReader.IsRecording(Path)
                    && RecordingReader.Read(Path).Any(stretch => StretchFrames.Of(stretch).Any());
            }
            catch (Exception unreadable) when (unreadable is AudioSourceException or IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    /// <summary>What processes have left that ended while they wrote a dump. Each is to be disposed of.</summary>
    /// <param name="folder">Where dumps are.</param>
    /// <param name="isDump">Whether a name is one of a source's dumps.</param>
    public static IReadOnlyList<UnfinishedDump> Left(string folder, Func<string, bool> isDump)
    {
        List<UnfinishedDump> left = [];
        try
        {
            if (!Directory.Exists(folder)) return left;
            foreach (string part in Directory.GetDirectories(folder, "*" + Extension))
            {
                if (isDump(System.IO.Path.GetFileName(NameOf(part))) && TryLock(part) is { } held)
                    left.Add(new UnfinishedDump(part, held));
            }
        }
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            // A folder may be written without being read.
        }

        return left;
    }

    /// <summary>Lets go of the lock. The folder is removed if it has kept its name.</summary>
    public void Dispose()
    {
        try
        {
            if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // A failure of the dump says why nothing can be done here.
        }
        finally
        {
            _lock.Dispose();
        }
    }

    /// <summary>Without the random name and the extension that follow it.</summary>
    private static string NameOf(string part)
    {
        string[] pieces = part.Split('.');
        return string.Join('.', pieces[..Math.Max(1, pieces.Length - RandomPieces - 1)]);
    }

    /// <returns><see langword="null"/>: a process writes it, or it is not ours to touch.</returns>
    private static FileStream? TryLock(string part)
    {
        try
        {
            return Lock(part);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FileStream Lock(string part) => new(
        part + LockExtension, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0,
        FileOptions.DeleteOnClose);
}
