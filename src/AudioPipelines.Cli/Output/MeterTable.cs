using System.Globalization;

namespace AudioPipelines.Cli.Output;

/// <summary>What a meter has seen: a row for each channel, or an object.</summary>
internal static class MeterTable
{
    /// <summary>A level in dBFS, <c>-inf</c> for silence.</summary>
    public static string Decibels(double level) =>
        level <= 0 ? "-inf" : LevelMeter.ToDecibels(level).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>Shows the levels of the whole run.</summary>
    public static void Show(Terminal terminal, string name, AudioFormat format, LevelMeter.Reading[] levels, int count)
    {
        var table = new ChannelTable("peak dBFS", "RMS dBFS", "at full scale");
        for (int channel = 0; channel < Math.Min(count, format.Channels); channel++)
        {
            table.Add(
                format.ChannelLabels[channel], Decibels(levels[channel].HighestPeak), Decibels(levels[channel].WholeRms),
                levels[channel].Clipped.ToString(CultureInfo.InvariantCulture));
        }

        terminal.Note($"{name}: {format.SampleRate.ToString(CultureInfo.InvariantCulture)} Hz");
        table.Show(terminal);
    }

    /// <summary>Writes the levels of this moment.</summary>
    public static void WriteJson(JsonLines lines, double position, ReadOnlySpan<LevelMeter.Reading> levels)
    {
        LevelMeter.Reading[] all = [.. levels];
        lines.Write("levels", json =>
        {
            json.WriteNumber("position_s", Math.Round(position, 3));
            json.WriteStartArray("channels");
            foreach (LevelMeter.Reading level in all)
            {
                json.WriteStartObject();
                Write("peak_dbfs", level.Held);
                Write("rms_dbfs", level.Rms);
                json.WriteNumber("clipped", level.Clipped);
                json.WriteBoolean("gap", level.HasGap);
                json.WriteEndObject();
            }

            json.WriteEndArray();

            void Write(string member, double value)
            {
                if (value > 0) json.WriteNumber(member, Math.Round(LevelMeter.ToDecibels(value), 1));
            }
        });
    }
}
