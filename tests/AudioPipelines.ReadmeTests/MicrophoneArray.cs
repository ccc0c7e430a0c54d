namespace AudioPipelines.ReadmeTests;

internal static class MicrophoneArray
{
    public static async Task ShowAsync()
    {
        #region microphone array
        await using var array = GstSource.FromDescription("rtp", new()
        {
            ["streams"] = new[] { "udp://239.69.1.2:5004", "udp://239.69.1.3:5004" },
            ["channels"] = 8,
            ["interface"] = "eth1",
        });
        array.Notified += (_, what) =>
        {
            // exact, or how far off it may be
            if (what is AlignmentChanged { Alignment: var alignment }) Console.WriteLine(alignment);
        };
        #endregion
    }
}
