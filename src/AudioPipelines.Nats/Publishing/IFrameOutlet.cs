using AudioPipelines.Nats.Wire;

namespace AudioPipelines.Nats.Publishing;

/// <summary>Where messages go. One call at a time.</summary>
internal interface IFrameOutlet
{
    /// <summary>Gets ready to send: at first, and after each failure.</summary>
    /// <param name="self">Token and run of the publisher.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>The highest number of this publisher that the broker has already; <see langword="null"/>: none.</returns>
    /// <exception cref="FencedException">Another owner has followed.</exception>
    Task<ulong?> OpenAsync(WireHeader self, CancellationToken stopping);

    /// <summary>Sends a message. An exception says nothing of whether it got there.</summary>
    Task SendAsync(ReadOnlyMemory<byte> message, WireHeader header, CancellationToken stopping);
}
