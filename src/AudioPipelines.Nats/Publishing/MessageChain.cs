namespace AudioPipelines.Nats.Publishing;

/// <summary>
/// What each message says that it follows, so that the broker takes it only there. With nothing under way that is the sequence
/// number that was acknowledged last. A message behind others under way counts on from it, and names the one before by its id
/// too: a number alone could be met by another owner's message, in the place of one of ours that was refused. Pure.
/// </summary>
internal sealed class MessageChain
{
    private ulong _last;
    private ulong _number;
    private int _underWay;

    /// <summary>Begins behind a message of the broker's, with nothing under way.</summary>
    public void Begin(ulong last) => (_last, _underWay) = (last, 0);

    /// <summary>Puts a message behind what is under way.</summary>
    /// <returns>The sequence number that it follows, and our message that it follows, where that is under way.</returns>
    public (ulong Last, ulong? Before) Add(ulong number)
    {
        (ulong, ulong?) follows = (_last + (ulong)_underWay, _underWay > 0 ? _number : null);
        _number = number;
        _underWay++;
        return follows;
    }

    /// <summary>The broker has the first of those under way.</summary>
    public void Acknowledge(ulong sequence)
    {
        _last = sequence;
        _underWay = Math.Max(0, _underWay - 1);
    }
}
