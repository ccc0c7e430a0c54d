#region ten lines
using AudioPipelines;

await using var source = GstSource.FromDescription("tone", new() { ["buffers"] = 100 });
source.SetCallback(frame =>
{
    float peak = 0;
    foreach (float sample in frame.Channel(0)) peak = Math.Max(peak, Math.Abs(sample));
    Console.WriteLine($"{frame.Pts / 1e9:0.00} s: {frame.SamplesPerChannel} samples, peak {20 * Math.Log10(peak):0.0} dBFS");
});
source.Start();
await source.Completion;
Console.WriteLine($"{source.Ledger.Total.Delivered} of {source.Ledger.Total.Elapsed} samples delivered");
#endregion
