using System.Text.Json;

namespace AudioPipelines.Dashboard.Live;

/// <summary>What a viewer wants to see and hear; checked.</summary>
/// <param name="Number">The number of the request, counted from 1.</param>
/// <param name="Levels">The sources whose levels are seen.</param>
/// <param name="LevelsRate">How often a second.</param>
/// <param name="Picture">The source whose waveforms and spectra are seen; <see langword="null"/>: none.</param>
/// <param name="PictureChannels">The channels.</param>
/// <param name="PictureRate">How often a second.</param>
/// <param name="Listen">The source that is heard; <see langword="null"/>: none.</param>
/// <param name="ListenChannel">The channel.</param>
internal sealed record LiveInterest(
    long Number, IReadOnlyList<string> Levels, int LevelsRate,
    string? Picture, IReadOnlyList<int> PictureChannels, int PictureRate, string? Listen, int ListenChannel)
{
    /// <summary>The most sources whose levels are seen.</summary>
    public const int MostSources = 64;

    /// <summary>The most channels whose waveforms and spectra are seen.</summary>
    public const int MostChannels = 8;

    private const int UsualLevels = 10; // messages a second

    /// <summary>Nothing.</summary>
    public static LiveInterest None { get; } = new(0, [], 1, null, [], 1, null, 0);

    /// <summary>Whether nothing is wanted.</summary>
    public bool IsEmpty => Levels.Count == 0 && Picture is null && Listen is null;

    /// <summary>Reads a request.</summary>
    /// <param name="json">What the viewer sent.</param>
    /// <param name="number">Which of its requests it is.</param>
    /// <exception cref="LiveRequestException">It is not understood; the message says what is wrong.</exception>
    public static LiveInterest Read(ReadOnlySpan<byte> json, long number)
    {
        LiveRequest? request;
        try
        {
            request = JsonSerializer.Deserialize(json, LiveJson.Default.LiveRequest);
        }
        catch (JsonException thrown)
        {
            throw new LiveRequestException(
                $"This is no request: {(thrown.Path is { } path ? $"see {path}" : "no JSON object")}.");
        }

        if (request is null) throw new LiveRequestException("This is no request: a JSON object is expected.");
        string[] levels = request.Levels ?? [];
        if (levels.Length > MostSources)
            throw new LiveRequestException($"levels: {levels.Length} sources; {MostSources} at most are seen.");
        if (Array.Exists(levels, static name => name is null)) throw new LiveRequestException("levels: a name is null.");
        if (request.Picture is { Source: null }) throw new LiveRequestException("picture: the source's name is missing.");
        if (request.Listen is { Source: null }) throw new LiveRequestException("listen: the source's name is missing.");
        int[] channels = request.Picture is null ? [] : request.Picture.Channels ?? [0];
        if (channels.Length is 0 or > MostChannels && request.Picture is not null)
            throw new LiveRequestException($"picture: {channels.Length} channels; give 1 to {MostChannels}.");
        if (channels.Any(channel => channel < 0) || request.Listen is { Channel: < 0 })
            throw new LiveRequestException("A channel is below 0; channels are counted from 0.");
        return new LiveInterest(
            number, levels, Rate(request.LevelsRate ?? UsualLevels, "levelsRate"), request.Picture?.Source, channels,
            Rate(request.Picture?.Rate ?? LiveRate.Most, "picture.rate"), request.Listen?.Source, request.Listen?.Channel ?? 0);
    }

    private static int Rate(int rate, string name) => rate is >= 1 and <= LiveRate.Most
        ? rate
        : throw new LiveRequestException($"{name}: {rate} a second; give 1 to {LiveRate.Most}.");
}
