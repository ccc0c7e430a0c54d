using AudioPipelines.Frames;
using AudioPipelines.Timing;

namespace AudioPipelines.Framing;

/// <summary>Emits the frames of a lone stream on its streaming thread.</summary>
internal interface IDirectDelivery
{
    /// <summary>Whether the consumer takes frames on the streaming thread: a reader does not.</summary>
    bool IsPossible { get; }

    /// <summary>Makes a frame of audio that is exactly the next one, and emits it.</summary>
    /// <returns>False where that is not so, or not the moment; the audio is to be written then.</returns>
    bool TryPass(in Placement placement, in SampleBlock audio);

    /// <summary>Emits the frames that are complete.</summary>
    /// <returns>False where the source's thread is to do it.</returns>
    bool TryEmit();
}
