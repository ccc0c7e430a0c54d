using AudioPipelines.Nats.Wire;

namespace AudioPipelines.Nats.Publishing;

/// <summary>What waits to be sent: a frame, or the end of the source.</summary>
/// <param name="Frame">The frame, held until it was written.</param>
/// <param name="Epoch">The epoch of the frame; <see langword="null"/>: there is no frame.</param>
/// <param name="Before">Instants of all frames before it, dropped ones included.</param>
/// <param name="Bytes">What it counts for.</param>
/// <param name="Ends">How the source has ended; <see cref="WireFlags.None"/>: it has not.</param>
internal readonly record struct QueuedFrame(AudioFrame Frame, EpochStarted? Epoch, long Before, int Bytes, WireFlags Ends);
