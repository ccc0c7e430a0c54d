namespace AudioPipelines.Trust;

/// <summary>What a property's text names.</summary>
internal enum ResourceKind
{
    /// <summary>Nothing outside the pipeline.</summary>
    None,

    /// <summary>A URI.</summary>
    Uri,

    /// <summary>A file or folder.</summary>
    File,

    /// <summary>A host, as a name or an address.</summary>
    Host,
}

/// <summary>Decides by a property's name and text whether it names a file, a URI or a host. The text decides first: if it looks
/// like a URI or a path, it is one, in any property.</summary>
internal static class ResourceProperty
{
    private static readonly HashSet<string> _uris = ["uri", "suburi", "current-uri", "proxy", "base-url", "url"];

    private static readonly HashSet<string> _hosts =
        ["host", "hostname", "address", "server", "server-name", "multicast-group", "bind-address", "localaddress", "clients",
            "remote", "proxy-host"];

    private static readonly HashSet<string> _files =
        ["location", "file", "filename", "path", "dir", "directory", "folder", "device", "profile", "soundfont", "soundfont-file",
            "model", "config", "playlist"];

    private static readonly string[] _fileEndings =
        ["-location", "-file", "-filename", "-path", "-dir", "-directory", "-pattern"];

    // Texts that may look like anything and open nothing.
    private static readonly HashSet<string> _mere = ["name", "user-agent", "user-id", "user-pw", "proxy-id", "proxy-pw"];

    public static ResourceKind KindOf(string property, string text)
    {
        if (text.Length == 0 || _mere.Contains(property)) return ResourceKind.None;
        if (_hosts.Contains(property)) return ResourceKind.Host;
        if (StrictUri.LooksLikeOne(text) || _uris.Contains(property)) return ResourceKind.Uri;
        if (_files.Contains(property) || Array.Exists(
            _fileEndings, ending => property.EndsWith(ending, StringComparison.Ordinal))) return ResourceKind.File;
        return text[0] is '/' or '\\' or '~' || text.Contains("../", StringComparison.Ordinal)
            || text.Contains(@"..\", StringComparison.Ordinal)
            ? ResourceKind.File
            : ResourceKind.None;
    }
}
