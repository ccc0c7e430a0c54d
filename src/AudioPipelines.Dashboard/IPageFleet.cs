namespace AudioPipelines.Dashboard;

/// <summary>A fleet of sources on several machines, as the page shows and commands it. Its machines' processes are
/// silos.</summary>
/// <remarks>Any thread may call all members, several at once. A command's task ends when what was asked for is done; the page
/// tells how it goes from <see cref="State"/>, and shows a failure's message. A command that fails throws an
/// <see cref="AudioSourceException"/> whose message names the target, the cause and what to do.</remarks>
public interface IPageFleet
{
    /// <summary>The newest that is known. It is read once a second and for requests: it never blocks, and never
    /// throws.</summary>
    PageFleetState State { get; }

    /// <summary>Moves a source to another silo; where that fails, it goes on where it is.</summary>
    /// <param name="source">A source of <see cref="State"/>.</param>
    /// <param name="silo">A silo of <see cref="State"/>; <see langword="null"/>: the one that suits best.</param>
    /// <param name="cancellationToken">Set when the page's server stops.</param>
    /// <exception cref="AudioSourceException">It was not moved; the message says what to do.</exception>
    Task MoveAsync(string source, string? silo, CancellationToken cancellationToken);

    /// <summary>Starts a source that is stopped, has ended or is parked.</summary>
    /// <exception cref="AudioSourceException">It was not started; the message says what to do.</exception>
    Task StartAsync(string source, CancellationToken cancellationToken);

    /// <summary>Stops a source.</summary>
    /// <exception cref="AudioSourceException">It was not stopped; the message says what to do.</exception>
    Task StopAsync(string source, CancellationToken cancellationToken);

    /// <summary>Moves the sources of a silo away, one by one, and gives it no new ones.</summary>
    /// <exception cref="AudioSourceException">It is not drained; the message says what to do.</exception>
    Task DrainAsync(string silo, CancellationToken cancellationToken);

    /// <summary>Takes a silo that was drained into use again.</summary>
    /// <exception cref="AudioSourceException">It is not in use again; the message says what to do.</exception>
    Task UndrainAsync(string silo, CancellationToken cancellationToken);
}
