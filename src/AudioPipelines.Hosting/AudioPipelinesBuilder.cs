using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using AudioPipelines.Delivery;
using AudioPipelines.Hosting.Setup;
using AudioPipelines.Hosting.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AudioPipelines.Hosting;

/// <summary>Adds audio sources and handlers to a host in code. The configuration of the same source takes precedence.</summary>
public sealed class AudioPipelinesBuilder
{
    private readonly CodeContribution _contribution;

    internal AudioPipelinesBuilder(IServiceCollection services, CodeContribution contribution)
    {
        Services = services;
        _contribution = contribution;
    }

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds a source made from a description.</summary>
    /// <param name="name">The source's name, which is also the key of its <see cref="IAudioSource"/>.</param>
    /// <param name="description">A preset's name, or a file's path, relative to the host's content root.</param>
    /// <param name="parameters">Values for the description's parameters. Those of the configuration come first, then these, then
    /// the parameters' environment variables, then the description's defaults.</param>
    /// <param name="autoStart">Whether the source starts with the host.</param>
    /// <param name="trust">How far the description, its parameters and its media are trusted; <see langword="null"/>: as
    /// <see cref="AudioPipelinesOptions.Trust"/> says.</param>
    public AudioPipelinesBuilder AddSource(
        string name, string description, ParameterValues? parameters = null, bool autoStart = true, SourceTrust? trust = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        return AddSource(new SourceSetup(
            name)
        { Description = description, AutoStart = autoStart, CodeParameters = parameters, Trust = trust });
    }

    /// <summary>Adds a source of the application's own. It has no description file and is not reloaded; the host disposes of
    /// it.</summary>
    /// <param name="name">The source's name, which is also the key of its <see cref="IAudioSource"/>.</param>
    /// <param name="factory">Makes it; called once, before the host starts.</param>
    /// <param name="autoStart">Whether the source starts with the host.</param>
    public AudioPipelinesBuilder AddSource(string name, Func<IServiceProvider, IAudioSource> factory, bool autoStart = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(factory);
        return AddSource(new SourceSetup(name) { Factory = factory, AutoStart = autoStart });
    }

    /// <summary>Makes a source of each description file in a folder (<c>*.yaml</c>, <c>*.yml</c>, <c>*.json</c>). The source's
    /// name is the file's name without its extension. A file that another source names as its description is left out.</summary>
    /// <param name="path">The folder, relative to the host's content root.</param>
    public AudioPipelinesBuilder AddFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _contribution.Folders.Add(path);
        return this;
    }

    /// <summary>Gives the frames of a source to a handler, which is registered as a scoped service unless it is registered
    /// already.</summary>
    /// <typeparam name="THandler">The handler; its constructor may take any service.</typeparam>
    /// <param name="source">The source's name.</param>
    public AudioPipelinesBuilder AddHandler<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(string source)
        where THandler : class, IAudioFrameHandler
    {
        Services.TryAddScoped<THandler>();
        return AddHandler(source, typeof(THandler).Name, services => services.GetRequiredService<THandler>());
    }

    /// <summary>Gives the frames of a source to a method.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="handle">As <see cref="IAudioFrameHandler.Handle"/>.</param>
    public AudioPipelinesBuilder AddHandler(string source, Action<IAudioSource, AudioFrame> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        AsyncVoid.Refuse(handle, nameof(handle));
        var handler = new DelegateHandler(handle);
        return AddHandler(source, handle.Method.Name, _ => handler);
    }

    /// <summary>Gives the frames of a source to an asynchronous method.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="handle">As <see cref="IAudioFrameHandler.Handle"/>; the frame is on loan until the task is complete, and the
    /// source waits for it.</param>
    [OverloadResolutionPriority(2)]
    public AudioPipelinesBuilder AddHandler(string source, Func<IAudioSource, AudioFrame, ValueTask> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        var handler = new AsyncDelegateHandler(handle);
        return AddHandler(source, handle.Method.Name, _ => handler);
    }

    /// <summary>Gives the frames of a source to an asynchronous method.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="handle">As <see cref="IAudioFrameHandler.Handle"/>; the frame is on loan until the task is complete, and the
    /// source waits for it.</param>
    [OverloadResolutionPriority(1)]
    public AudioPipelinesBuilder AddHandler(string source, Func<IAudioSource, AudioFrame, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        var handler = new AsyncDelegateHandler((from, frame) => new ValueTask(handle(from, frame)));
        return AddHandler(source, handle.Method.Name, _ => handler);
    }

    /// <summary>Changes how the host treats its sources. The same as
    /// <c>services.Configure&lt;AudioPipelinesOptions&gt;</c>.</summary>
    /// <param name="configure">Gets the options so far: <c>options => options.ReloadOnChange = false</c>.</param>
    public AudioPipelinesBuilder Configure(Action<AudioPipelinesOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.Configure(configure);
        return this;
    }

    private AudioPipelinesBuilder AddHandler(string source, string name, Func<IServiceProvider, IAudioFrameHandler> resolve)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        _contribution.Handlers.Add(new HandlerSetup(source, name, resolve));
        return this;
    }

    private AudioPipelinesBuilder AddSource(SourceSetup source)
    {
        _contribution.Sources.Add(source);
        return this;
    }

    private sealed class DelegateHandler(Action<IAudioSource, AudioFrame> handle) : IAudioFrameHandler
    {
        public void Handle(IAudioSource source, AudioFrame frame) => handle(source, frame);
    }
}
