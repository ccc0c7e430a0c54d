namespace AudioPipelines.Telemetry;

/// <summary>The attributes of metrics and spans. Their values are few: a source's name, never a path, an address or a
/// message.</summary>
internal static class Tags
{
    public const string SourceName = "audiopipelines.source.name";
    public const string StreamName = "audiopipelines.stream.name";
    public const string ChannelNumber = "audiopipelines.channel";
    public const string OutcomeName = "audiopipelines.outcome";
    public const string StateName = "audiopipelines.source.state";
    public const string ClockName = "audiopipelines.capture_clock";
    public const string RestartNumber = "audiopipelines.restart.number";

    /// <summary>OpenTelemetry's own: the kind of an error.</summary>
    public const string ErrorType = "error.type";

    public static KeyValuePair<string, object?> Source(IMeteredSource source) => new(SourceName, source.Name);

    public static KeyValuePair<string, object?> Stream(string name) => new(StreamName, name);

    public static KeyValuePair<string, object?> Channel(int number) => new(ChannelNumber, number);

    public static KeyValuePair<string, object?> Outcome(string outcome) => new(OutcomeName, outcome);

    public static KeyValuePair<string, object?> State(AudioSourceState state) => new(StateName, state switch
    {
        AudioSourceState.Created => "created",
        AudioSourceState.Starting => "starting",
        AudioSourceState.Running => "running",
        AudioSourceState.Degraded => "degraded",
        AudioSourceState.Recovering => "recovering",
        AudioSourceState.Paused => "paused",
        AudioSourceState.Failed => "failed",
        AudioSourceState.Ended => "ended",
        _ => "stopped",
    });

    public static KeyValuePair<string, object?> Clock(CaptureClock clock) => new(ClockName, clock switch
    {
        CaptureClock.Local => "local",
        CaptureClock.Sender => "sender",
        CaptureClock.Ntp => "ntp",
        CaptureClock.Ptp => "ptp",
        _ => "none",
    });
}
