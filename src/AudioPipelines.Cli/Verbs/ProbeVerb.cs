using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using AudioPipelines.Cli.Output;
using AudioPipelines.GStreamer;
using AudioPipelines.Model;

namespace AudioPipelines.Cli.Verbs;

/// <summary><c>probe</c>: what a file or stream holds: in lines on a terminal, else as JSON.</summary>
internal static class ProbeVerb
{
    /// <summary>How long a file or server may take.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private static readonly Argument<string> _uri = new("URI") { Description = "A URI, or a local file." };

    private static readonly Option<bool> _json = new("--json")
    {
        Description = "Write JSON also on a terminal; what goes into a file or a pipe is JSON in any case.",
    };

    private static readonly Option<bool> _text =
        new("--text") { Description = "Write lines for people also into a file or a pipe." };

    public static Command Create()
    {
        var command = new Command(
            "probe", "Show what a file or stream holds: container, streams, duration, tags.") { _uri, _json, _text };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string uri = LocalUri.From(parsed.GetRequiredValue(_uri), OperatingSystem.IsWindows(), Environment.CurrentDirectory);
        MediaInfo info = MediaProbe.Probe(uri, Timeout);
        if (!parsed.GetValue(_json) && (parsed.GetValue(_text) || !Console.IsOutputRedirected))
        {
            using var lines = new TextOutput();
            foreach (string line in MediaText.Lines(info)) lines.Line(line);
            return ExitStatus.Done;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, info);
        }

        buffer.WriteByte((byte)'\n');
        using var output = new StandardOutput();
        output.Write(buffer.ToArray());
        return ExitStatus.Done;
    }

    private static void Write(Utf8JsonWriter json, MediaInfo info)
    {
        json.WriteStartObject();
        json.WriteString("uri", info.Uri);
        json.WriteString("container", info.Container);
        if (info.Duration is { } duration) json.WriteNumber("duration_ns", duration);
        else json.WriteNull("duration_ns");
        json.WriteBoolean("duration_estimated", info.IsDurationEstimated);
        json.WriteBoolean("seekable", info.IsSeekable);
        json.WriteBoolean("live", info.IsLive);
        json.WriteStartArray("streams");
        foreach (MediaInfo.MediaStream stream in info.Streams) Write(json, stream);
        json.WriteEndArray();
        json.WriteStartObject("tags");
        foreach ((string name, IReadOnlyList<string> values) in info.Tags)
        {
            json.WriteStartArray(name);
            foreach (string value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MediaInfo.MediaStream stream)
    {
        json.WriteStartObject();
        json.WriteString("type", stream.Type);
        json.WriteString("codec", stream.Description);
        json.WriteString("caps", stream.Caps);
        if (stream.Rate > 0) json.WriteNumber("rate", stream.Rate);
        if (stream.Channels > 0) json.WriteNumber("channels", stream.Channels);
        if (stream.Depth > 0) json.WriteNumber("depth", stream.Depth);
        if (stream.Bitrate > 0) json.WriteNumber("bitrate", stream.Bitrate);
        if (stream.Language is not null) json.WriteString("language", stream.Language);
        json.WriteEndObject();
    }
}
