using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Model;

namespace AudioPipelines.GStreamer;

/// <summary>Checks a file before a pipeline opens it. A FIFO would block the state change; a folder or an empty file would fail
/// with a useless error.</summary>
internal static class LocalFile
{
    private const int IsRegular = 1; // G_FILE_TEST_IS_REGULAR

    /// <summary>Checks that a path names a regular file that can be read and is not empty.</summary>
    /// <param name="path">The path; relative ones start at the current folder.</param>
    /// <exception cref="AudioSourceException"><see cref="AudioSourceErrorKind.NotFound"/>,
    /// <see cref="AudioSourceErrorKind.AccessDenied"/>, <see cref="AudioSourceErrorKind.NoAudio"/> for an empty file, or
    /// <see cref="AudioSourceErrorKind.UnsupportedFormat"/> for what is not a regular file. The message names the
    /// path.</exception>
    public static void Check(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length == 0 || path.Contains('\0'))
            throw Fail(AudioSourceErrorKind.InvalidDescription, "The path of the file is empty or holds a NUL character.");
        if (LocalUri.IsOfBytes(path))
        {
            CheckBytes(path);
            return;
        }

        if (Directory.Exists(path)) throw Fail(AudioSourceErrorKind.UnsupportedFormat, $"'{path}' is a folder, not a file.");
        Gst.Initialize();
        try
        {
            // Throws for a missing and for a forbidden file, which Exists does not distinguish.
            _ = File.GetAttributes(path);
            // Before it is opened: opening a FIFO blocks until somebody writes to it.
            if (GLibApi.g_file_test(path, IsRegular) == 0)
                throw Fail(
                    AudioSourceErrorKind.UnsupportedFormat, $"'{path}' is not a regular file but a device, a pipe or a socket.");
            using FileStream file = new(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (file.Length == 0) throw Fail(AudioSourceErrorKind.NoAudio, $"The file '{path}' is empty. Check what wrote it.");
        }
        catch (UnauthorizedAccessException exception)
        {
            throw NotReadable(path, exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Fail(AudioSourceErrorKind.NotFound, $"The file '{path}' does not exist. Check its path and name.", exception);
        }
        catch (IOException exception)
        {
            throw Fail(AudioSourceErrorKind.Busy, $"The file '{path}' cannot be opened: {exception.Message}", exception);
        }
    }

    /// <summary>The same for a path that is not UTF-8. GStreamer can open it, .NET cannot.</summary>
    private static void CheckBytes(string uri)
    {
        const int exists = 1 << 4, isFolder = 1 << 2; // G_FILE_TEST_EXISTS, _IS_DIR
        const int mayRead = 4;                        // R_OK
        Gst.Initialize();
        nint path = GLibApi.g_filename_from_uri(uri, 0, 0);
        if (path == 0) throw Fail(AudioSourceErrorKind.InvalidDescription, $"'{uri}' is no URI of a local file.");
        try
        {
            if (GLibApi.g_file_test_path(path, exists) == 0)
                throw Fail(AudioSourceErrorKind.NotFound, $"The file '{uri}' does not exist. Check its path and name.");
            if (GLibApi.g_file_test_path(path, isFolder) != 0)
                throw Fail(AudioSourceErrorKind.UnsupportedFormat, $"'{uri}' is a folder, not a file.");
            if (GLibApi.g_file_test_path(path, IsRegular) == 0)
                throw Fail(
                    AudioSourceErrorKind.UnsupportedFormat, $"'{uri}' is not a regular file but a device, a pipe or a socket.");
            if (GLibApi.g_access(path, mayRead) != 0) throw NotReadable(uri);
        }
        finally
        {
            GLibApi.g_free(path);
        }
    }

    private static AudioSourceException NotReadable(string path, Exception? inner = null) => Fail(
        AudioSourceErrorKind.AccessDenied,
        $"The file '{path}' may not be read by this user. Check the permissions of the file and of the folders above it.", inner);

    /// <summary>Whether a path leads to a regular file; asks without opening it.</summary>
    internal static bool IsRegularFile(string path)
    {
        Gst.Initialize();
        return GLibApi.g_file_test(path, IsRegular) != 0;
    }

    private static AudioSourceException Fail(AudioSourceErrorKind kind, string message, Exception? inner = null) =>
        new(kind, message, inner);
}
