namespace Samples.VoiceGate;

/// <summary>Opens when something is louder than the room, and closes when that is over.</summary>
internal sealed class VoiceGate
{
    private const double OpensAt = 15, ClosesAt = 8; // dB above the room; two of them, so that it does not flutter
    private const double Attack = 0.03, Hangover = 0.5; // seconds: a click is no word, a pause between words no end
    private const double Memory = 3; // seconds: the room may become louder
    private const double Quietest = -70; // dB: below that it is a recording's silence, and no room

    private readonly Queue<double> _levels = new();
    private double _loud, _quiet;
    private float _last;

    public bool IsOpen { get; private set; }

    /// <summary>Listens to the next samples; says whether the gate is open.</summary>
    public bool Listen(ReadOnlySpan<float> samples, int sampleRate)
    {
        double seconds = (double)samples.Length / sampleRate;
        double level = Math.Max(Quietest, Level(samples));
        _levels.Enqueue(level);
        if (_levels.Count * seconds > Memory) _levels.Dequeue();
        double room = _levels.Order().ElementAt(_levels.Count / 10); // what nine tenths are louder than: speech has pauses
        _loud = level > room + OpensAt ? _loud + seconds : 0;
        _quiet = level < room + ClosesAt ? _quiet + seconds : 0;
        IsOpen = IsOpen ? _quiet < Hangover : _loud >= Attack;
        return IsOpen;
    }

    /// <summary>The level of what changes from sample to sample: voices, and neither hum nor rumble.</summary>
    private double Level(ReadOnlySpan<float> samples)
    {
        double squares = 0;
        foreach (float sample in samples)
        {
            squares += (sample - _last) * (sample - _last);
            _last = sample;
        }

        return 10 * Math.Log10(squares / samples.Length);
    }
}
