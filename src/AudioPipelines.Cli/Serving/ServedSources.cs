using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Serving;

/// <summary>Finds out which sources the words of a command line name, and which of them each <c>--set</c> is for.</summary>
internal static class ServedSources
{
    /// <summary>The sources, each with a name of its own and its values.</summary>
    /// <param name="words">Presets, descriptions, audio files, addresses, recordings, sources that run elsewhere, and folders of
    /// descriptions.</param>
    /// <param name="settings">NAME=VALUE for all sources that have the parameter, or SOURCE.NAME=VALUE for one.</param>
    /// <exception cref="UsageException">A folder holds no description, or a setting is for none.</exception>
    /// <exception cref="DescriptionException">Descriptions cannot be read; it lists every error of all of them.</exception>
    public static IReadOnlyList<SourceToServe> Find(IEnumerable<string> words, IEnumerable<string> settings)
    {
        List<SourceToServe> sources = [];
        List<DescriptionError> errors = [];
        foreach ((string name, Target target) in words.SelectMany(Named))
        {
            try
            {
                sources.Add(Load(NameFor(name, sources.Select(source => source.Name)), target));
            }
            catch (DescriptionException thrown)
            {
                errors.AddRange(thrown.Errors);
            }
        }

        if (errors.Count > 0) throw new DescriptionException([.. errors.Distinct()]);
        foreach (string setting in settings) Set(setting, sources);
        foreach (SourceToServe source in sources) source.PlayInRealTime();
        return sources;
    }

    /// <summary>The words that name folders of descriptions.</summary>
    public static IReadOnlyList<string> FoldersOf(IEnumerable<string> words) => [.. words.Where(IsFolder).Distinct()];

    /// <summary>A file that has come into a folder meanwhile. Settings that are not for it were for the others.</summary>
    /// <param name="file">The description.</param>
    /// <param name="taken">Names that others have.</param>
    /// <param name="settings">As for <see cref="Find"/>.</param>
    /// <exception cref="DescriptionException">It cannot be read.</exception>
    public static SourceToServe OfFile(string file, IEnumerable<string> taken, IEnumerable<string> settings)
    {
        SourceToServe source = Load(NameFor(Path.GetFileNameWithoutExtension(file), taken), new Target(file));
        foreach ((string? of, string name, string value) in settings.Select(Split))
        {
            if ((of is null || of == source.Name) && Takes(source, name)) source.Values.Append(name, value);
        }

        source.PlayInRealTime();
        return source;
    }

    private static bool IsFolder(string word) =>
        Directory.Exists(word) && !PipelineDescription.Presets.Contains(word) && !IsRecording(word);

    private static IEnumerable<(string Name, Target Target)> Named(string word)
    {
        if (!IsFolder(word))
        {
            var target = Target.Of(word);
            bool isFile = File.Exists(word) && Path.GetFileNameWithoutExtension(word).Length > 0;
            return [(isFile ? Path.GetFileNameWithoutExtension(word) : target.FileName, target)];
        }

        string[] files = FilesOf(word);
        return files.Length > 0
            ? files.Select(file => (Path.GetFileNameWithoutExtension(file), new Target(file)))
            : throw new UsageException(
                $"The folder '{word}' holds no description. Write one: audiopipelines new mic {Path.Combine(word, "mic.yaml")}");
    }

    private static bool IsRecording(string folder) => File.Exists(Path.Combine(folder, "index.jsonl"));

    private static string[] FilesOf(string folder)
    {
        try
        {
            return DescriptionFile.In(folder);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folder '{folder}' cannot be read: {unreadable.Message}");
        }
    }

    private static SourceToServe Load(string name, Target target)
    {
        var values = new ParameterValues();
        if (target.Remote is { } remote) return new SourceToServe(name, remote.ToString(), [], values) { Remote = remote };
        PipelineDescription description = target.Load(values, null);
        return new SourceToServe(name, target.Description, description.Parameters, values);
    }

    private static string NameFor(string name, IEnumerable<string> taken)
    {
        var names = taken.ToHashSet(StringComparer.Ordinal);
        string free = name;
        for (int number = 2; names.Contains(free); number++) free = $"{name}-{number}";
        return free;
    }

    private static void Set(string setting, List<SourceToServe> sources)
    {
        (string? of, string name, string value) = Split(setting);
        List<SourceToServe> meant = sources;
        if (of is not null)
        {
            meant = [.. sources.Where(source => source.Name == of)];
            if (meant.Count == 0)
            {
                throw new UsageException(
                    $"'--set {setting}': there is no source '{of}'{Nearest(of, sources.Select(source => source.Name))}");
            }
        }

        SourceToServe[] takers = [.. meant.Where(source => Takes(source, name))];
        if (takers.Length == 0)
        {
            string near = Nearest(name, meant.SelectMany(source => source.Parameters).Select(parameter => parameter.Name));
            string who = meant.Count == 1 ? $"'{meant[0].Name}' has" : "none of the sources has a";
            throw new UsageException($"'--set {setting}': {who} {(meant.Count == 1 ? "no " : "")}parameter '{name}'{near}");
        }

        foreach (SourceToServe taker in takers) taker.Values.Append(name, value);
    }

    /// <summary>From <c>[SOURCE.]NAME=VALUE</c> to its parts.</summary>
    private static (string? Source, string Name, string Value) Split(string setting)
    {
        int equals = setting.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0) throw new UsageException($"'--set {setting}' gives no value. Write --set NAME=VALUE.");
        (string name, string value) = (setting[..equals], setting[(equals + 1)..]);
        int dot = name.LastIndexOf('.');
        return dot > 0 ? (name[..dot], name[(dot + 1)..], value) : (null, name, value);
    }

    /// <summary>A former name counts: the description's error gives the new one.</summary>
    private static bool Takes(SourceToServe source, string name) =>
        source.Parameters.Any(one => one.Name == name || one.FormerName == name);

    private static string Nearest(string given, IEnumerable<string> names)
    {
        string[] known = [.. names.Distinct()];
        if (NearestName.Of(given, known) is { } near) return $"; did you mean '{near}'?";
        return known.Length == 0 ? "." : $". There are: {string.Join(", ", known)}.";
    }
}
