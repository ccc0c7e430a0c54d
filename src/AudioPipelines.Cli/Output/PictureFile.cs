namespace AudioPipelines.Cli.Output;

/// <summary>The file of a picture. It is opened before anything is read, so that hours of audio are not read in vain; one that
/// was not drawn leaves nothing behind.</summary>
internal sealed class PictureFile : IDisposable
{
    private static readonly string[] _extensions = [".png", ".svg"];

    private readonly bool _isNew;
    private readonly FileStream _file;
    private bool _isWritten;

    private PictureFile(string path)
    {
        Path = path;
        _isNew = !File.Exists(path);
        _file = OutputFile.Open(path);
    }

    /// <summary>Its name.</summary>
    public string Path { get; }

    /// <summary>Whether it holds lines and letters instead of dots.</summary>
    public bool IsSvg => Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its name; <see langword="null"/>: one in the current folder that is not there yet.</param>
    /// <param name="name">What that name is made of.</param>
    /// <param name="mayReplace">Whether it may be there already.</param>
    /// <exception cref="UsageException">It is there, or its name says no kind of picture.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static PictureFile Open(string? path, string name, bool mayReplace)
    {
        if (path is null) return new PictureFile(FreeName(name));
        if (!_extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            throw new UsageException(
                $"'--out {path}' does not end in .png or .svg, which is what is drawn. Give it another name.");
        if (!mayReplace && File.Exists(path))
            throw new UsageException($"'{path}' exists. Give --out another name, or add --overwrite.");
        return new PictureFile(path);
    }

    /// <summary>Writes the picture.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> picture)
    {
        _file.SetLength(0);
        _file.Write(picture);
        _isWritten = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        if (_isNew && !_isWritten) File.Delete(Path);
    }

    private static string FreeName(string name)
    {
        string path = $"{name}.png";
        for (int number = 2; System.IO.Path.Exists(path); number++) path = $"{name}-{number}.png";
        return path;
    }
}
