using NATS.Client.Core;

namespace AudioPipelines.Nats.Consuming;

/// <summary>What a feed brings: a message, or the news that it has lost broker or sender.</summary>
/// <param name="Data">The message; whoever takes the item disposes of it.</param>
/// <param name="IsNewest">Whether the broker had nothing behind it then.</param>
/// <param name="Error">What was lost; <see langword="null"/>: it is a message.</param>
/// <param name="Attempt">Which attempt follows.</param>
/// <param name="Delay">How long is waited before it.</param>
internal readonly record struct FeedItem(
    NatsMemoryOwner<byte> Data, bool IsNewest, AudioSourceException? Error, int Attempt, TimeSpan Delay);
