using AudioPipelines.Descriptions;
using AudioPipelines.Recording;

namespace AudioPipelines.Sources;

/// <summary>Finds what a plan plays, and whether it may and can be played.</summary>
/// <param name="plan">The plan.</param>
/// <param name="options">The source's options.</param>
/// <param name="notify">Takes warnings.</param>
internal sealed class ReplayOpening(PipelinePlan plan, GstSourceOptions options, Action<AudioSourceEvent> notify)
{
    private readonly ReplayPlan _replay = plan.Replay!;
    private readonly SampleFiles _files = new(options, plan.Isolation, notify);

    /// <summary>How long the recording is, which is looked for when it is asked for; <see langword="null"/>: that is not
    /// known.</summary>
    public Lazy<TimeSpan?> Duration { get; private set; } = new((TimeSpan?)null);

    /// <summary>Reads the index, or looks for the files.</summary>
    /// <returns>Begins a pass.</returns>
    /// <exception cref="AudioSourceException">It may not or cannot be played, or nothing of it lies in the plan's
    /// range.</exception>
    public Func<CancellationToken, IReplayPass> Prepare(CancellationToken stopping)
    {
        if ((_replay.Folder is null) == (_replay.Files.Count == 0))
            throw Invalid("names both a folder and files, or none of them. Name what is to be replayed once.");
        string? unused = plan.LaunchTexts.Count > 0 ? "launch"
            : plan.Streams.Count > 0 ? "streams"
            : UnusedKeys.OfReplay(plan).FirstOrDefault();
        if (unused is not null)
            throw Invalid($"has '{unused}' in its plan, which has no effect on a replay. Leave it out.");
        if (_replay.Folder is not { } folder) return PreparePlain();
        folder = Path.GetFullPath(folder);
        if (plan.Recording is { } recording && Path.GetFullPath(recording.Folder) == folder)
            throw Invalid($"would record into '{folder}', which it replays. Record into another folder.");
        _files.CheckFolder(folder);
        return RecordingReader.IsRecording(folder) ? PrepareRecording(folder, stopping) : PreparePlain();
    }

    private Func<CancellationToken, IReplayPass> PreparePlain()
    {
        if (_replay.From?.Utc is not null || _replay.To?.Utc is not null)
            throw Invalid("begins or ends at a time of day, and plain files have none. Say a sample index, or a time like 10s.");
        return stopping => new PlainPass(
            ChannelFolders.Find(
                _replay, _files.CheckFolder, path => _files.OpenPlain(path, plan.SampleType, plan.SampleRate, stopping)),
            plan, Warn);
    }

    private Func<CancellationToken, IReplayPass> PrepareRecording(string folder, CancellationToken stopping)
    {
        // What is only looked into tells nothing; it is told when it is played.
        var quiet = new SampleFiles(options, plan.Isolation, static _ => { });
        IReadOnlyList<RecordedStretch> stretches = RecordingReader.Read(folder);
        CheckFormats(stretches, folder);
        OpenSegments.Limit(stretches, folder, quiet, Warn, stopping);
        using var look = new RecordedPass(stretches, _ => throw new InvalidOperationException("No audio is read."));
        var range = new ReplayRange(_replay.From, _replay.To);
        bool isThere = look.MoveNext(), isInRange = isThere;
        while (isInRange && range.IsBefore(look)) isInRange = look.MoveNext();
        if (!isInRange || range.IsPast(look))
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.NoAudio,
                isThere
                    ? $"'{folder}' holds no frame between {Text(_replay.From, "its beginning")} and "
                        + $"{Text(_replay.To, "its end")}."
                    : $"'{folder}' holds no frame yet. A recording can be replayed a second after it has begun.");
        }

        Duration = new Lazy<TimeSpan?>(() => LengthOf(stretches));
        var checks = new Lazy<SegmentChecks>(() => new SegmentChecks(folder, quiet, stopping));
        return token => new RecordedPass(
            stretches, stretch => new SegmentAudio(stretch, folder, _files, checks.Value, Warn, token));
    }

    private static TimeSpan LengthOf(IReadOnlyList<RecordedStretch> stretches)
    {
        using var look = new RecordedPass(stretches, _ => throw new InvalidOperationException("No audio is read."));
        while (look.MoveNext())
        {
        }

        ReplayedFrame last = look.Current;
        return last.Offset + TimeSpan.FromSeconds((double)last.Samples / last.Run.Format.SampleRate);
    }

    /// <summary>Refuses a plan that wants frames which the recording does not have.</summary>
    private void CheckFormats(IReadOnlyList<RecordedStretch> stretches, string folder)
    {
        foreach (AudioFormat format in stretches.Select(stretch => stretch.Format))
        {
            string? other =
                plan.SampleRate is { } rate && rate != format.SampleRate ? $"{rate} Hz"
                : plan.SampleType is not SampleType.F32 && plan.SampleType != format.SampleType ? $"{plan.SampleType}"
                : plan.FrameLength != FrameLength.Default
                    && plan.FrameLength.ToSamples(format.SampleRate) != format.SamplesPerFrame ? $"frames of {plan.FrameLength}"
                : null;
            if (other is null) continue;
            throw Invalid(
                $"asks for {other}, and '{folder}' holds {format}. A recording is played as it is: leave that out, or name its "
                + "audio files with 'files' to have them converted.");
        }
    }

    private AudioSourceException Invalid(string why) =>
        new(AudioSourceErrorKind.InvalidDescription, $"The replay of '{plan.Name}' {why}");

    private void Warn(string message) => notify(new SourceWarning(message));

    private static string Text(ReplayPlan.Place? position, string otherwise) => position?.ToString() ?? otherwise;
}
