using AudioPipelines.Model;

namespace AudioPipelines.Descriptions;

/// <summary>Makes the plan of a description whose parameters have values.</summary>
internal sealed class PlanBuilder(
    DescriptionModel model, IReadOnlyDictionary<string, ParameterValue> values, ErrorList errors)
{
    private readonly SdpStream[] _described = [.. values.Values.SelectMany(value => value.SdpStreams)];

    public PipelinePlan Build()
    {
        var defaults = new PipelinePlan { Name = model.Name, LaunchTexts = [] };
        PipelinePlan plan = defaults with
        {
            LaunchTexts = LaunchWriter.Write(model, p => values.GetValueOrDefault(p.Name)?.Text, values, errors),
            Streams =
                [.. model.Streams.SelectMany(s => Repetition.Scopes(model, s.Each, values).Select(scope => Stream(s, scope)))],
            SampleRate = model.Rate.OrNull(values, errors) ?? SdpPlan.SampleRate(_described),
            Channels = model.Channels.OrNull(values, errors),
            SampleType = model.SampleType.Or(defaults.SampleType, values, errors),
            FrameLength = model.Frame.Or(defaults.FrameLength, values, errors),
            Live = model.Live.Or(defaults.Live, values, errors),
            SlowConsumer = model.SlowConsumer.Or(defaults.SlowConsumer, values, errors),
            Latency = model.Latency.OrNull(values, errors),
            Clock = SdpPlan.Clock(model.Clock.Or(defaults.Clock, values, errors), _described, model.Clock?.Position, errors),
            Decoders = model.Decoders.Or(defaults.Decoders, values, errors),
            Track = model.Track.Or("", values, errors) is { Length: > 0 } track ? track : null,
            Tail = model.Tail.Or(defaults.Tail, values, errors),
            StartDeadline = model.StartDeadline.Or(defaults.StartDeadline, values, errors),
            StallDeadline = model.StallDeadline.OrNull(values, errors),
            Restart = Restart(defaults.Restart),
            Isolation = Isolation(),
            Recording = Recording(),
            InputFiles = [.. model.Parameters.Where(p => p.MustExist).SelectMany(InputFiles)],
            Hint = model.Hint,
        };
        if (plan is { Live: true, SlowConsumer: SlowConsumerPolicy.Wait }
            && (model.SlowConsumer?.Position ?? model.Live?.Position) is { } at)
            errors.Add(at, "a live source cannot wait for its consumer", "dropOldest or dropNewest under 'slowConsumer'");
        return plan;
    }

    private StreamPlan Stream(StreamModel stream, LaunchScope scope)
    {
        int? channels = stream.Channels.OrNull(scope.Values!, errors);
        int labels = stream.Labels.Count;
        if (channels is { } count && labels > 0 && labels != count)
            errors.Add(
                stream.Channels!.Position, $"the stream has {count} channels and {labels} labels", "a label for each channel");
        return new StreamPlan(
            scope.WithNumber(stream.Sink.Text), channels
                ?? (labels > 0 ? labels : null), [.. stream.Labels.Select(scope.WithNumber)]);
    }

    private RestartPolicy Restart(RestartPolicy defaults)
    {
        RestartModel restart = model.Restart;
        RestartPolicy policy = defaults with
        {
            Mode = restart.Mode.Or(defaults.Mode, values, errors),
            Delay = restart.Delay.Or(defaults.Delay, values, errors),
            MaximumDelay = restart.MaximumDelay.Or(defaults.MaximumDelay, values, errors),
            MaximumAttempts = restart.MaximumAttempts.Or(defaults.MaximumAttempts, values, errors),
            HealthyAfter = restart.HealthyAfter.Or(defaults.HealthyAfter, values, errors),
            Budget = restart.Budget.Or(defaults.Budget, values, errors),
            Period = restart.Period.Or(defaults.Period, values, errors),
        };
        if (policy.Delay <= policy.MaximumDelay) return policy;
        if (restart.MaximumDelay is null) return policy with { MaximumDelay = policy.Delay };
        errors.Add(restart.MaximumDelay.Position,
            $"the longest delay, {DurationText.Format(policy.MaximumDelay)}, is shorter than the first, "
            + $"{DurationText.Format(policy.Delay)}");
        return policy;
    }

    private IsolationPlan? Isolation()
    {
        const long mebibyte = 1 << 20;
        IsolationModel isolation = model.Isolation;
        return isolation.Place.Or(null, values, errors) is not { } plan ? null : plan with
        {
            Memory = isolation.Memory.OrNull(values, errors) * mebibyte,
            Descriptors = isolation.Descriptors.OrNull(values, errors),
            CpuTime = isolation.CpuTime.OrNull(values, errors),
            FileSize = isolation.FileSize.OrNull(values, errors) * mebibyte,
        };
    }

    private RecordingPlan? Recording() =>
        model.RecordingLocation.Or("", values, errors) is { Length: > 0 } location
            ? new RecordingPlan(location, model.RecordingSegment.OrNull(values, errors))
            : null;

    private IEnumerable<string> InputFiles(ParameterDefinition parameter)
    {
        if (!values.TryGetValue(parameter.Name, out ParameterValue? value)) return [];
        IEnumerable<ParameterValue> single = parameter.IsRepeated ? value.Items.Select(item => item[parameter.Name]) : [value];
        return single.Select(
            v => v.Type is ParameterType.Uri ? LocalUri.ToPath(v.Text, OperatingSystem.IsWindows()) : v.Text).OfType<string>();
    }
}
