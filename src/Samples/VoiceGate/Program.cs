using AudioPipelines;
using Samples.VoiceGate;

if (args is not [var from, var folder])
{
    Console.Error.WriteLine("usage: VoiceGate mic|FILE FOLDER");
    return 2;
}

const int PreRoll = 30; // frames of 10 ms
await using GstSource source = from == "mic" ? GstSource.FromDescription("mic") : GstSource.FromFile(from);
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    source.Stop();
};
Directory.CreateDirectory(folder);
var gate = new VoiceGate();
var before = new Queue<AudioFrame>(); // what came before the gate opened
AudioFileWriter? segment = null;
int segments = 0;
await foreach (AudioFrame frame in source.ReadFramesAsync())
{
    // The silence in a gap says nothing of the room.
    if (frame.IsComplete ? gate.Listen(frame.Channel(0), frame.SampleRate) : gate.IsOpen)
    {
        segment ??= Open(frame);
        segment.Write(frame);
        continue;
    }

    Close(frame.Time);
    before.Enqueue(frame.Retain()); // longer than the loan
    if (before.Count > PreRoll) before.Dequeue().Dispose();
}

Close(null);
foreach (AudioFrame frame in before) frame.Dispose();
Console.WriteLine(source.Ledger);
return 0;

AudioFileWriter Open(AudioFrame opening)
{
    string name = $"segment-{++segments:000}.wav";
    var writer = new AudioFileWriter(Path.Combine(folder, name), opening.Format);
    TimeSpan start = before.TryPeek(out AudioFrame first) ? first.Time : opening.Time;
    Console.Write($"{name}: {start.TotalSeconds:0.00} s to ");
    while (before.TryDequeue(out AudioFrame earlier))
    {
        using (earlier) writer.Write(earlier);
    }

    return writer;
}

void Close(TimeSpan? end)
{
    if (segment is null) return;
    Console.WriteLine(end is { } known ? $"{known.TotalSeconds:0.00} s" : "the end");
    segment.Dispose();
    segment = null;
}
