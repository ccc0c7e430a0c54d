using System.Globalization;
using AudioPipelines.Model;

namespace AudioPipelines.Descriptions;

/// <summary>The kinds of values that keys outside launch text have, with their limits.</summary>
internal static class SettingKinds
{
    private const int MaximumFrame = 10_000_000;

    public static SettingKind<int> Rate { get; } = Integer(1, AudioFormat.MaximumSampleRate, "a sample rate in hertz");

    public static SettingKind<int> Channels { get; } = Integer(1, AudioFormat.MaximumChannels, "a number of channels");

    public static SettingKind<int> Attempts { get; } = Integer(1, int.MaxValue, "a whole number");

    public static SettingKind<TimeSpan> Duration { get; } = TimeOf(TimeSpan.Zero, "");

    public static SettingKind<TimeSpan> PositiveDuration { get; } = TimeOf(TimeSpan.FromTicks(1), " and more than 0");

    /// <summary>How long a restart may be put off.</summary>
    public static SettingKind<TimeSpan> RestartDelay { get; } = TimeUpTo(RestartPolicy.LongestDelay);

    /// <summary>How long frames may wait for streams.</summary>
    public static SettingKind<TimeSpan> Latency { get; } = TimeUpTo(PipelinePlan.LongestLatency);

    /// <summary>How much audio a flight recorder keeps.</summary>
    public static SettingKind<TimeSpan> FlightLength { get; } = TimeOf(
        TimeSpan.FromTicks(1), $", more than 0 and at most {DurationText.Format(FlightRecorderPlan.LongestLength)}",
        FlightRecorderPlan.LongestLength);

    /// <summary>Whether a flight recorder is written by itself when the source fails.</summary>
    public static SettingKind<bool> FlightTrigger { get; } = Choice(("demand", false), ("failure", true));

    /// <summary>An audit as a word. A mapping says more.</summary>
    public static SettingKind<ArrayAudit.Plan?> Audit { get; } = Choice<ArrayAudit.Plan?>(("off", null), ("on", new()));

    /// <summary>The size of an array.</summary>
    public static SettingKind<double> ArraySize { get; } = new(
        $"a length: a number with m, cm or mm, such as 0.5m, more than 0 and at most {ArrayAudit.Plan.LargestSize}m", TryLength,
        [ParameterType.String, ParameterType.Enum], []);

    /// <summary>How often an array is heard.</summary>
    public static SettingKind<TimeSpan> AuditEvery { get; } = TimeUpTo(TimeSpan.FromHours(1));

    /// <summary>A duration that may also be for ever.</summary>
    public static SettingKind<TimeSpan> StallDeadline { get; } = PositiveDuration with
    {
        Expected = PositiveDuration.Expected + ", or never",
        TryParse = TryStallDeadline,
        Words = ["never"],
    };

    public static SettingKind<FrameLength> FrameLength { get; } = new(
        $"a duration up to 60s such as 10ms, or a whole number of samples from 1 to {MaximumFrame}", TryFrameLength,
        [ParameterType.FrameLength, ParameterType.Duration, ParameterType.Integer], []);

    public static SettingKind<SampleType> SampleType { get; } = Choice<SampleType>(
        ("F32", AudioPipelines.SampleType.F32), ("S16", AudioPipelines.SampleType.S16), ("S32", AudioPipelines.SampleType.S32));

    public static SettingKind<bool?> Live { get; } = Choice<bool?>(("auto", null), ("true", true), ("false", false));

    public static SettingKind<SlowConsumerPolicy> SlowConsumer { get; } = Choice(
        ("auto", SlowConsumerPolicy.Auto), ("wait", SlowConsumerPolicy.Wait),
        ("dropOldest", SlowConsumerPolicy.DropOldest), ("dropNewest", SlowConsumerPolicy.DropNewest));

    public static SettingKind<DeliveryMode> Delivery { get; } =
        Choice(("auto", DeliveryMode.Auto), ("direct", DeliveryMode.Direct), ("thread", DeliveryMode.Thread));

    public static SettingKind<ClockSharing> Clock { get; } = Choice(
        ("auto", ClockSharing.Auto), ("shared", ClockSharing.Shared), ("rtcp", ClockSharing.Rtcp), ("none", ClockSharing.None));

    public static SettingKind<PipelinePlan.DriftHandling> Drift { get; } = Choice(
        ("move", PipelinePlan.DriftHandling.Move), ("correct", PipelinePlan.DriftHandling.Correct),
        ("ignore", PipelinePlan.DriftHandling.Ignore));

    /// <summary>By how much a stream is put later, or earlier.</summary>
    public static SettingKind<StreamPlan.Shift> Offset { get; } = new(
        "a duration up to 1s such as 3.5ms or -3.5ms, or a number of samples such as 168 samples", TryOffset,
        [ParameterType.String, ParameterType.Duration, ParameterType.Enum], []);

    public static SettingKind<DecoderChoice> Decoders { get; } =
        Choice(("default", DecoderChoice.Default), ("fastest", DecoderChoice.Fastest), ("parallel", DecoderChoice.Parallel));

    /// <summary>One of several streams of audio.</summary>
    public static SettingKind<string> Track { get; } = new(
        "a track's number from 1, or its language such as eng, en or de", TryTrack,
        [ParameterType.String, ParameterType.Integer, ParameterType.Enum], []);

    public static SettingKind<EndOfStreamTail> Tail { get; } = Choice(
        ("short", EndOfStreamTail.Short), ("pad", EndOfStreamTail.Pad), ("drop", EndOfStreamTail.Drop));

    public static SettingKind<RestartMode> RestartMode { get; } = Choice(
        ("never", AudioPipelines.RestartMode.Never), ("onError", AudioPipelines.RestartMode.OnError),
        ("always", AudioPipelines.RestartMode.Always));

    /// <summary>Isolation as a word. A mapping names a worker or its limits.</summary>
    public static SettingKind<IsolationPlan?> Isolation { get; } =
        Choice<IsolationPlan?>(("none", null), ("process", new IsolationPlan()));

    /// <summary>The name of a worker that sources share.</summary>
    public static SettingKind<string> Worker { get; } = new(
        $"a worker's name: {Names.ParameterRule}", TryWorker, [ParameterType.String, ParameterType.Enum], []);

    /// <summary>A size in mebibytes.</summary>
    public static SettingKind<int> Mebibytes { get; } = Integer(1, 1 << 20, "a whole number of mebibytes");

    public static SettingKind<int> Descriptors { get; } = Integer(64, 1 << 20, "a number of descriptors");

    /// <summary>How recordings are encoded.</summary>
    public static SettingKind<string> Encoding { get; } = new(
        RecordingWords.Encoding, TryEncoding, [ParameterType.String, ParameterType.Enum], []);

    /// <summary>How a recording's files are named.</summary>
    public static SettingKind<string> FileName { get; } = new(
        RecordingWords.FileName, TryFileName, [ParameterType.String, ParameterType.Enum], []);

    /// <summary>Whether channels have files of their own.</summary>
    public static SettingKind<bool> PerChannel { get; } = Choice(("together", false), ("perChannel", true));

    public static SettingKind<string> Path { get; } = new("a path", TryPath, [ParameterType.Path, ParameterType.String], []);

    /// <summary>Several paths.</summary>
    public static SettingKind<IReadOnlyList<string>> Paths { get; } = new(
        "a path, or several with commas between them", TryPaths,
        [ParameterType.List, ParameterType.Path, ParameterType.String], []);

    /// <summary>How much faster than real time.</summary>
    public static SettingKind<double> Speed { get; } = new(
        "a factor of real time, more than 0, such as 1 or 2.5, or fast: as fast as possible", TrySpeed,
        [ParameterType.String, ParameterType.Number, ParameterType.Integer, ParameterType.Enum], ["fast"]);

    /// <summary>A place in a recording.</summary>
    public static SettingKind<ReplayPlan.Place> Position { get; } = new(
        "a sample index such as 48000, a time since the beginning such as 90s, or a time of day in UTC such as "
        + "2026-11-29T06:12:00Z",
        TryPosition, [ParameterType.String, ParameterType.Integer, ParameterType.Duration], []);

    public static SettingKind<bool> Flag { get; } = Choice(("true", true), ("false", false));

    private static SettingKind<int> Integer(int minimum, int maximum, string what) => new(
        maximum == int.MaxValue ? $"{what}, {minimum} or more" : $"{what} from {minimum} to {maximum}",
        (string text, out int value) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= minimum
                && value <= maximum,
        [ParameterType.Integer], []);

    private static SettingKind<TimeSpan> TimeUpTo(TimeSpan maximum) =>
        TimeOf(TimeSpan.Zero, $" and at most {DurationText.Format(maximum)}", maximum);

    private static SettingKind<TimeSpan> TimeOf(TimeSpan minimum, string condition, TimeSpan? maximum = null) => new(
        $"{DurationText.Expected}{condition}",
        (string text, out TimeSpan value) =>
            DurationText.TryParse(text, out value) && value >= minimum && value <= (maximum ?? TimeSpan.FromDays(365)),
        [ParameterType.Duration], []);

    private static SettingKind<T> Choice<T>(params (string Word, T Value)[] choices)
    {
        var words = new string[choices.Length];
        for (int number = 0; number < words.Length; number++) words[number] = choices[number].Word;
        ParameterType[] types = words.Contains("true") ? [ParameterType.Enum, ParameterType.Boolean] : [ParameterType.Enum];
        return new($"one of {string.Join(", ", words)}", TryParse, types, words);

        bool TryParse(string text, out T value)
        {
            int index = Array.IndexOf(words, text);
            value = choices[Math.Max(0, index)].Value;
            return index >= 0;
        }
    }

    private static bool TryEncoding(string text, out string value)
    {
        value = text;
        return RecordingWords.TryReadEncoding(text, out _, out _);
    }

    private static bool TryFileName(string text, out string value)
    {
        value = text;
        return RecordingWords.IsFileName(text);
    }

    private static bool TryFrameLength(string text, out FrameLength value)
    {
        value = AudioPipelines.FrameLength.Default;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int samples))
        {
            if (samples is < 1 or > MaximumFrame) return false;
            value = AudioPipelines.FrameLength.FromSamples(samples);
            return true;
        }

        if (!DurationText.TryParse(text, out TimeSpan time) || time <= TimeSpan.Zero || time > TimeSpan.FromSeconds(60))
            return false;
        value = AudioPipelines.FrameLength.FromTime(time);
        return true;
    }

    private static bool TryOffset(string text, out StreamPlan.Shift value)
    {
        const string samples = "samples";
        value = default;
        string size = text.TrimStart('-', '+');
        if (size.Length < text.Length - 1) return false;
        int sign = text.StartsWith('-') ? -1 : 1;
        if (size.EndsWith(samples, StringComparison.Ordinal))
        {
            if (!double.TryParse(
                size[..^samples.Length].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double count)
                || count > AudioFormat.MaximumSampleRate) return false;
            value = StreamPlan.Shift.FromSamples(sign * count);
            return true;
        }

        if (!DurationText.TryParse(size, out TimeSpan time) || time > StreamPlan.Shift.Longest) return false;
        value = StreamPlan.Shift.FromTime(sign * time);
        return true;
    }

    private static bool TryStallDeadline(string text, out TimeSpan value)
    {
        value = Timeout.InfiniteTimeSpan;
        return text == "never" || PositiveDuration.TryParse(text, out value);
    }

    private static bool TryLength(string text, out double value) =>
        LengthText.TryParse(text, out value) && value > 0 && value <= ArrayAudit.Plan.LargestSize;

    private static bool TryWorker(string text, out string value)
    {
        value = text;
        return Names.IsParameter(text);
    }

    private static bool TryTrack(string text, out string value)
    {
        value = text;
        return TrackChoice.IsValid(text);
    }

    private static bool TryPath(string text, out string value)
    {
        value = text;
        return text.Length > 0 && !text.Any(char.IsControl);
    }

    private static bool TryPaths(string text, out IReadOnlyList<string> value)
    {
        value = text.Split(',', StringSplitOptions.TrimEntries);
        return value.All(path => TryPath(path, out _));
    }

    private static bool TrySpeed(string text, out double value)
    {
        value = 0;
        return text == "fast"
            || (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
                && value > 0 && double.IsFinite(value));
    }

    private static bool TryPosition(string text, out ReplayPlan.Place value)
    {
        value = default;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long index))
            value = ReplayPlan.Place.AtIndex(index);
        else if (DurationText.TryParse(text, out TimeSpan time))
            value = ReplayPlan.Place.AtTime(time);
        else if (text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset utc))
            value = ReplayPlan.Place.AtUtc(utc);
        else
            return false;
        return true;
    }
}
