using System.Security.Cryptography;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>Everything a source delivered and told, in words that can be compared: frames with a hash of their samples.</summary>
internal sealed class Delivery
{
    private readonly List<string> _frames = [];
    private readonly List<string> _events = [];
    private readonly List<string> _warnings = [];

    public IReadOnlyList<string> Frames => _frames;

    public IReadOnlyList<string> Events => _events;

    /// <summary>Warnings come when they come.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    public AudioSourceException? Error { get; private set; }

    public string Ledger { get; private set; } = "";

    /// <summary>Runs a source to its end.</summary>
    public static async Task<Delivery> Of(PipelinePlan plan)
    {
        var delivery = new Delivery();
        await using var source = new GstSource(plan);
        source.SetCallback(delivery.Take);
        source.Notified += (_, what) => delivery.Note(what);
        try
        {
            source.Start();
            await Eventually.Completes(source.Completion, "the source's end", TimeSpan.FromMinutes(2));
        }
        catch (AudioSourceException error)
        {
            delivery.Error = error;
        }

        LedgerAssert.Balances(source);
        delivery.Ledger = string.Join('\n', source.Ledger.Channels);
        return delivery;
    }

    private void Take(AudioFrame frame)
    {
        byte[] samples = new byte[frame.Channels * frame.SamplesPerChannel * 4];
        int position = 0;
        for (int channel = 0; channel < frame.Channels; channel++)
        {
            ReadOnlySpan<byte> bytes = frame.Format.SampleType switch
            {
                SampleType.F32 => System.Runtime.InteropServices.MemoryMarshal.AsBytes(frame.Channel(channel)),
                SampleType.S16 => System.Runtime.InteropServices.MemoryMarshal.AsBytes(frame.Channel<short>(channel)),
                _ => System.Runtime.InteropServices.MemoryMarshal.AsBytes(frame.Channel<int>(channel)),
            };
            bytes.CopyTo(samples.AsSpan(position));
            position += bytes.Length;
        }

        string gaps = string.Concat(frame.Gaps.ToArray().Select(gap => $" {gap}"));
        _frames.Add(
            $"{frame.Epoch} {frame.SampleIndex} {frame.Pts} {frame.SamplesPerChannel} {frame.Format} {frame.SkippedSamples}"
            + $" {Convert.ToHexString(SHA256.HashData(samples.AsSpan(0, position)))}{gaps}");
    }

    private void Note(AudioSourceEvent what)
    {
        if (what is SourceStarted or EpochStarted or GapEnded or FramesSkipped) _events.Add($"{what}");
        if (what is SourceWarning warning) _warnings.Add($"{warning.Element}: {warning.Message}");
    }
}
