using AudioPipelines.Frames;
using AudioPipelines.Timing;

namespace AudioPipelines.Recording;

/// <summary>What a flight recorder remembered at one time. The source goes on meanwhile.</summary>
internal sealed class FlightPicture : IDisposable
{
    private FlightBlock[] _blocks;
    private readonly int[] _counts;
    private readonly FlightEvent[] _events;
    private readonly Action _release;
    private int _firstBlock;
    private int _firstFrame;

    /// <summary>Takes the last frames of blocks.</summary>
    /// <param name="blocks">The blocks, oldest first. They do not change until the release.</param>
    /// <param name="events">The events, in order.</param>
    /// <param name="length">How much audio; the frame in which it begins is whole.</param>
    /// <param name="release">Lets the blocks be used again.</param>
    public FlightPicture(FlightBlock[] blocks, FlightEvent[] events, TimeSpan length, Action release)
    {
        _blocks = blocks;
        _counts = Array.ConvertAll(blocks, block => block.Count); // now: frames may be added to the last
        _events = events;
        _release = release;
        End = blocks.Length == 0 ? 0 : blocks[^1].FirstNumber + _counts[^1];
        FindFirst(length);
    }

    /// <summary>The number of the frame after the last.</summary>
    public long End { get; }

    /// <summary>How many frames there are.</summary>
    public long Frames => End - First;

    /// <summary>How much audio there is.</summary>
    public TimeSpan Length { get; private set; }

    private long First => _firstBlock == _blocks.Length ? End : _blocks[_firstBlock].FirstNumber + _firstFrame;

    /// <summary>Tells all in its order.</summary>
    /// <param name="note">Takes each event.</param>
    /// <param name="write">Takes each frame, on loan.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Tell(Action<AudioSourceEvent> note, Action<AudioFrame> write, CancellationToken cancellation)
    {
        int told = 0;
        FramePool? pool = null;
        if (Frames > 0)
        {
            while (told < _events.Length && _events[told].Before < First) told++; // older than the audio
        }

        for (int block = _firstBlock; block < _blocks.Length; block++)
        {
            FlightBlock held = _blocks[block];
            if (pool?.Format != held.Format) pool = new FramePool(held.Format);
            for (int number = block == _firstBlock ? _firstFrame : 0; number < _counts[block]; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                for (; told < _events.Length && _events[told].Before <= held.FirstNumber + number; told++)
                    note(_events[told].What);
                using AudioFrame frame = held.Make(number, pool);
                write(frame);
            }
        }

        foreach (FlightEvent later in _events.AsSpan(told)) note(later.What);
    }

    /// <summary>Lets the memory be used again. The picture is empty then.</summary>
    public void Dispose()
    {
        _blocks = [];
        _release();
    }

    private void FindFirst(TimeSpan length)
    {
        var sum = new LengthCount(length);
        long nanoseconds = 0;
        (_firstBlock, _firstFrame) = (_blocks.Length, 0);
        for (int block = _blocks.Length - 1; block >= 0 && !sum.IsReached; block--)
        {
            int rate = _blocks[block].Format.SampleRate;
            long samples = 0;
            for (int number = _counts[block] - 1; number >= 0 && !sum.IsReached; number--)
            {
                (_firstBlock, _firstFrame) = (block, number);
                samples += _blocks[block].SamplesOf(number);
                sum.Add(_blocks[block].SamplesOf(number), rate);
            }

            nanoseconds += SampleTime.ToNanoseconds(samples, rate);
        }

        Length = TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
    }
}
