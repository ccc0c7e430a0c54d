using System.Text.Json.Serialization;

namespace AudioPipelines.Dashboard.Live;

/// <summary>What a viewer asks for, as it says it; it replaces what was asked for before.</summary>
internal sealed record LiveRequest
{
    /// <summary>The sources whose levels are seen.</summary>
    public string[]? Levels { get; init; }

    /// <summary>How often a second; <see langword="null"/>: ten times.</summary>
    public int? LevelsRate { get; init; }

    /// <summary>The channels whose waveform and spectrum are seen.</summary>
    public PictureRequest? Picture { get; init; }

    /// <summary>The channel that is heard.</summary>
    public ListenRequest? Listen { get; init; }
}

/// <summary>Waveform and spectrum of channels of one source.</summary>
internal sealed record PictureRequest
{
    /// <summary>The source.</summary>
    public string? Source { get; init; }

    /// <summary>Its channels, counted from 0.</summary>
    public int[]? Channels { get; init; }

    /// <summary>How often a second; <see langword="null"/>: as often as can be.</summary>
    public int? Rate { get; init; }
}

/// <summary>The sound of one channel.</summary>
internal sealed record ListenRequest
{
    /// <summary>The source.</summary>
    public string? Source { get; init; }

    /// <summary>The channel, counted from 0.</summary>
    public int Channel { get; init; }
}

/// <summary>How requests are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 8)]
[JsonSerializable(typeof(LiveRequest))]
internal sealed partial class LiveJson : JsonSerializerContext;
