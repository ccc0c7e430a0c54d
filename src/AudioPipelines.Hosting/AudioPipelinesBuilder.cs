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
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return Add<THandler>(source);
    }

    /// <summary>Gives the frames of every source of the host to a handler, which is registered as a scoped service unless it is
    /// registered already. Each source has one of its own, which is told whose frame it gets.</summary>
    /// <remarks>Handlers of a source and those of every source get a frame in the order of their registration.</remarks>
    /// <typeparam name="THandler">The handler; its constructor may take any service.</typeparam>
    public AudioPipelinesBuilder AddHandler<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>()
        where THandler : class, IAudioFrameHandler => Add<THandler>(null);

    /// <summary>Gives the frames of a source to a method.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="handle">As <see cref="IAudioFrameHandler.Handle"/>.</param>
    public AudioPipelinesBuilder AddHandler(string source, Action<IAudioSource, AudioFrame> handle)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return Add(source, handle);
    }

    /// <summary>Gives the frames of every source of the host to a method, which is told whose frame it gets. Sources call it at
    /// the same time.</summary>
    /// <param name="handle">As <see cref="IAudioFrameHandler.Handle"/>.</param>
    public AudioPipelinesBuilder AddHandler(Action<IAudioSource, AudioFrame> handle) => Add(null, handle);

    /// <summary>Gives the frames of a source to an asynchronous method.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="handle">As <see cref="IAudioFrameHandler.Handle"/>; the frame is on loan until the task is complete, and the
    /// source waits for it.</param>
    [OverloadResolutionPriority(2)]
    public AudioPipelinesBuilder AddHandler(string source, Func<IAudioSource, AudioFrame, ValueTask> handle)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return Add(source, handle);
    }

    /// <summary>Gives the frames of every source of the host to an asynchronous method, which is told whose frame it gets.
    /// Sources call it at the same time.</summary>
    /// <param name="handle">As <see cref="IAsyncAudioFrameHandler.HandleAsync"/>.</param>
    [OverloadResolutionPriority(2)]
    public AudioPipelinesBuilder AddHandler(Func<IAudioSource, AudioFrame, ValueTask> handle) => Add(null, handle);

    /// <summary>Gives the frames of a source to an asynchronous method.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="handle">As <see cref="IAudioFrameHandler.Handle"/>; the frame is on loan until the task is complete, and the
    /// source waits for it.</param>
    [OverloadResolutionPriority(1)]
    public AudioPipelinesBuilder AddHandler(string source, Func<IAudioSource, AudioFrame, Task> handle)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(handle);
        return Add(source, (from, frame) => new ValueTask(handle(from, frame)), handle.Method.Name);
    }

    /// <summary>Gives the frames of every source of the host to an asynchronous method, which is told whose frame it gets.
    /// Sources call it at the same time.</summary>
    /// <param name="handle">As <see cref="IAsyncAudioFrameHandler.HandleAsync"/>.</param>
    [OverloadResolutionPriority(1)]
    public AudioPipelinesBuilder AddHandler(Func<IAudioSource, AudioFrame, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return Add(null, (from, frame) => new ValueTask(handle(from, frame)), handle.Method.Name);
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

    private AudioPipelinesBuilder Add<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(string? source)
        where THandler : class, IAudioFrameHandler
    {
        Services.TryAddScoped<THandler>();
        return Add(source, typeof(THandler).Name, services => services.GetRequiredService<THandler>());
    }

    private AudioPipelinesBuilder Add(string? source, Action<IAudioSource, AudioFrame> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        AsyncVoid.Refuse(handle, nameof(handle));
        var handler = new DelegateHandler(handle);
        return Add(source, handle.Method.Name, _ => handler);
    }

    private AudioPipelinesBuilder Add(
        string? source, Func<IAudioSource, AudioFrame, ValueTask> handle, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(handle);
        var handler = new AsyncDelegateHandler(handle);
        return Add(source, name ?? handle.Method.Name, _ => handler);
    }

    private AudioPipelinesBuilder Add(string? source, string name, Func<IServiceProvider, IAudioFrameHandler> resolve)
    {
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
