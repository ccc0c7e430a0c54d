using System.Collections.Frozen;
using System.Reflection;

namespace AudioPipelines.Dashboard.Files;

/// <summary>The files of the built page, found by their whole names: no path of a request is ever looked for on a disk.</summary>
internal static class PageFiles
{
    private const string Prefix = "page/";

    private static readonly FrozenDictionary<string, PageFile> _files =
        Read().ToFrozenDictionary(file => file.Name, StringComparer.Ordinal);

    public static IEnumerable<PageFile> All => _files.Values;

    public static PageFile? Find(string name) => _files.GetValueOrDefault(name);

    private static IEnumerable<PageFile> Read()
    {
        Assembly assembly = typeof(PageFiles).Assembly;
        foreach (string name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return new PageFile(name[Prefix.Length..].Replace('\\', '/'), content);
        }
    }
}
