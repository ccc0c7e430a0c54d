using System.Globalization;

namespace AudioPipelines.Auditing;

/// <summary>Finds how late channels are against one of them: first roughly, over seconds and in what is active of the channels;
/// then in short windows that begin where sounds do, so that echoes count for little.</summary>
internal sealed class DelaySearch
{
    private const double MostUncertain = 0.002; // seconds; past that, another echo may be meant

    private readonly CalibrationTake _take;
    private readonly int _reference;
    private readonly bool _expectsChirp;
    private readonly float[] _sound;
    private readonly ActiveParts _active;
    private readonly RoughDelay _rough;
    private readonly ExactDelay _exact;

    public DelaySearch(CalibrationTake take, int reference, bool expectsChirp)
    {
        (_take, _reference, _expectsChirp) = (take, reference, expectsChirp);
        _sound = Sound(reference);
        _active = new ActiveParts(_sound, take.SampleRate);
        _rough = new RoughDelay(_sound, _active, take.SampleRate);
        _exact = new ExactDelay(_sound, _active, take.SampleRate);
    }

    /// <summary>The delays of all channels but the reference.</summary>
    public IReadOnlyList<ArrayAuditor.Delay> FindAll(IReadOnlyList<string> labels) =>
        [.. Enumerable.Range(0, _take.Channels).Where(channel => channel != _reference).Select(
            channel => Find(channel, labels[channel], labels[_reference]))];

    private ArrayAuditor.Delay Find(int channel, string label, string reference)
    {
        if (_active.IsSilent) return Unknown($"'{reference}', which it is compared with, is silent");
        float[] sound = Sound(channel);
        var active = new ActiveParts(sound, _take.SampleRate);
        if (active.IsSilent) return Unknown("it is silent");
        if (_rough.Find(sound, active) is not { } rough) return Unknown(NothingInCommon());
        if (_exact.Find(sound, rough) is not { } delay) return Unknown(NothingInCommon());
        if (delay.Uncertainty > MostUncertain * _take.SampleRate)
        {
            return Unknown("an echo is as loud as the sound itself, or noise: go nearer to the microphones, or calibrate with "
                + "chirps");
        }

        return new ArrayAuditor.Delay(channel, label, delay.Lag, delay.Uncertainty, delay.Windows)
        {
            IsInverted = delay.IsInverted,
        };

        ArrayAuditor.Delay Unknown(string why) => new(channel, label, double.NaN, double.NaN, 0) { Doubt = why };

        string NothingInCommon() => string.Create(
            CultureInfo.InvariantCulture,
            $"it hears too little of what '{reference}' hears within {_rough.Longest:0.0} s: make a few clicks near both, louder "
            + $"than the noise");
    }

    private float[] Sound(int channel) => _expectsChirp
        ? KnownSound.Match(_take.Channel(channel), _take.SampleRate)
        : _take.Channel(channel).ToArray();
}
