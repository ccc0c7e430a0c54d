using AudioPipelines.GStreamer;

namespace AudioPipelines.Pipelines;

/// <content>Pipelines that follow the clock stand still during a pause, so that they have nothing to catch up with after
/// it.</content>
internal sealed partial class LocalPipelines
{
    private readonly Lock _holding = new();
    private volatile bool _isToBeHeld;
    private bool _isHeld;
    private bool _isReleased;
    private long _heldSince;

    /// <summary>Whether an appsink waits for each buffer's time.</summary>
    public bool FollowClock => Sinks.Any(binding => binding.Sink.GetProperty("sync") is not "false");

    /// <summary>Says whether they are to stand still, which <see cref="Hold"/> does. Any thread.</summary>
    public void AskToHold(bool isHeld) => _isToBeHeld = isHeld;

    /// <summary>Does what was asked for last. May hang: control thread.</summary>
    public void Hold()
    {
        lock (_holding)
        {
            if (_isReleased || _isHeld == _isToBeHeld) return;
            _isHeld = !_isHeld;
            // Several pipelines keep their base time, which moves on by as long as they stood still.
            bool isShared = _pipelines.Count > 1;
            if (isShared && _isHeld) _heldSince = _clock!.Time;
            else if (isShared) SetBaseTime(_baseTime + _clock!.Time - _heldSince);
            foreach (Pipeline pipeline in _pipelines) pipeline.SetState(_isHeld ? State.Paused : State.Playing);
        }
    }

    /// <summary>Lets nothing change the state any more but the release.</summary>
    private void EndHolding()
    {
        lock (_holding) _isReleased = true;
    }
}
