namespace AudioPipelines.Dashboard.Live;

/// <summary>The waveform of a channel at one rate: each message goes on where the one before ended, unless something was left
/// out.</summary>
/// <param name="channel">The channel.</param>
/// <param name="rate">How many messages a second.</param>
internal sealed class WaveformFeed(int channel, int rate) : LiveFeed(LiveKind.Waveform)
{
    private LiveColumns? _columns;
    private long _sent;

    /// <summary>The channel.</summary>
    public int Channel => channel;

    /// <summary>Makes a message of the columns since the last one, where one is due.</summary>
    public void Advance(long before, long turn, LiveColumns columns, int sampleRate)
    {
        if (_columns != columns) (_columns, _sent) = (columns, 0);
        if (!LiveRate.IsDue(before, turn, rate)) return;
        long first = Math.Max(Math.Max(_sent, columns.RunBegin), columns.Count - LiveColumns.Kept);
        int count = (int)(columns.Count - first);
        _sent = columns.Count;
        if (count <= 0) return;
        var writer = new BodyWriter(Begin(turn, columns.Epoch, columns.IndexOf(first), 12 + (8 * count)));
        writer.Add((ushort)channel);
        writer.Add((ushort)count);
        writer.Add((uint)(count * columns.SamplesEach));
        writer.Add((uint)sampleRate);
        for (long column = first; column < columns.Count; column++)
        {
            writer.Add(columns[column].Lowest);
            writer.Add(columns[column].Highest);
        }
    }
}
