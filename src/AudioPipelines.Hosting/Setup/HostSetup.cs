using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AudioPipelines.Hosting.Setup;

/// <summary>The host's sources, as code, folders and configuration describe them together, and every error in that.</summary>
internal sealed class HostSetup
{
    private readonly Dictionary<string, SourceSetup> _sources = new(StringComparer.Ordinal);

    /// <summary>The options of code and configuration, right or wrong.</summary>
    public required AudioPipelinesOptions Options { get; init; }

    /// <summary>Where relative paths begin.</summary>
    public required string ContentRoot { get; init; }

    public List<string> Folders { get; } = [];

    /// <summary>What the configuration says, by source.</summary>
    public Dictionary<string, SourceSetup> Configured { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<HandlerSetup> Handlers { get; } = [];

    /// <summary>What is wrong with the options.</summary>
    public List<DescriptionError> OptionErrors { get; } = [];

    /// <summary>What is wrong with anything else.</summary>
    public List<DescriptionError> Errors { get; } = [];

    /// <summary>The sources, in the order in which they were found.</summary>
    public IReadOnlyCollection<SourceSetup> Sources => _sources.Values;

    /// <summary>Collects what was added to the services: first the code, then the configuration, which overrides it, then the
    /// folders.</summary>
    public static HostSetup Collect(IServiceProvider services)
    {
        var setup = new HostSetup
        {
            Options = Unchecked(services),
            ContentRoot = services.GetService<IHostEnvironment>()?.ContentRootPath ?? Directory.GetCurrentDirectory(),
        };
        foreach (CodeContribution code in services.GetServices<CodeContribution>()) setup.Add(code);
        var reader = new HostSectionReader(setup);
        foreach (SectionContribution added in services.GetServices<SectionContribution>()) reader.Read(added.Section);
        setup.OptionErrors.AddRange(OptionsCheck.Errors(setup.Options));
        setup.Merge();
        return setup;
    }

    /// <summary>The options as the container makes them, without its checks, which need the whole setup.</summary>
    private static AudioPipelinesOptions Unchecked(IServiceProvider services)
    {
        var factory = new OptionsFactory<AudioPipelinesOptions>(
            services.GetServices<IConfigureOptions<AudioPipelinesOptions>>(),
            services.GetServices<IPostConfigureOptions<AudioPipelinesOptions>>());
        return factory.Create(Microsoft.Extensions.Options.Options.DefaultName);
    }

    public void Error(string where, string message, string? expected = null, string? nearest = null) =>
        Errors.Add(new DescriptionError(where, 0, 0, message, expected, nearest));

    private void Add(CodeContribution code)
    {
        foreach (SourceSetup source in code.Sources)
        {
            if (!_sources.TryAdd(source.Name, source))
                Error($"source '{source.Name}'", "it was added twice", "a name of its own for each source");
        }

        Folders.AddRange(code.Folders);
        Handlers.AddRange(code.Handlers);
    }

    private void Merge()
    {
        foreach (SourceSetup configured in Configured.Values.Where(source => source.Description is not null))
            Override(configured);
        string[] taken = [.. Sources.Select(source => source.Description).OfType<string>().Select(FullPath)];
        foreach ((string name, string path) in DescriptionFolder.Files(this))
        {
            if (taken.Contains(path) || Configured.GetValueOrDefault(name)?.Description is not null) continue;
            if (!_sources.TryAdd(name, new SourceSetup(name) { Description = path }))
                Error(path, $"there is a source '{name}' already", "a name of its own for each source: rename the file");
        }

        foreach (SourceSetup configured in Configured.Values.Where(source => source.Description is null))
        {
            if (Find(configured.Name) is not null) Override(configured);
            else MissingDescription(configured);
        }

        foreach (HandlerSetup handler in Handlers)
        {
            if (handler.Source is { } source && !_sources.ContainsKey(source)) UnknownSource($"handler {handler.Name}", source);
        }
    }

    private void Override(SourceSetup configured)
    {
        if (Find(configured.Name) is not { } source)
        {
            _sources.Add(configured.Name, configured);
            return;
        }

        source = source with
        {
            AutoStart = configured.AutoStart ?? source.AutoStart,
            Trust = configured.Trust ?? source.Trust,
            ConfiguredParameters = configured.ConfiguredParameters,
        };
        if (configured.Description is { } description)
        {
            // The code's parameters belong to the code's description.
            bool same = source.Description == description;
            source = source with
            {
                Description = description,
                Factory = null,
                CodeParameters = same
                ? source.CodeParameters
                : null
            };
        }

        _sources[source.Name] = source;
    }

    /// <summary>The source of this name. Configuration keys ignore case.</summary>
    private SourceSetup? Find(string name) =>
        _sources.GetValueOrDefault(name)
            ?? Sources.FirstOrDefault(source => source.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private void MissingDescription(SourceSetup configured) => UnknownSource(
        $"source '{configured.Name}'",
        configured.Name,
        "it has no description, and there is no description of that name in a folder",
        "a key Description with a preset's name or a file's path");

    private void UnknownSource(string where, string name, string? message = null, string? expected = null) => Error(
        where,
        message ?? $"there is no source '{name}'",
        expected ?? (_sources.Count == 0
            ? "a source to be added first"
            : "one of " + string.Join(", ", _sources.Keys.Order(StringComparer.Ordinal))),
        NearestName.Of(name, _sources.Keys));

    /// <summary>How far a source is trusted. Its folders are full paths.</summary>
    public SourceTrust TrustOf(SourceSetup source) => (source.Trust ?? Options.Trust) is RestrictedPolicy policy
        ? policy with { Roots = [.. policy.Roots.Select(FullPath)], OutputRoots = [.. policy.OutputRoots.Select(FullPath)] }
        : SourceTrust.Full;

    /// <summary>Makes a path full. A relative one starts at the content root.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, ContentRoot);
}
