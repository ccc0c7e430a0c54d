using AudioPipelines.Frames;

namespace AudioPipelines.Recording;

/// <summary>Reads the samples of a file, from its beginning to its end. One thread at a time.</summary>
internal interface ISampleReader : IDisposable
{
    int Channels { get; }

    int SampleRate { get; }

    /// <summary>Copies the next samples into a frame.</summary>
    /// <param name="target">The frame's memory.</param>
    /// <param name="channel">Where the file's first channel goes.</param>
    /// <param name="start">The first instant of the frame that is written.</param>
    /// <param name="samples">How many samples per channel are wanted.</param>
    /// <param name="gaps">Takes what is silent because the file lacks it.</param>
    /// <returns>How many there were; fewer: the file has ended.</returns>
    /// <exception cref="AudioSourceException">It cannot be read or decoded.</exception>
    int Read(FrameBuffer target, int channel, int start, int samples, ReplayedGaps gaps);

    /// <summary>Leaves samples out.</summary>
    void Skip(long samples);
}
