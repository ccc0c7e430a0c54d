#region handler
using AudioPipelines;
using AudioPipelines.Hosting;

/// <summary>Logs the peak level of each channel, once for each second of audio.</summary>
internal sealed partial class LevelLogger(ILogger<LevelLogger> logger) : IAudioFrameHandler
{
    private float[] _peaks = [];
    private int _samples;

    public void Handle(IAudioSource source, AudioFrame frame)
    {
        if (_peaks.Length != frame.Channels) _peaks = new float[frame.Channels];
        for (int channel = 0; channel < frame.Channels; channel++)
        {
            foreach (float sample in frame.Channel(channel)) _peaks[channel] = Math.Max(_peaks[channel], Math.Abs(sample));
        }

        _samples += frame.SamplesPerChannel;
        if (_samples < frame.SampleRate) return;
        LogLevels(source.Name, string.Join(", ", _peaks.Select(peak => $"{20 * Math.Log10(peak):0.0}")));
        Array.Clear(_peaks);
        _samples = 0;
    }

    [LoggerMessage(1, LogLevel.Information, "{Source}: peaks {Levels} dBFS")]
    private partial void LogLevels(string source, string levels);
}
#endregion
