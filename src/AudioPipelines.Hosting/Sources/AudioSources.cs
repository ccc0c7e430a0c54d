using System.Diagnostics.CodeAnalysis;
using AudioPipelines.Hosting.Setup;
using Microsoft.Extensions.DependencyInjection;

namespace AudioPipelines.Hosting.Sources;

/// <summary>Makes and owns the sources of the host.</summary>
internal sealed class AudioSources : IAudioSources, IDisposable, IAsyncDisposable
{
    private readonly HostSetup _setup;
    private readonly SourceAssembly _assembly;
    private readonly Lock _lock = new();
    private volatile SortedDictionary<string, HostedSource> _sources = new(StringComparer.Ordinal); // replaced, never changed
    private Action<HostedSource>? _run;

    /// <summary>Reads every description and makes every source; none is started.</summary>
    /// <exception cref="DescriptionException">The setup is wrong. The exception lists every error of every source.</exception>
    public AudioSources(HostSetup setup, IServiceProvider services, IServiceScopeFactory scopes, TimeProvider time)
    {
        (_setup, Options) = (setup, setup.Options);
        List<LoadedSource> read = Load(setup, out List<DescriptionError> errors);
        if (errors.Count > 0) throw new DescriptionException([.. errors]);
        _assembly = new SourceAssembly(setup, services, scopes, time, RaiseReloaded);
        foreach (LoadedSource source in read) _sources.Add(source.Setup.Name, _assembly.Make(source));
    }

    /// <inheritdoc/>
    public event EventHandler<string>? Added;

    /// <inheritdoc/>
    public event EventHandler<SourceReload>? Reloaded;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => [.. _sources.Keys];

    public AudioPipelinesOptions Options { get; }

    public IReadOnlyCollection<HostedSource> All => _sources.Values;

    /// <inheritdoc/>
    public IAudioSource Get(string name) => Hosted(name).Source;

    /// <inheritdoc/>
    public bool TryGet(string name, [NotNullWhen(true)] out IAudioSource? source)
    {
        ArgumentNullException.ThrowIfNull(name);
        source = _sources.GetValueOrDefault(name)?.Source;
        return source is not null;
    }

    /// <inheritdoc/>
    public SourceOrigin? OriginOf(string name) => Hosted(name).Origin;

    /// <inheritdoc/>
    public bool CanReload(string name) => Hosted(name).Reload is not null;

    /// <inheritdoc/>
    public Task<SourceReload> ReloadAsync(string name)
    {
        HostedSource hosted = Hosted(name);
        if (hosted.Reload is { } reload) return reload.RunAsync(static () => true);
        throw new InvalidOperationException(hosted.Description is null
            ? $"The source '{name}' was made in code and has no description to be read again. Change it in code."
            : $"The source '{name}' plays a recording, which cannot go over to another plan. Stop it, and start the host again.");
    }

    /// <inheritdoc/>
    public IAudioSource Add(string name, string description, ParameterValues? parameters = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(description);
        HostedSource made = _assembly.Make(
            LoadedSource.Read(new SourceSetup(name) { Description = description, CodeParameters = parameters }, _setup));
        Action<HostedSource> run;
        try
        {
            run = Enter(made);
        }
        catch
        {
            made.Dispose();
            throw;
        }

        Added?.Invoke(this, name);
        run(made);
        return made.Source;
    }

    /// <summary>Takes sources in from now on.</summary>
    /// <param name="run">Runs one that was added; it returns at once.</param>
    public void Open(Action<HostedSource> run)
    {
        lock (_lock) _run = run;
    }

    /// <summary>Takes no more sources in. Those that were are in <see cref="All"/>.</summary>
    public void Close()
    {
        lock (_lock) _run = null;
    }

    public void Dispose()
    {
        foreach (HostedSource source in All) source.Dispose();
        _assembly.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(All.Select(source => source.DisposeAsync().AsTask())).ConfigureAwait(false);
        _assembly.Dispose();
    }

    /// <summary>Every error of the setup, each once.</summary>
    public static IReadOnlyList<DescriptionError> ErrorsOf(HostSetup setup)
    {
        Load(setup, out List<DescriptionError> errors);
        return errors;
    }

    /// <returns>What runs it.</returns>
    private Action<HostedSource> Enter(HostedSource made)
    {
        lock (_lock)
        {
            Action<HostedSource> run = _run ?? throw new InvalidOperationException(
                $"The source '{made.Name}' cannot be added: the host does not run. Add it before the host starts "
                + "(AddAudioPipelines), or once it has.");
            if (_sources.ContainsKey(made.Name))
            {
                throw new InvalidOperationException(
                    $"The source '{made.Name}' cannot be added: the host has one of that name. Take another name.");
            }

            _sources = new SortedDictionary<string, HostedSource>(_sources, StringComparer.Ordinal) { [made.Name] = made };
            return run;
        }
    }

    private HostedSource Hosted(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _sources.GetValueOrDefault(name)
            ?? throw new KeyNotFoundException(
                $"The host has no audio source '{name}'; "
                + (_sources.Count == 0 ? "none was added." : $"there are: {string.Join(", ", Names)}."));
    }

    private void RaiseReloaded(SourceReload reload) => Reloaded?.Invoke(this, reload);

    private static List<LoadedSource> Load(HostSetup setup, out List<DescriptionError> all)
    {
        List<LoadedSource> sources = [];
        List<DescriptionError> errors = [.. setup.OptionErrors, .. setup.Errors];
        foreach (SourceSetup source in setup.Sources)
        {
            try
            {
                sources.Add(LoadedSource.Read(source, setup));
            }
            catch (DescriptionException thrown)
            {
                errors.AddRange(thrown.Errors);
            }
        }

        all = [.. errors.Distinct()];
        return sources;
    }
}
