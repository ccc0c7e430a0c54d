using System.Globalization;
using System.Numerics.Tensors;
using AudioPipelines;
using Samples.ClapLocator;

if (args is not [var geometry, .. { Length: > 0 } streams])
{
    Console.Error.WriteLine("usage: ClapLocator MICROPHONES udp://ADDRESS:PORT...");
    return 2;
}

const int Rate = 48_000, Window = 8_192; // 1/6 s: a sound is at all microphones within 28 m by then
const float Loud = 0.1f;
Place[] microphones = [.. File.ReadLines(geometry).Select(line => line.Split(' ')).Select(number => new Place(
    double.Parse(number[0], CultureInfo.InvariantCulture), double.Parse(number[1], CultureInfo.InvariantCulture)))];
float[][] heard = [.. microphones.Select(_ => new float[Window])];
var delays = new Delays(Window, Rate);
int deaf = Window;

await using var array = GstSource.FromDescription("rtp", new()
{
    ["streams"] = streams,
    ["rate"] = Rate,
    ["channels"] = microphones.Length / streams.Length,
});
array.SetCallback(Listen);
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    array.Stop();
};
array.Start();
Console.WriteLine($"listening with {microphones.Length} microphones");
await array.Completion;
Console.WriteLine(array.Ledger);
return 0;

void Listen(AudioFrame frame)
{
    int length = frame.SamplesPerChannel;
    for (int channel = 0; channel < heard.Length; channel++)
    {
        heard[channel].AsSpan(length).CopyTo(heard[channel]);
        frame.Channel(channel).CopyTo(heard[channel].AsSpan(Window - length));
    }

    // Streams that are not in step, or lack audio, would put the clap into another place.
    deaf = frame.IsComplete && frame.IsExactlyAligned ? Math.Max(0, deaf - length) : Window;
    // A clap is looked at when it is in the middle: then all microphones have heard it.
    if (deaf > 0 || Math.Abs(TensorPrimitives.MaxMagnitude(heard[0].AsSpan((Window / 2) - length, length))) < Loud) return;
    deaf = Rate / 4;
    (Place place, double misfit) = Place.Locate(
        microphones, [.. heard.Select(channel => delays.Find(channel, heard[0]))]);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"clap at {place.X:0.00} m, {place.Y:0.00} m (delays fit to {100 * misfit:0.0} cm)"));
}
