using AudioPipelines.Frames;
using AudioPipelines.GStreamer;
using AudioPipelines.Timing;

namespace AudioPipelines.Pipelines;

/// <summary>Where the audio of one stream goes. Called by one thread, the stream's own.</summary>
internal interface IStreamTarget
{
    /// <summary>Whether nothing is taken any more.</summary>
    bool IsClosed { get; }

    /// <summary>Whether the next audio will find room without waiting.</summary>
    bool HasAmpleRoom { get; }

    /// <summary>How many samples of this stream the source needs before it can go on: fewer make no difference. Zero: any may
    /// make one.</summary>
    long Lacks => 0;

    /// <summary>Waits until there is room, where the policy is to wait.</summary>
    /// <param name="bytes">How much audio comes next.</param>
    void WaitForRoom(long bytes);

    /// <summary>Learns the format, before the first audio and whenever it changes.</summary>
    /// <param name="info">What the caps say.</param>
    /// <param name="isFromPackets">Whether each buffer is one RTP packet's audio, sample for sample.</param>
    void TakeFormat(AudioInfo info, bool isFromPackets);

    /// <summary>Takes audio of a buffer, at least one sample instant.</summary>
    /// <returns>False to take no more.</returns>
    bool Take(in BufferFacts facts, in SampleBlock audio);

    /// <summary>Takes as much audio of a buffer as there is room for, without waiting. The rest, even if it is all, comes as a
    /// further part of the buffer.</summary>
    /// <returns>How many sample instants were taken; negative to take no more.</returns>
    int TakeWhatFits(in BufferFacts facts, in SampleBlock audio) => Take(facts, audio) ? audio.Length : -1;

    /// <summary>Learns the format, unless it would have to wait.</summary>
    bool TryTakeFormat(AudioInfo info, bool isFromPackets)
    {
        TakeFormat(info, isFromPackets);
        return true;
    }

    /// <summary>Notes that samples left the pipeline and were dropped on the way here.</summary>
    void Overflow(long samples);

    /// <summary>Notes that the stream has ended.</summary>
    void End();
}
