using System.Globalization;

namespace AudioPipelines.Isolation;

/// <summary>How much audio the formats that a worker tells may come to. What a source holds of its audio grows with the formats
/// of its streams: a worker that lies must not make it grow beyond reason. Any thread.</summary>
/// <param name="declared">What the description declares of each stream, which the worker's pipelines have to keep to.</param>
internal sealed class FormatBudget(IReadOnlyList<(int? Rate, int? Channels)> declared)
{
    /// <summary>Bytes a second, of samples of four bytes, that all streams of a source may come to: 1,024 channels at 48 kHz, or
    /// 64 at 768 kHz, and a third more.</summary>
    public const long Most = 1L << 28;

    private const int LongestSample = 4;

    private readonly Lock _lock = new();
    private readonly long[] _bytes = new long[declared.Count];

    /// <summary>Takes a stream's format in the place of the one it had.</summary>
    /// <exception cref="InvalidDataException">It is not the one that is declared, or too much.</exception>
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
