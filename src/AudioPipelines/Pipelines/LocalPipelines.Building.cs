using System.Text.RegularExpressions;
using AudioPipelines.GStreamer;
using AudioPipelines.Model;
using AudioPipelines.Trust;

namespace AudioPipelines.Pipelines;

/// <content>Builds pipelines from a plan, without opening them.</content>
internal sealed partial class LocalPipelines
{
    /// <summary>Builds the pipelines of a plan. Opens nothing yet, except to follow a restricted source's redirects.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="existing">A pipeline that the application built itself; the plan then has no launch text of its own.</param>
    /// <param name="notify">Receives the warnings of elements.</param>
    /// <param name="trust">Checks what was built, where the source is restricted.</param>
    /// <param name="omitted">Receives the number of dropped warnings; without it <paramref name="notify"/> gets a text.</param>
    /// <param name="time">The time that the pipelines follow; <see langword="null"/>: that of the clock they choose.</param>
    /// <exception cref="AudioSourceException">The plan is wrong, or refused.</exception>
    public static LocalPipelines Build(
        PipelinePlan plan, nint existing, Action<AudioSourceEvent> notify, TrustCheck? trust, Action<int>? omitted = null,
        Gst.PipelineTime.OfSource? time = null)
    {
        var built = new LocalPipelines(isForeign: existing != 0, trust, time);
        try
        {
            if (existing != 0) built._pipelines.Add(Pipeline.FromHandle(existing, takeOwnership: false));
            built.Build(plan);
            built._bus = new BusWatcher(built, notify, omitted);
            built._readers = [.. built.Sinks.Select(binding => new SinkReader(binding, plan.SampleType))];
            for (int stream = 0; stream < built._readers.Length; stream++)
                built.Sinks[stream].Sink.SetCallbacks(built._readers[stream]);
            return built;
        }
        catch
        {
            built.Dispose();
            throw;
        }
    }

    private void Build(PipelinePlan plan)
    {
        foreach (string launchText in plan.LaunchTexts)
        {
            NetworkClocks.KeepThoseOf(launchText);
            _pipelines.Add(Pipeline.Parse(launchText));
        }

        if (_trust is { } check) _pipelines.ForEach(check.Admit);
        _buses.AddRange(_pipelines.Select(pipeline => pipeline.GetBus()));
        Sinks = SinkBinding.Find(plan, _pipelines);
        Streams = [.. Sinks.Select(binding => binding.Stream)];
        ConfigureSinks(plan);
        Targets = [.. _pipelines.SelectMany(MediaTarget.In)];
        if (Targets.Any(target => target.IsStandardInput)) StandardInput.Check();
        TrackChoice? track = TrackOf(plan);
        if (!_isForeign) Prepare(plan, track);
        if (!_isForeign || plan.Decoders != DecoderChoice.Default)
            _pipelines.ForEach(pipeline => PreferredDecoders.Prefer(pipeline, plan.Decoders));
    }

    /// <summary>Makes launch-text pipelines receive, decode and keep channels as they should. An application's own pipelines stay
    /// unchanged.</summary>
    private void Prepare(PipelinePlan plan, TrackChoice? track)
    {
        if (plan.Clock is ClockSharing.Rtcp or ClockSharing.Auto)
            RtcpReception.Prepare(_pipelines, isAsked: plan.Clock == ClockSharing.Rtcp);
        if (plan.Drift == PipelinePlan.DriftHandling.Correct) _pipelines.ForEach(DeviceTimes.Prepare);
        _reception = UdpReception.Prepare(_pipelines);
        _pipelines.ForEach(PulseCapture.Prepare);
        _pipelines.ForEach(ChannelsAsSent.Keep);
        _pipelines.ForEach(pipeline => RtspAudioOnly.Take(pipeline, track));
        _pipelines.ForEach(pipeline => FollowingPads.Link(pipeline, track));
        _pipelines.ForEach(PulledStreams.Decode);
        _pipelines.ForEach(ChainedStreams.Keep);
        _pipelines.ForEach(AudioStreamsOnly.Take);
        _pipelines.ForEach(DemuxedPackets.HandOn);
        _pipelines.ForEach(ParsedOnce.Keep);
        _pipelines.ForEach(ConverterGuard.Install);
        _pipelines.ForEach(FileElements.Watch);
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

    [GeneratedRegex(@"(?<![\w-])sync\s*=")]
    private static partial Regex SyncIsSet();

    private void ConfigureSinks(PipelinePlan plan)
    {
        // appsink's default makes a file run in real time. Unless the text asks for that, a file runs as fast as it is consumed.
        bool? sync = _isForeign || plan.LaunchTexts.Any(text => SyncIsSet().IsMatch(text)) ? null : false;
        foreach (SinkBinding binding in Sinks)
        {
            using Caps caps = SinkCaps.For(plan, binding);
            binding.Sink.Configure(new AppSinkOptions { Caps = caps, Sync = sync });
        }
    }
}
