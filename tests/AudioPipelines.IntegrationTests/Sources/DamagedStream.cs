namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>A stream to which things happen, drawn from a seed: holes, jumps, buffers without times or samples, and buffers of
/// another length than the frames'.</summary>
internal static class DamagedStream
{
    private static readonly int[] _bufferLengths = [480, 480, 125, 1_024];

    /// <summary>Samples of a frame: mostly those of a buffer, so that buffers are whole frames.</summary>
    public static int FrameLength(int seed) => seed % 3 == 0 ? 441 : BufferLength(seed);

    /// <summary>The launch text.</summary>
    public static string Launch(int seed)
    {
        var random = new Random(seed);
        var script = new List<string>();
        long position = 0;
        for (int fault = 0; fault < 6; fault++)
        {
            position += random.Next(1, 8_000);
            script.Add(random.Next(5) switch
            {
                0 => $"{position}:drop={random.Next(1, 3_000)},gap",
                1 => $"{position}:drop={random.Next(1, 3_000)},discont",
                2 => $"{position}:untimed={random.Next(1, 5)}",
                3 => $"{position}:empty={random.Next(1, 3)}",
                _ => $"{position}:jump={random.Next(1, 2_000) * 1_000_000L},discont",
            });
            position += 3_000;
        }

        return $"countersrc num-samples=96000 samples-per-buffer={BufferLength(seed)} ! "
            + $"audio/x-raw,format=S32LE,rate=48000,channels={random.Next(1, 4)} ! audiofault "
            + $"script=\"{string.Join("; ", script)}\" "
            + "! appsink";
    }

    private static int BufferLength(int seed) => _bufferLengths[seed % _bufferLengths.Length];
}
