using System.Globalization;

namespace AudioPipelines.Isolation;

/// <summary>Limits the audio that the formats of a worker may add up to. A source holds more audio for larger formats, so a
/// worker that lies must not make it grow beyond reason. Any thread.</summary>
/// <param name="declared">What the description declares of each stream. The worker's pipelines must keep to it.</param>
internal sealed class FormatBudget(IReadOnlyList<(int? Rate, int? Channels)> declared)
{
    /// <summary>Bytes per second, with samples of four bytes, for all streams of a source: 1,024 channels at 48 kHz, or 64 at 768
    /// kHz, and a third more.</summary>
    public const long Most = 1L << 28;

    private const int LongestSample = 4;

    private readonly Lock _lock = new();
    private readonly long[] _bytes = new long[declared.Count];

    /// <summary>Replaces the format of a stream.</summary>
    /// <exception cref="InvalidDataException">It differs from the declared one, or is too much.</exception>
    public void Take(int stream, int rate, int channels)
    {
        (int? declaredRate, int? declaredChannels) = declared[stream];
        if ((declaredRate ?? rate) != rate || (declaredChannels ?? channels) != channels)
            throw new InvalidDataException(
                $"a format of {channels} channels at {rate} Hz where {declaredChannels} at {declaredRate} are declared");
        lock (_lock)
        {
            _bytes[stream] = (long)rate * channels * LongestSample;
            if (_bytes.Sum() is > Most and var sum)
                throw new InvalidDataException(
                    string.Create(CultureInfo.InvariantCulture, $"formats of {sum} bytes a second, more than {Most}"));
        }
    }
}
