using System.Text.Json;
using AudioPipelines.Cli.Plotting;

namespace AudioPipelines.Cli.Output;

/// <summary>What a picture shows, as JSON.</summary>
internal static class PlotJson
{
    /// <summary>Writes it as one line.</summary>
    public static void Write(string path, PlotPicture picture, PlotData data)
    {
        using var lines = new JsonLines();
        double rate = data.Format!.SampleRate;
        lines.Write("picture", json =>
        {
            json.WriteString("out", path);
            json.WriteNumber("width", picture.Width);
            json.WriteNumber("height", picture.Height);
            json.WriteNumber("duration_s", Math.Round(data.Seconds, 6));
            json.WriteNumber("rate", data.Format.SampleRate);
            json.WriteStartArray("channels");
            foreach (PlottedChannel channel in data.Channels) WriteChannel(json, channel, rate);
            json.WriteEndArray();
            json.WriteStartArray("events");
            foreach (PlotMark mark in data.Marks)
            {
                json.WriteStartObject();
                json.WriteString("event", Word(mark.Kind.ToString()));
                json.WriteNumber("at_s", Math.Round(mark.Position / rate, 6));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (data.MarksLeftOut > 0) json.WriteNumber("events_left_out", data.MarksLeftOut);
        });
    }

    private static void WriteChannel(Utf8JsonWriter json, PlottedChannel channel, double rate)
    {
        json.WriteStartObject();
        json.WriteString("label", channel.Label);
        WriteLevel(json, "peak_dbfs", channel.Waveform.Peak);
        WriteLevel(json, "rms_dbfs", channel.Waveform.Rms);
        if (channel.StrongestFrequency is { } strongest) json.WriteNumber("strongest_hz", Math.Round(strongest, 1));
        json.WriteStartObject("absent"); // in samples, exactly
        foreach (Absence why in Enum.GetValues<Absence>())
        {
            if (channel.AbsentFor(why) > 0) json.WriteNumber(Word(why.ToString()), channel.AbsentFor(why));
        }

        json.WriteEndObject();
        json.WriteStartArray("shaded"); // in seconds, as wide as the picture's columns
        foreach (AbsentSpan span in channel.Waveform.Absences())
        {
            json.WriteStartObject();
            json.WriteString("reason", Word(span.Why.ToString()));
            json.WriteNumber("from_s", Math.Round(span.From / rate, 6));
            json.WriteNumber("to_s", Math.Round(span.To / rate, 6));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLevel(Utf8JsonWriter json, string member, double level)
    {
        if (level > 0 && double.IsFinite(level)) json.WriteNumber(member, Math.Round(LevelMeter.ToDecibels(level), 1));
    }

    private static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
