using System.Text.RegularExpressions;
using AudioPipelines.GStreamer;
using AudioPipelines.Model;
using AudioPipelines.Trust;

namespace AudioPipelines.Pipelines;

/// <summary>The pipelines of one source on one clock and one base time. Its state changes are made on control threads
/// only.</summary>
internal sealed partial class PipelineGroup : IDisposable
{
    private readonly List<Pipeline> _pipelines = [];
    private readonly List<Bus> _buses = [];
    private readonly bool _isForeign;
    private readonly TrustCheck? _trust;
    private Element[] _captureElements = [];
    private UdpReception? _reception;
    private Clock? _clock;
    private long _baseTime;

    private PipelineGroup(bool isForeign, TrustCheck? trust)
    {
        _isForeign = isForeign;
        _trust = trust;
    }

    public IReadOnlyList<Pipeline> Pipelines => _pipelines;

    public IReadOnlyList<Bus> Buses => _buses;

    public IReadOnlyList<SinkBinding> Sinks { get; private set; } = [];

    /// <summary>What captures from sound devices. Known after <see cref="Pause"/>, before which some elements do not choose
    /// theirs.</summary>
    public IReadOnlyList<Element> CaptureElements => _captureElements;

    /// <summary>What they open, as the plan says.</summary>
    public IReadOnlyList<MediaTarget> Targets { get; private set; } = [];

    /// <summary>Whether only what a policy allows may be reached.</summary>
    public bool IsRestricted => _trust is not null;

    /// <summary>Whether one of the pipelines is live: it delivers nothing in PAUSED. Known after <see cref="Pause"/>.</summary>
    public bool IsLive { get; private set; }

    /// <summary>Builds the pipelines of a plan. Nothing is opened yet, but that a restricted source's redirects are
    /// followed.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="existing">A pipeline that the application built itself; the plan then has no launch text of its own.</param>
    /// <param name="trust">Checks what was built, where the source is restricted.</param>
    /// <exception cref="AudioSourceException">The plan is wrong, or refused.</exception>
    public static PipelineGroup Build(PipelinePlan plan, nint existing, TrustCheck? trust)
    {
        var group = new PipelineGroup(isForeign: existing != 0, trust);
        try
        {
            if (existing != 0) group._pipelines.Add(Pipeline.FromHandle(existing, takeOwnership: false));
            foreach (string launchText in plan.LaunchTexts)
            {
                NetworkClocks.KeepThoseOf(launchText);
                group._pipelines.Add(Pipeline.Parse(launchText));
            }

            if (group._trust is { } check) group._pipelines.ForEach(check.Admit);
            group._buses.AddRange(group._pipelines.Select(pipeline => pipeline.GetBus()));
            group.Sinks = SinkBinding.Find(plan, group._pipelines);
            group.ConfigureSinks(plan);
            group.Targets = [.. group._pipelines.SelectMany(MediaTarget.In)];
            if (group.Targets.Any(target => target.IsStandardInput)) StandardInput.Check();
            if (existing == 0) group.PrepareReception(plan.Clock);
            if (existing == 0) group._pipelines.ForEach(PulseCapture.Prepare);
            if (existing == 0) group._pipelines.ForEach(ChannelsAsSent.Keep);
            TrackChoice? track = group.TrackOf(plan);
            if (existing == 0) group._pipelines.ForEach(pipeline => RtspAudioOnly.Take(pipeline, track));
            if (existing == 0) group._pipelines.ForEach(pipeline => FollowingPads.Link(pipeline, track));
            if (existing == 0) group._pipelines.ForEach(PulledStreams.Decode);
            if (existing == 0) group._pipelines.ForEach(ChainedStreams.Keep);
            if (existing == 0) group._pipelines.ForEach(AudioStreamsOnly.Take);
            if (existing == 0) group._pipelines.ForEach(ParsedOnce.Keep);
            if (existing == 0) group._pipelines.ForEach(ConverterGuard.Install);
            if (existing == 0) group._pipelines.ForEach(FileElements.Watch);
            if (existing == 0 || plan.Decoders == DecoderChoice.Fastest)
                group._pipelines.ForEach(pipeline => PreferredDecoders.Prefer(pipeline, plan.Decoders == DecoderChoice.Fastest));
            return group;
        }
        catch
        {
            group.Dispose();
            throw;
        }
    }

    private TrackChoice? TrackOf(PipelinePlan plan)
    {
        if (plan.Track is null) return null;
        if (_pipelines.Exists(TrackGate.BringsTracks)) return new TrackChoice(plan.Track);
        throw new AudioSourceException(
            AudioSourceErrorKind.InvalidDescription,
            $"'{plan.Name}' asks for the audio track '{plan.Track}', but nothing in its launch text brings several: use "
            + $"parsebin, decodebin, uridecodebin or rtspsrc, or no 'track'.");
    }

    /// <summary>Opens files and devices. May hang: control thread.</summary>
    /// <returns>False when it failed; the buses have the reason.</returns>
    public bool Pause()
    {
        if (_pipelines.Count > 1) ShareClock();
        bool done = true;
        foreach (Pipeline pipeline in _pipelines)
        {
            StateChangeReturn result = pipeline.SetState(State.Paused);
            IsLive |= result == StateChangeReturn.NoPreroll;
            done &= result != StateChangeReturn.Failure;
        }

        _captureElements = [.. _pipelines.SelectMany(pipeline => pipeline.GetCaptureElements())];
        return done;
    }

    /// <summary>Lets the audio flow. May hang: control thread.</summary>
    /// <returns>False when it failed; the buses have the reason.</returns>
    public bool Play()
    {
        if (_pipelines.Count > 1) SetBaseTime(_clock!.Time);
        bool done = true;
        foreach (Pipeline pipeline in _pipelines) done &= pipeline.SetState(State.Playing) != StateChangeReturn.Failure;
        return done;
    }

    /// <summary>Goes to PAUSED and back, so that a new clock is chosen in place of one that was lost. Control thread.</summary>
    public void ReplaceClock()
    {
        foreach (Pipeline pipeline in _pipelines) pipeline.SetState(State.Paused);
        foreach (Pipeline pipeline in _pipelines) pipeline.SetState(State.Playing);
        _clock?.Dispose();
        _clock = null;
    }

    /// <summary>Running time now, in nanoseconds; <see langword="null"/> before there is a clock.</summary>
    public long? RunningTime
    {
        get
        {
            if (_clock is null)
            {
                if (_pipelines[0].GetState(TimeSpan.Zero).Current != State.Playing) return null;
                _clock = _pipelines[0].GetClock();
                _baseTime = _pipelines[0].BaseTime;
            }

            return _clock?.Time - _baseTime;
        }
    }

    /// <summary>The largest latency that a stream has on its way to its appsink; zero where none tells.</summary>
    public TimeSpan Latency
    {
        get
        {
            long nanoseconds = Sinks.Max(binding => binding.Sink.QueryUpstreamLatency()?.Minimum ?? 0);
            return TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
        }
    }

    /// <summary>The reason behind a failure, where something was refused.</summary>
    public AudioSourceException Explain(AudioSourceException error) => _trust?.Explain(error) ?? error;

    /// <summary>Stops the pipelines and releases everything. May hang: control thread.</summary>
    public void Dispose()
    {
        foreach (SinkBinding binding in Sinks) binding.Sink.SetCallbacks(null);
        foreach (Bus bus in _buses) bus.SetMessageHandler(null);
        if (_isForeign) _pipelines[0].SetState(State.Null);
        _trust?.Dispose();
        foreach (Pipeline pipeline in _pipelines) pipeline.Dispose();
        _reception?.Dispose();
        foreach (SinkBinding binding in Sinks) binding.Sink.Dispose();
        foreach (Bus bus in _buses) bus.Dispose();
        foreach (Element element in _captureElements) element.Dispose();
        _clock?.Dispose();
    }

    private void PrepareReception(ClockSharing clock)
    {
        if (clock is ClockSharing.Rtcp or ClockSharing.Auto)
            RtcpReception.Prepare(_pipelines, isAsked: clock == ClockSharing.Rtcp);
        _reception = UdpReception.Prepare(_pipelines);
    }

    [GeneratedRegex(@"(?<![\w-])sync\s*=")]
    private static partial Regex SyncIsSet();

    private void ConfigureSinks(PipelinePlan plan)
    {
        // appsink's own default makes a file run in real time; unless the text asks for that, it runs as fast as it is consumed.
        bool? sync = _isForeign || plan.LaunchTexts.Any(text => SyncIsSet().IsMatch(text)) ? null : false;
        foreach (SinkBinding binding in Sinks)
        {
            using Caps caps = SinkCaps.For(plan, binding);
            binding.Sink.Configure(new AppSinkOptions { Caps = caps, Sync = sync });
        }
    }

    private void ShareClock()
    {
        _clock = Clock.System;
        foreach (Pipeline pipeline in _pipelines)
        {
            pipeline.UseClock(_clock);
            pipeline.DisableStartTime();
        }
    }

    private void SetBaseTime(long time)
    {
        _baseTime = time;
        foreach (Pipeline pipeline in _pipelines) pipeline.BaseTime = time;
    }
}
