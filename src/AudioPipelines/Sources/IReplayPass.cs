using AudioPipelines.Frames;

namespace AudioPipelines.Sources;

/// <summary>A recording that is played once, from its beginning. Source's thread.</summary>
internal interface IReplayPass : IDisposable
{
    /// <summary>The frame that <see cref="MoveNext"/> went to.</summary>
    ReplayedFrame Current { get; }

    /// <summary>When the frame's first sample was captured, or else recorded; <see langword="null"/>: that is not
    /// known.</summary>
    DateTimeOffset? Utc { get; }

    /// <summary>Goes to the next frame. Its audio is not read.</summary>
    /// <returns>False: there is none.</returns>
    bool MoveNext();

    /// <summary>Reads the frame, with all that is known of it.</summary>
    /// <param name="target">Memory of its format. Its epoch is left to the caller.</param>
    /// <returns>Whether there is such a frame. The end of plain files shows here.</returns>
    /// <exception cref="AudioSourceException">It cannot be played.</exception>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    bool Read(FrameBuffer target);
}
