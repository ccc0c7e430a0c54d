namespace AudioPipelines;

/// <summary>F consecutive sample instants of every channel.</summary>
public readonly struct AudioFrame : IDisposable
{
    /// <summary>Keeps the frame.</summary>
    public AudioFrame Retain() => this;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
