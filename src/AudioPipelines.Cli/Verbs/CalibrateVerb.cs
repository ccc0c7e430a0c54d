using System.CommandLine;
using System.Globalization;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>calibrate</c>: measures how much later than a reference each stream or channel hears the same sound, and prints
/// the offsets that put them in step.</summary>
internal static class CalibrateVerb
{
    private const int MostRepetitions = 50, UsualRepetitions = 5;
    private const int PlayedRate = 48_000;

    private static readonly Argument<string> _description = CommonOptions.Description();
    private static readonly Argument<string?> _value = CommonOptions.Value();
    private static readonly Option<string[]> _set = CommonOptions.Set();

    private static readonly Option<string?> _play = new("--play")
    {
        Description =
            "Play the sound, on this PulseAudio device or on the usual one. Put what plays as far from each microphone.",
        HelpName = "DEVICE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> _sink = new("--sink")
    {
        Description = "The launch text of what plays, with --play. Default: autoaudiosink.",
        HelpName = "TEXT",
    };

    private static readonly Option<string?> _signal = new("--signal")
    {
        Description = "What is heard or played: click, or chirp, which is found in more noise, and has to be the one that this "
            + "verb plays. Without --play, any sound will do. Default: click.",
        HelpName = "click|chirp",
    };

    private static readonly Option<string?> _count = new("--count")
    {
        Description = "How many sounds to play or to wait for. Default: 5 are played; what is heard in --duration.",
        HelpName = "N",
    };

    private static readonly Option<string?> _duration = CommonOptions.Duration(
        "Listen for so long: a number with ms, s, m or h. Default: to the end; 15s if there is none.");

    private static readonly Option<string?> _reference = new("--reference")
    {
        Description = "The stream that others are compared with, or the channel where there is one stream: its number from 1, or "
            + "its name. Default: the first.",
        HelpName = "N",
    };

    private static readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create()
    {
        var command = new Command(
            "calibrate",
            "Measure how much later than the first stream the others hear a few clicks, and print the offsets that put them in "
            + "step, ready for the description.")
        {
            _description, _value, _set, _play, _sink, _signal, _count, _duration, _reference, _json,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        Terminal terminal = CommonOptions.Terminal(parsed);
        TimeSpan? duration = CommonOptions.Duration(parsed, _duration);
        bool isChirp = IsChirp(parsed.GetValue(_signal));
        int? count = Count(parsed.GetValue(_count));
        ParameterValues values = CommonOptions.Values(parsed.GetRequiredValue(_set));
        PipelinePlan plan = Target.Of(parsed.GetRequiredValue(_description)).Load(values, parsed.GetValue(_value)).Resolve(
            values);
        using Playback? playback = Playback(parsed, isChirp, count ?? UsualRepetitions);
        using var interruption = new Interruption();
        var calibration = new Calibration(plan, parsed.GetValue(_reference), isChirp);
        SourceAlignment alignment = new ListeningRun(terminal, interruption).Listen(
            new PlannedSource(plan), duration, calibration.Listen, playback is null && count is { } sounds
                ? () => calibration.HasHeard(sounds)
                : null,
            playback);
        if (interruption.Status is { } status) return status;
        IReadOnlyList<ArrayAuditor.Delay> delays = calibration.Measure();
        IReadOnlyList<StreamOffset> offsets = calibration.Offsets(alignment, delays);
        AudioFormat format = calibration.Format;
        if (count is { } wanted && playback is null && calibration.Sounds < wanted)
        {
            terminal.Warning(string.Create(
                CultureInfo.InvariantCulture,
                $"{calibration.Sounds} of {wanted} sounds were heard in {calibration.Heard.TotalSeconds:0.0} s."));
        }

        if (parsed.GetValue(_json))
        {
            CalibrationText.WriteJson(
                calibration.Heard, format.ChannelLabels, calibration.Reference, delays, format.SampleRate, offsets);
        }
        else
        {
            CalibrationTable.Show(terminal, format.ChannelLabels, calibration.Reference, delays, format.SampleRate, offsets);
            if (offsets.Any(offset => offset.Doubt is null && !offset.IsReference)) CalibrationText.WriteYaml(offsets);
            if (Hint(plan, offsets) is { } hint) terminal.Note(hint);
        }

        if (Wait(plan, offsets) is { } note) terminal.Warning(note);
        return delays.Any(delay => delay.Doubt is not null) || offsets.Any(offset => offset.Doubt is not null)
            ? ExitStatus.SourceFailed
            : ExitStatus.Done;
    }

    /// <summary>What the offsets do not say by themselves.</summary>
    private static string? Hint(PipelinePlan plan, IReadOnlyList<StreamOffset> offsets) => (plan.Replay, offsets.Count) switch
    {
        (null, 0) => "These channels are of one stream, and share its times: an offset moves all of them. Give each device a "
            + "stream of its own.",
        (null, _) => null,
        (_, 0) => "A recording does not tell which channels are of one stream, unless their labels are a stream's name and a "
            + "number. Give each stream the offset of its channels in its description.",
        _ => "Add these offsets to those that the description had when this was recorded.",
    };

    /// <summary>Frames have to wait for a stream that is put earlier.</summary>
    private static string? Wait(PipelinePlan plan, IReadOnlyList<StreamOffset> offsets)
    {
        double earliest = offsets.Where(offset => offset.Doubt is null).Select(
            offset => -offset.Total / offset.SampleRate).Append(0).Max();
        return plan.Latency is { } latency && latency.TotalSeconds <= earliest
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The description's 'latency' of {latency.TotalMilliseconds:0.###} ms is shorter than the longest offset. "
                + $"Set it to more than {earliest * 1_000:0} ms, or leave it out.")
            : null;
    }

    private static Playback? Playback(ParseResult parsed, bool isChirp, int count)
    {
        bool isPlayed = parsed.GetResult(_play) is not null;
        string? sink = parsed.GetValue(_sink);
        if (sink is not null && !isPlayed)
            throw new UsageException($"'--sink {sink}' plays nothing without --play. Add --play, or leave it out.");
        if (!isPlayed) return null;
        string? device = parsed.GetValue(_play);
        if (sink is not null && device is not null)
            throw new UsageException($"'--play {device}' and '--sink {sink}' both say what plays. Give one of them.");
        if (device?.Contains('"', StringComparison.Ordinal) == true)
            throw new UsageException($"'--play {device}' is no device's name. 'pactl list short sinks' shows them.");
        sink ??= device is null ? "autoaudiosink" : $"pulsesink device=\"{device}\"";
        float[] sound = isChirp ? ArrayAuditor.Calibrator.Chirp(PlayedRate) : ArrayAuditor.Calibrator.Click(PlayedRate);
        return new Playback(sound, count, sink);
    }

    private static bool IsChirp(string? signal) => signal switch
    {
        null or "click" => false,
        "chirp" => true,
        _ => throw new UsageException($"'--signal {signal}' is neither click nor chirp."),
    };

    private static int? Count(string? text)
    {
        if (text is null) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && count is > 0 and <= MostRepetitions
            ? count
            : throw new UsageException($"'--count {text}' is not a number from 1 to {MostRepetitions}.");
    }
}
