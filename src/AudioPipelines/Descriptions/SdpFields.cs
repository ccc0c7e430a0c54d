using System.Globalization;
using AudioPipelines.Trust;

namespace AudioPipelines.Descriptions;

/// <summary>The placeholders of a launch text that is repeated for each stream of SDP files.</summary>
internal static class SdpFields
{
    private static readonly Dictionary<string, ScalarNode> _decoders = new()
    {
        ["L16"] = Text("rtpL16depay"),
        ["L24"] = Text("rtpL24depay"),
        ["OPUS"] = Text("rtpopusdepay ! opusdec"),
        ["PCMU"] = Text("rtppcmudepay ! mulawdec"),
        ["PCMA"] = Text("rtppcmadepay ! alawdec"),
    };

    /// <summary>The encodings that can be received.</summary>
    public static IReadOnlyCollection<string> Encodings => _decoders.Keys;

    /// <summary><c>{uri}</c>, <c>{caps}</c> (both of udpsrc), <c>{decode}</c> (depayloader and decoder),
    /// <c>{channels}</c>.</summary>
    public static IReadOnlyDictionary<string, ParameterDefinition> Definitions { get; } = new[]
    {
        Field("uri", ParameterType.Uri),
        Field("caps", ParameterType.String),
        Field("decode", ParameterType.Enum) with { Choices = [.. _decoders.Keys], ChoiceTexts = _decoders },
        Field("channels", ParameterType.Integer),
    }.ToDictionary(field => field.Name);

    /// <summary>Reads the files.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="paths">Their paths.</param>
    /// <param name="rules">Which may be read; <see langword="null"/>: all.</param>
    /// <exception cref="AudioSourceException">One does not exist or cannot be used.</exception>
    public static ParameterValue Read(ParameterDefinition parameter, ParameterValue paths, ResourceRules? rules)
    {
        foreach (var item in paths.Items) rules?.CheckFile(item[parameter.Name].Text, $"parameter '{parameter.Name}'");
        SdpStream[] streams = [.. paths.Items.SelectMany(item => SdpFile.Read(item[parameter.Name].Text))];
        return paths with { SdpStreams = streams, Items = [.. streams.Select(Values)] };
    }

    private static Dictionary<string, ParameterValue> Values(SdpStream stream)
    {
        string address = stream.Address.Contains(':', StringComparison.Ordinal) ? $"[{stream.Address}]" : stream.Address;
        return new()
        {
            ["uri"] = new(ParameterType.Uri, string.Create(CultureInfo.InvariantCulture, $"udp://{address}:{stream.Port}")),
            ["caps"] = new(ParameterType.String, string.Create(CultureInfo.InvariantCulture,
                $"application/x-rtp,media=audio,encoding-name={stream.Encoding},payload={stream.Payload},"
                + $"clock-rate={stream.ClockRate},channels={stream.Channels}{Reception(stream)}")),
            ["decode"] = new(ParameterType.Enum, stream.Encoding),
            ["channels"] = new(ParameterType.Integer, stream.Channels.ToString(CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>Fields that only the packets' receiver reads.</summary>
    private static string Reception(SdpStream stream)
    {
        string text = stream.SourceFilter is { } filter ? $",source-filter=(string){filter}" : "";
        if (stream.Second is not { } second) return text;
        text += string.Create(CultureInfo.InvariantCulture, $",second-path=(string){second.Address}/{second.Port}");
        return second.SourceFilter is { } other ? $"{text},second-source-filter=(string){other}" : text;
    }

    private static ParameterDefinition Field(string name, ParameterType type) =>
        new() { Name = name, Type = type, Required = true, EnvironmentVariable = "" };

    private static ScalarNode Text(string text) => new(new SourcePosition(1, 1), text, isQuoted: true);
}
