using AudioPipelines.Sources;

namespace AudioPipelines;

/// <content>Making the source that fits a plan.</content>
public abstract partial class AudioSource
{
    /// <summary>Makes a source from a description file or a shipped preset: a <see cref="GstSource"/>, or one that plays a
    /// recording where the description says so.</summary>
    /// <param name="description">A file's path, or a preset's name such as <c>file</c>, <c>mic</c> or <c>replay</c>.</param>
    /// <param name="parameters">Values for the description's parameters.</param>
    /// <param name="options">Options of the source.</param>
    /// <exception cref="DescriptionException">The description or a value is wrong. The exception lists every error.</exception>
    public static AudioSource FromDescription(
        string description, ParameterValues? parameters = null, GstSourceOptions? options = null) =>
        FromPlan(PipelineDescription.Load(description).Resolve(parameters, trust: options?.Trust), options);

    /// <summary>Makes a source from a plan: a <see cref="GstSource"/>, or one that plays a recording where the plan has a
    /// <see cref="PipelinePlan.Replay"/>.</summary>
    /// <param name="plan">The plan: a resolved description, or one made by hand.</param>
    /// <param name="options">Options of the source.</param>
    public static AudioSource FromPlan(PipelinePlan plan, GstSourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Replay is null ? new GstSource(plan, options) : new ReplaySource(plan, options);
    }

    /// <summary>
    /// Makes a source that plays a recording as the source that was recorded: the same frames at the same indices, with the
    /// times, epochs and gaps they had. Plain audio files are played side by side, as the channels of one source.
    /// </summary>
    /// <remarks>
    /// A recording is checked before it is played: audio that is missing is a gap (<see cref="GapReason.Lost"/>) and a
    /// <see cref="SourceWarning"/> that names the file; audio that was changed fails the source with
    /// <see cref="AudioSourceErrorKind.Corrupt"/>. A recording that is still being written, or was never completed, is played up
    /// to its last safe second. Epochs have the numbers that they had, as long as those go up.
    /// <para>The source is not live: it waits for its consumer. How each kind of damage is treated is in
    /// <c>src/AudioPipelines/Recording/FORMAT.md</c>.</para>
    /// </remarks>
    /// <param name="replay">What is played, and how.</param>
    /// <param name="options">Options of the source.</param>
    /// <example>
    /// <code>
    /// await using var source = AudioSource.FromReplay(new ReplayPlan { Folder = "takes", Speed = 0 });
    /// await foreach (AudioFrame frame in source.ReadFramesAsync()) Detect(frame.Channel(0), frame.Pts);
    /// </code>
    /// </example>
    public static AudioSource FromReplay(ReplayPlan replay, GstSourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(replay);
        return FromPlan(new PipelinePlan { Name = options?.Name ?? "replay", LaunchTexts = [], Replay = replay }, options);
    }
}
