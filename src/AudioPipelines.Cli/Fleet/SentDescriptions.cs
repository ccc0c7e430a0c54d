using System.Net;
using AudioPipelines.Cli.Running;
using AudioPipelines.Cli.Serving;

namespace AudioPipelines.Cli.Fleet;

/// <summary>Finds out which sources the words of a command line name for a fleet, whose silos are other machines: what only this
/// one has is refused.</summary>
internal static class SentDescriptions
{
    /// <summary>The sources, as <see cref="ServedSources.Find"/> finds them.</summary>
    /// <exception cref="UsageException">Silos could not open one.</exception>
    /// <exception cref="DescriptionException">Descriptions cannot be read; it lists every error of all of them.</exception>
    public static IReadOnlyList<SentSource> Find(IReadOnlyList<string> words, IReadOnlyList<string> settings)
    {
        foreach (string word in words) Check(word, Target.Of(word));
        IReadOnlyList<SourceToServe> sources = ServedSources.Find(words, settings);
        foreach (SourceToServe source in sources) CheckValues(source);
        return [.. sources.Select(SentSource.Of)];
    }

    /// <summary>A file that has come into a folder meanwhile, as <see cref="ServedSources.OfFile"/> takes it.</summary>
    /// <exception cref="UsageException">Silos could not open it.</exception>
    /// <exception cref="DescriptionException">It cannot be read.</exception>
    public static SentSource OfFile(string file, IEnumerable<string> taken, IEnumerable<string> settings)
    {
        SourceToServe source = ServedSources.OfFile(file, taken, settings);
        CheckValues(source);
        return SentSource.Of(source);
    }

    private static void Check(string word, Target target)
    {
        if (target.IsStandardInput)
        {
            throw new UsageException(
                "Standard input is this program's: silos have none of it. Name a source that they can open.");
        }

        if (target.Remote is not null)
        {
            throw new UsageException(
                $"'{target.Remote}' runs elsewhere already. Leave out --cluster, or add what it is made of to the fleet.");
        }

        if (target.Parameter is null) return;
        bool isAddress = Uri.TryCreate(target.Value, UriKind.Absolute, out Uri? uri) && !uri.IsFile;
        string preset = $"serve {target.Description} --set {target.Parameter}=";
        if (!isAddress)
        {
            throw new UsageException(
                $"'{word}' is on this machine, and silos are others. Put it where all that may run it have it, and name that "
                + $"place: {preset}/srv/audio/{Path.GetFileName(word.TrimEnd('/'))}");
        }

        if (IsThisMachine(uri!))
        {
            throw new UsageException(
                $"'{word}' names this machine, which each silo takes for its own. Write the name by which silos reach it; if you "
                + $"mean the machine of whichever silo runs it: {preset}{target.Value}");
        }
    }

    private static void CheckValues(SourceToServe source)
    {
        foreach (ParameterDefinition parameter in source.Parameters.Where(
            one => one.Type is ParameterType.Path or ParameterType.Uri or ParameterType.Sdp
                && source.Values.Contains(one.Name)))
        {
            string value = source.Values[parameter.Name]?.ToString() ?? "";
            if (value.Contains("://", StringComparison.Ordinal) || value.Contains('\n', StringComparison.Ordinal)
                || Path.IsPathRooted(value)) continue;
            throw new UsageException(
                $"'{parameter.Name}={value}' of '{source.Name}' is a path from this folder, and silos are other machines. Write "
                + $"the whole path by which they have it, such as {parameter.Name}=/srv/audio/{Path.GetFileName(value)}.");
        }
    }

    private static bool IsThisMachine(Uri uri) =>
        uri.IsLoopback || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
