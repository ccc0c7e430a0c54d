using System.IO.Compression;
using System.Security.Cryptography;

namespace AudioPipelines.Dashboard.Files;

/// <summary>A file of the built page, as it lies in the assembly.</summary>
internal sealed class PageFile
{
    private readonly Lazy<byte[]?> _compressed;

    public PageFile(string name, byte[] content)
    {
        (Name, Content) = (name, content);
        Tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"";
        ContentType = Types.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");
        _compressed = new Lazy<byte[]?>(Compress);
    }

    /// <summary>What browsers need to know of the kinds of files that a built page has.</summary>
    public static IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".json"] = "application/json",
        [".map"] = "application/json",
        [".webmanifest"] = "application/manifest+json",
        [".txt"] = "text/plain; charset=utf-8",
        [".wasm"] = "application/wasm",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".ico"] = "image/x-icon",
        [".woff2"] = "font/woff2",
    };

    /// <summary>Its path below the page, such as <c>assets/index-1a2b.js</c>.</summary>
    public string Name { get; }

    public byte[] Content { get; }

    /// <summary>The same, compressed with gzip; <see langword="null"/> where that does not make it smaller.</summary>
    public byte[]? Compressed => _compressed.Value;

    public string ContentType { get; }

    /// <summary>The entity tag.</summary>
    public string Tag { get; }

    /// <summary>Whether its name changes with its content, so that it may be kept for ever.</summary>
    public bool IsNamedByContent => Name.StartsWith("assets/", StringComparison.Ordinal);

    private byte[]? Compress()
    {
        if (ContentType is "image/png" or "font/woff2") return null;
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal)) gzip.Write(Content);
        byte[] bytes = compressed.ToArray();
        return bytes.Length < Content.Length ? bytes : null;
    }
}
