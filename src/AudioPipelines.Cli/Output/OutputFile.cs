namespace AudioPipelines.Cli.Output;

/// <summary>Opens files that are written.</summary>
internal static class OutputFile
{
    /// <summary>Opens a file, and leaves it as it is until something is written.</summary>
    /// <exception cref="IOException">It cannot be opened; the message names it and says why.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }
        catch (DirectoryNotFoundException failure)
        {
            throw new IOException($"The file '{path}' cannot be written: there is no folder "
                + $"'{Path.GetDirectoryName(Path.GetFullPath(path))}'.", failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            string why = Directory.Exists(path) ? "it is a folder; give the name of a file in it"
                : "this user may not write there; choose another folder";
            throw new IOException($"The file '{path}' cannot be written: {why}.", failure);
        }
        catch (IOException failure)
        {
            throw new IOException($"The file '{path}' cannot be written: {failure.Message}", failure);
        }
    }
}
