namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>Runs sources of strangers.</summary>
internal static class Restricted
{
    /// <summary>Files of the tests' media may be read, the loopback interface reached by its name alone.</summary>
    public static RestrictedPolicy Policy { get; } = new()
    {
        Roots = [Path.GetDirectoryName(MediaFiles.Wav.Path)!],
        Hosts = ["localhost"],
    };

    public static GstSource Source(string launch, RestrictedPolicy? policy = null, string name = "stranger") =>
        new(launch, new GstSourceOptions { Name = name, Trust = policy ?? Policy });

    /// <summary>Runs a source to its end.</summary>
    /// <returns>How many samples of the first channel came.</returns>
    public static async Task<long> Play(GstSource source)
    {
        source.Start();
        await Eventually.Completes(source.Completion, "the source ends");
        LedgerAssert.Balances(source);
        return source.Ledger.Channels[0].Unclaimed;
    }

    /// <summary>Runs a source that must be refused, and returns the error's text. No frame may come of it.</summary>
    public static async Task<string> Refused(GstSource source)
    {
        int frames = 0;
        source.SetCallback(_ => Interlocked.Increment(ref frames));
        AudioSourceException? error = null;
        try
        {
            source.Start();
            await Eventually.Completes(source.Completion, "the source ends");
        }
        catch (AudioSourceException thrown)
        {
            error = thrown;
        }

        LedgerAssert.Balances(source);
        Assert.That(error, Is.Not.Null, "nothing was refused");
        Assert.That(error!.Kind, Is.EqualTo(AudioSourceErrorKind.AccessDenied), error.ToString());
        Assert.That(frames, Is.Zero, error.Message);
        return error.Message;
    }

    public static async Task<string> Refused(string launch, RestrictedPolicy? policy = null)
    {
        await using GstSource source = Source(launch, policy);
        return await Refused(source);
    }
}
