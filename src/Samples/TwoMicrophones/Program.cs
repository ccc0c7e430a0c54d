using AudioPipelines;

if (args is not [var first, var second, var file])
{
    Console.Error.WriteLine("usage: TwoMicrophones FIRST SECOND FILE.wav");
    return 2;
}

await using var source = GstSource.FromDescription(
    Path.Combine(AppContext.BaseDirectory, "two-microphones.yaml"), new() { ["first"] = first, ["second"] = second });
source.Notified += (_, what) =>
{
    if (what is AlignmentChanged { Alignment.Streams: var streams }) Console.WriteLine(string.Join("; ", streams));
};
AudioFileWriter? writer = null;
source.SetCallback(frame => (writer ??= new AudioFileWriter(file, frame.Format)).Write(frame));
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    source.Stop();
};
source.Start();
await source.Completion;
writer?.Dispose();
Console.WriteLine(source.Ledger);
return 0;
