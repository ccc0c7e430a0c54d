namespace AudioPipelines.TestSupport;

/// <summary>Ogg files of several links, one after the other, as Internet radio sends its songs.</summary>
public static class ChainedOgg
{
    private const int Seconds = 2;

    /// <summary>Makes the links of a chain, and the chain of them.</summary>
    /// <param name="codec">ffmpeg's name of the encoder.</param>
    /// <param name="links">The rate and the channels of each link.</param>
    public static (string Chain, string[] Links) Make(string codec, params (int Rate, int Channels)[] links)
    {
        string folder = TestFolder.Create("chain");
        string[] paths = [.. links.Select((_, link) => Path.Combine(folder, $"{link}.ogg"))];
        for (int link = 0; link < links.Length; link++)
        {
            string tone = FormattableString.Invariant(
                $"sine=frequency={300 * (link + 1)}:sample_rate={links[link].Rate}:duration={Seconds}");
            ProcessRunner.Run(
                "ffmpeg",
                ["-nostdin", "-v", "error", "-f", "lavfi", "-i", tone, "-ac", $"{links[link].Channels}", "-c:a", codec, "-f",
                    "ogg", paths[link]]).Exited();
        }

        string chain = Path.Combine(folder, "chain.ogg");
        File.WriteAllBytes(chain, [.. paths.SelectMany(File.ReadAllBytes)]);
        return (chain, paths);
    }
}
