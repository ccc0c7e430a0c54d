using AudioPipelines.Frames;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Framing;

/// <summary>Moves the audio of one stream by fractions of a sample, and lets it run faster or slower meanwhile. It takes audio at
/// the indices of the stream's count, and gives audio at those where it belongs. Stream's thread.</summary>
/// <param name="type">How frames store samples.</param>
/// <param name="channels">The stream's channels.</param>
internal sealed class StreamResampler(SampleType type, int channels) : IDisposable
{
    private readonly VariableResampler _resampler = new(type, channels);
    private long _base; // the index of the first input sample
    private long _next; // that of the next output sample
    private double _begun; // by how much its first output is put later
    private double _owed; // how many steps it is behind what was asked for
    private bool _isRunning;
    private bool _hasOutput;
    private int _made;

    /// <summary>Samples that it has taken, and whose place is not filled yet.</summary>
    public int Held => _isRunning ? (int)(_resampler.Taken - _resampler.NextIndex) : 0;

    /// <summary>By how much it puts audio later than the stream's indices now, in samples.</summary>
    public double Shift => _hasOutput ? _next - _base - _resampler.NextPosition : _begun;

    /// <summary>Whether it is in the middle of a stretch of audio.</summary>
    public bool IsRunning => _isRunning;

    /// <summary>What the last call made, until the next.</summary>
    public SampleBlock Made => _made == 0
        ? new SampleBlock([], type, channels)
        : new SampleBlock(_resampler.Output, _resampler.OutputPlanes, type, _made);

    /// <summary>Begins a stretch of audio that follows nothing.</summary>
    /// <param name="index">The index of its first sample.</param>
    /// <param name="shift">By how much the audio is to be put later.</param>
    public void Begin(long index, double shift)
    {
        _base = index;
        _begun = shift;
        _isRunning = true;
        _hasOutput = false;
        _resampler.Begin(Math.Ceiling(shift) - shift);
    }

    /// <summary>Sets by how many samples the audio is to move in each sample of what is taken next.</summary>
    /// <remarks>What a whole number of steps is too much or too little is made up for with what follows. Rounded by itself, a
    /// speed that changes slowly would change by steps, which are heard beside a pure tone.</remarks>
    /// <param name="shift">Positive: later and later.</param>
    /// <param name="samples">How many samples are taken next.</param>
    public void SetSpeed(double shift, int samples)
    {
        if (samples <= 0) return;
        double wanted = (-shift * VariableResampler.Unit) + (_owed / samples);
        int stretch = (int)Math.Round(wanted);
        if (stretch == 0) stretch = wanted < 0 ? -1 : 1;
        _owed = (wanted - stretch) * samples;
        _resampler.Stretch = stretch;
    }

    /// <summary>Takes the audio that follows.</summary>
    /// <param name="audio">The audio.</param>
    /// <param name="index">The index of the first sample that is returned.</param>
    /// <returns>What has its place now, until the next call.</returns>
    public SampleBlock Take(in SampleBlock audio, out long index)
    {
        audio.CopyTo(type, _resampler.Input(audio.Length, out int stride), stride);
        return Give(_resampler.Run(audio.Length), out index);
    }

    /// <summary>Ends the stretch of audio.</summary>
    /// <returns>The rest of it.</returns>
    public SampleBlock Finish(out long index)
    {
        double shift = Shift;
        SampleBlock rest = Give(_isRunning ? _resampler.Finish() : 0, out index);
        _begun = shift;
        _isRunning = _hasOutput = false;
        return rest;
    }

    /// <summary>Notes that the stream's indices have moved under it, and what is put stays where it is.</summary>
    public void MoveInput(long samples) => _base += samples;

    /// <summary>Notes that all indices were numbered anew.</summary>
    public void Renumber(long samples)
    {
        _base += samples;
        _next += samples;
    }

    public void Dispose() => _resampler.Dispose();

    private SampleBlock Give(int made, out long index)
    {
        if (!_hasOutput && made > 0)
        {
            _next = _base + (long)Math.Round(_resampler.OutputPosition + _begun);
            _hasOutput = true;
        }

        index = _next;
        _next += made;
        _made = made;
        return Made;
    }
}
