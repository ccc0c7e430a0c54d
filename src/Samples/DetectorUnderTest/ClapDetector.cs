using AudioPipelines;

namespace Samples.DetectorUnderTest;

/// <summary>Finds claps: a sample that is far louder than the last second.</summary>
public sealed class ClapDetector
{
    private const float Ratio = 10; // 20 dB
    private const float Quietest = 0.01f;
    private const double Pause = 0.2; // seconds until the next: a room echoes

    private int _epoch = -1;
    private float _usual;
    private long _deafUntil;

    /// <summary>Raised with the sample index of each clap.</summary>
    public event Action<long>? Heard;

    /// <summary>Takes the next frame of a source.</summary>
    public void Listen(AudioFrame frame)
    {
        if (frame.Epoch != _epoch) (_epoch, _usual, _deafUntil) = (frame.Epoch, 0, 0); // indices begin anew
        ReadOnlySpan<float> samples = frame.Channel(0);
        for (int n = 0; n < samples.Length; n++)
        {
            float size = Math.Abs(samples[n]);
            if (size > Math.Max(Quietest, Ratio * _usual) && frame.SampleIndex + n >= _deafUntil)
            {
                Heard?.Invoke(frame.SampleIndex + n);
                _deafUntil = frame.SampleIndex + n + (long)(Pause * frame.SampleRate);
            }

            _usual += (size - _usual) / frame.SampleRate;
        }
    }
}
