using System.CommandLine;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Plotting;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>plot</c>: draws what a source gives.</summary>
internal static class PlotVerb
{
    private const int UsualWidth = 1_600, Narrowest = 320, Largest = 16_384;

    private static readonly Argument<string> _description = CommonOptions.Description();
    private static readonly Argument<string?> _value = CommonOptions.Value();
    private static readonly Option<string[]> _set = CommonOptions.Set();

    private static readonly Option<string?> _out = new("--out")
    {
        Description = "The picture: .png or .svg. Default: a PNG in the current folder, named after the source.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace a file that exists." };

    private static readonly Option<string?> _duration = new("--duration")
    {
        Description = "Draw so much audio: a number with ms, s, m or h. Default: to the source's end, or until Ctrl-C.",
        HelpName = "TIME",
    };

    private static readonly Option<string?> _channels = new("--channels")
    {
        Description = "Which channels: numbers from 1 (1,3-5), or labels. Default: all.",
        HelpName = "CHANNELS",
    };

    private static readonly Option<bool> _waveform = new("--waveform") { Description = "Draw waveforms and no spectrograms." };
    private static readonly Option<bool> _spectrogram =
        new("--spectrogram") { Description = "Draw spectrograms and no waveforms." };

    private static readonly Option<int> _width = new("--width")
    {
        Description = "The picture's width in dots. Default: 1600.",
        HelpName = "DOTS",
        DefaultValueFactory = _ => UsualWidth,
    };

    private static readonly Option<int?> _height = new("--height")
    {
        Description = "The picture's height in dots. Default: as the channels need.",
        HelpName = "DOTS",
    };

    private static readonly Option<bool> _dark = new("--dark") { Description = "Draw light on dark." };
    private static readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create()
    {
        var command = new Command("plot", "Draw waveform and spectrogram of each channel, with gaps and events, as PNG or SVG.")
        {
            _description, _value, _set, _out, _overwrite, _duration, _channels, _waveform, _spectrogram, _width, _height, _dark,
            _json,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        Terminal terminal = CommonOptions.Terminal(parsed);
        PlotOptions options = Read(parsed);
        ParameterValues values = CommonOptions.Values(parsed.GetRequiredValue(_set));
        var target = Target.Of(parsed.GetRequiredValue(_description));
        string? value = parsed.GetValue(_value);
        PlannedSource planned = target.Plan(values, value);
        PipelinePlan plan = planned.Plan;
        string name = (value is null ? target : target with { Value = value }).FileName;
        PlotFont.Use();
        using var file = PictureFile.Open(parsed.GetValue(_out), name, parsed.GetValue(_overwrite));
        using var interruption = new Interruption();
        var data = new PlotData(options.Width, format => Choose(plan, format, options), options.HasSpectrogram);
        Exception? failure = new PlotRun(terminal, interruption).Run(planned, options.Duration, data);
        if (data.Length == 0 && failure is null && interruption.Status is { } status) return status;
        if (data.Length == 0)
            throw failure ?? new AudioSourceException(AudioSourceErrorKind.NoAudio, $"'{plan.Name}' gave no audio to draw.");
        var picture = new PlotPicture(Name(plan, value ?? target.Value), data, options);
        file.Write(picture.Draw(file.IsSvg));
        if (parsed.GetValue(_json)) PlotJson.Write(file.Path, picture, data);
        else terminal.Note($"The picture is in {file.Path}: {picture.Width} × {picture.Height} dots.");
        if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return interruption.Status ?? ExitStatus.Done;
    }

    private static PlotOptions Read(ParseResult parsed)
    {
        bool waveform = parsed.GetValue(_waveform), spectrogram = parsed.GetValue(_spectrogram);
        return new PlotOptions
        {
            Width = Dots("--width", parsed.GetValue(_width), Narrowest),
            Height = parsed.GetValue(_height) is { } height ? Dots("--height", height, PlotLayout.Lowest) : null,
            HasWaveform = waveform || !spectrogram,
            HasSpectrogram = spectrogram || !waveform,
            IsDark = parsed.GetValue(_dark),
            Channels = parsed.GetValue(_channels) is { } channels ? new ChannelChoice(channels) : null,
            Duration = CommonOptions.Duration("--duration", parsed.GetValue(_duration)),
        };
    }

    /// <summary>A file is told by its name; an address may hold a password, and has its description's.</summary>
    private static string Name(PipelinePlan plan, string? text) =>
        ShownText.WithoutControls(Path.Exists(text) ? Path.GetFileName(Path.GetFullPath(text)) : plan.Name);

    private static int Dots(string option, int value, int least) => value >= least && value <= Largest
        ? value
        : throw new UsageException($"'{option} {value}' is no size of a picture. Write a number from {least} to {Largest}.");

    private static IReadOnlyList<int> Choose(PipelinePlan plan, AudioFormat format, PlotOptions options)
    {
        IReadOnlyList<int> chosen = options.Channels?.Among(format.ChannelLabels) ?? [.. Enumerable.Range(0, format.Channels)];
        if (chosen.Count > PlotLayout.MostChannels)
        {
            throw new UsageException(
                $"'{plan.Name}' has {chosen.Count} channels, and a picture has room for {PlotLayout.MostChannels}. Choose some: "
                + $"--channels 1-{PlotLayout.MostChannels}.");
        }

        _ = new PlotLayout(options, chosen.Count); // before hours are read in vain
        return chosen;
    }
}
