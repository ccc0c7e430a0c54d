using AudioPipelines.Hosting.Logging;
using AudioPipelines.Hosting.Sources;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Running;

/// <summary>Starts the sources that start with the host, side by side, each on a thread of its own: a start may block for
/// seconds.</summary>
internal sealed class SourceStarter(AudioPipelinesOptions options, ILogger logger)
{
    /// <exception cref="AudioSourceException">Some could not be started, and <see cref="AudioPipelinesOptions.WhenStartFails"/>
    /// stops the host.</exception>
    public async Task StartAsync(IEnumerable<HostedSource> sources, CancellationToken cancellationToken)
    {
        (HostedSource Source, Task Start)[] starts =
            [.. sources.Where(source => source.AutoStart).Select(source => (source, source.StartAsync(cancellationToken)))];
        List<(HostedSource Source, Exception Error)> failures = [];
        foreach ((HostedSource source, Task start) in starts)
        {
            try
            {
                await start.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception thrown) when (!cancellationToken.IsCancellationRequested)
            {
                failures.Add((source, thrown));
            }
        }

        if (failures.Count == 0) return;
        if (options.WhenStartFails is SourceFailureBehavior.StopHost) throw AsOne(failures, starts.Length);
        foreach ((HostedSource source, Exception error) in failures) HostingLog.StartFailed(logger, source.Name, error);
    }

    private static AudioSourceException AsOne(List<(HostedSource Source, Exception Error)> failures, int all)
    {
        IEnumerable<string> lines = failures.Select(failure => $"{failure.Source.Name}: {failure.Error.Message}");
        var first = failures[0].Error as AudioSourceException;
        return new AudioSourceException(
            first?.Kind ?? AudioSourceErrorKind.Internal,
            $"{failures.Count} of {all} audio sources could not be started.\n{string.Join('\n', lines)}",
            failures.Count == 1 ? failures[0].Error : new AggregateException(failures.Select(failure => failure.Error)));
    }
}
