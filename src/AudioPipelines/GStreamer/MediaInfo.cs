namespace AudioPipelines.GStreamer;

/// <summary>What a file or stream holds.</summary>
public sealed record MediaInfo
{
    /// <summary>The URI that was probed.</summary>
    public required string Uri { get; init; }

    /// <summary>The container, such as <c>Ogg</c>; <see langword="null"/> for bare streams.</summary>
    public string? Container { get; init; }

    /// <summary>The duration in nanoseconds; <see langword="null"/> if it is unknown.</summary>
    public long? Duration { get; init; }

    /// <summary>Whether the duration is estimated from the byte rate at the start, since the media does not say it: MP3 without a
    /// tag, AAC, AC-3 and the like without a container, MPEG streams. It may be off by several per cent.</summary>
    public bool IsDurationEstimated { get; init; }

    /// <summary>Whether one can jump in it.</summary>
    public bool IsSeekable { get; init; }

    /// <summary>Whether it comes in real time.</summary>
    public bool IsLive { get; init; }

    /// <summary>Its streams.</summary>
    public required IReadOnlyList<MediaStream> Streams { get; init; }

    /// <summary>Its tags, by GStreamer's names, each with all its values.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Tags { get; init; }

    /// <summary>One stream of a file.</summary>
    public sealed record MediaStream
    {
        /// <summary>What it is: <c>audio</c>, <c>video</c>, <c>subtitles</c> …</summary>
        public required string Type { get; init; }

        /// <summary>Its format as caps.</summary>
        public string? Caps { get; init; }

        /// <summary>Its format in words, such as <c>Free Lossless Audio Codec (FLAC)</c>.</summary>
        public string? Description { get; init; }

        /// <summary>Sample instants per second; 0 if unknown or not audio.</summary>
        public int Rate { get; init; }

        /// <summary>The number of channels; 0 if unknown or not audio.</summary>
        public int Channels { get; init; }

        /// <summary>Bits per sample; 0 if unknown or not audio.</summary>
        public int Depth { get; init; }

        /// <summary>Bits per second; 0 if unknown or not audio.</summary>
        public int Bitrate { get; init; }

        /// <summary>The language's code; <see langword="null"/> if unknown.</summary>
        public string? Language { get; init; }
    }
}
