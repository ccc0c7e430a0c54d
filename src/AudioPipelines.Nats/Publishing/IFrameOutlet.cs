using AudioPipelines.Nats.Wire;

namespace AudioPipelines.Nats.Publishing;

/// <summary>Where messages go. One call at a time.</summary>
internal interface IFrameOutlet : IAsyncDisposable
{
    /// <summary>Told the number of a message that the broker has, and so has those before it. Any thread; must not
    /// block.</summary>
    Action<ulong>? Acknowledged { get; set; }

    /// <summary>Told why a message that was sent does not count. Any thread; must not block.</summary>
    Action<Exception>? Failed { get; set; }

    /// <summary>How many messages may be under way, since it was opened.</summary>
    int MostUnderWay { get; }

    /// <summary>Gets ready to send: at first, and after each failure. What is under way counts no longer.</summary>
    /// <param name="self">Token and run of the publisher.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>The highest number of this publisher that the broker has already; <see langword="null"/>: none.</returns>
    /// <exception cref="FencedException">Another owner has followed.</exception>
    Task<ulong?> OpenAsync(WireHeader self, CancellationToken stopping);

    /// <summary>Gives a message to the connection; the broker's answer is told. An exception says nothing of whether it got
    /// there. The bytes are not used any more once it returns.</summary>
    ValueTask SendAsync(ReadOnlyMemory<byte> message, WireHeader header, CancellationToken stopping);
}
