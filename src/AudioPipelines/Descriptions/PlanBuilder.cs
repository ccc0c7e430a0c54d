using AudioPipelines.Model;

namespace AudioPipelines.Descriptions;

/// <summary>Makes the plan of a description whose parameters have values.</summary>
internal sealed class PlanBuilder(
    DescriptionModel model, IReadOnlyDictionary<string, ParameterValue> values, ErrorList errors)
{
    private readonly SdpStream[] _described = [.. values.Values.SelectMany(value => value.SdpStreams)];

    public PipelinePlan Build()
    {
        var plan = new PipelinePlan
        {
            Name = model.Name,
            LaunchTexts = model.Launch.Count == 0
                ? []
                : LaunchWriter.Write(model, p => values.GetValueOrDefault(p.Name)?.Text, values, errors),
            Streams =
                [.. model.Streams.SelectMany(s => Repetition.Scopes(model, s.Each, values).Select(scope => Stream(s, scope)))],
            Isolation = model.HasWorker ? new IsolationPlan() : null,
            InputFiles = [.. model.Parameters.Where(p => p.MustExist).SelectMany(InputFiles)],
            Hint = model.Hint,
        };
        foreach (PlanSetting setting in model.Settings) plan = setting.Apply(plan, values, errors);
        if (plan is { Live: true, SlowConsumer: SlowConsumerPolicy.Wait }
            && (model.PositionOf("slowConsumer") ?? model.PositionOf("live")) is { } at)
            errors.Add(at, "a live source cannot wait for its consumer", "dropOldest or dropNewest under 'slowConsumer'");
        plan = plan with { SampleRate = plan.SampleRate ?? SdpPlan.SampleRate(_described) };
        CheckFlightRecorder(plan);
        if (plan.FindOffsetFault() is { } fault
            && model.Streams.Select(stream => stream.Offset).FirstOrDefault(o => o is not null) is { } said)
            errors.Add(said.Position, fault);
        if (model.Launch.Count == 0) CheckReplay(plan.Replay);
        SdpStream? clocked = SdpPlan.SharesClock(_described) ? _described[0] : null;
        return plan with
        {
            ReferenceClock = clocked?.ReferenceClock,
            MediaClockOffset = clocked?.ClockOffset,
            Clock = SdpPlan.Clock(plan.Clock, _described, model.PositionOf("clock"), errors),
            Restart = Checked(plan.Restart),
        };
    }

    private void CheckReplay(ReplayPlan? replay)
    {
        bool hasFiles = replay?.Files.Count > 0;
        if (replay?.Folder is not null != hasFiles) return;
        SourcePosition? at = model.Settings.FirstOrDefault(
            setting => setting.Key.StartsWith($"{PlanKeys.ReplaySection}.", StringComparison.Ordinal))?.Position;
        errors.Add(
            at ?? new SourcePosition(1, 1), hasFiles ? "the replay names a folder and files" : "the replay names no recording",
            "either a folder or files");
    }

    private StreamPlan Stream(StreamModel stream, LaunchScope scope)
    {
        int? channels = stream.Channels is { } setting && setting.TryResolve(scope.Values!, errors, out int said) ? said : null;
        int labels = stream.Labels.Count;
        if (channels is { } count && labels > 0 && labels != count)
            errors.Add(
                stream.Channels!.Position, $"the stream has {count} channels and {labels} labels", "a label for each channel");
        StreamPlan.Shift offset = default;
        if (stream.Offset?.TryResolve(scope.Values!, errors, out StreamPlan.Shift put) == true) offset = put;
        return new StreamPlan(
            scope.WithNumber(stream.Sink.Text), channels
                ?? (labels > 0 ? labels : null), [.. stream.Labels.Select(scope.WithNumber)])
        { Offset = offset };
    }

    private void CheckFlightRecorder(PipelinePlan plan)
    {
        if (FlightSize.Excess(plan) is not { } arithmetic) return;
        PlanSetting said = model.Settings.First(
            setting => setting.Key.StartsWith(PlanKeys.FlightRecorder, StringComparison.Ordinal));
        errors.Add(
            said.Position, $"the flight recorder takes too much memory: {arithmetic}",
            $"{FlightSize.MostBytes >> 20} MiB at most");
    }

    private RestartPolicy Checked(RestartPolicy policy)
    {
        if (policy.Delay <= policy.MaximumDelay) return policy;
        if (model.PositionOf("restart.maximumDelay") is not { } at) return policy with { MaximumDelay = policy.Delay };
        errors.Add(at,
            $"the longest delay, {DurationText.Format(policy.MaximumDelay)}, is shorter than the first, "
            + $"{DurationText.Format(policy.Delay)}");
        return policy;
    }

    private IEnumerable<string> InputFiles(ParameterDefinition parameter)
    {
        if (!values.TryGetValue(parameter.Name, out ParameterValue? value)) return [];
        IEnumerable<ParameterValue> single = parameter.IsRepeated ? value.Items.Select(item => item[parameter.Name]) : [value];
        return single.Select(
            v => v.Type is ParameterType.Uri ? LocalUri.ToPath(v.Text, OperatingSystem.IsWindows()) : v.Text).OfType<string>();
    }
}
