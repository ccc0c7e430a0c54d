using AudioPipelines.Nats;

namespace AudioPipelines.Cli.Fleet;

/// <summary>From which broker, and how, the frames of a fleet's sources are read.</summary>
internal static class FleetFrames
{
    /// <summary>What the broker's address is read from where the command line does not say it: it may hold a password.</summary>
    public const string Variable = "AUDIOPIPELINES_FRAMES";

    /// <summary>Reads the address; what else there is to know the silos say.</summary>
    /// <exception cref="UsageException">It is none, or says what is the silos' to say, or otherwise than they do.</exception>
    public static RemoteSourceOptions Read(string address, SiloInfo silo)
    {
        var silos = new NatsPublisherOptions
        {
            Transport = silo.Transport == "core" ? FrameTransport.Core : FrameTransport.JetStream,
            SubjectPrefix = silo.Prefix.Length > 0 ? silo.Prefix : new NatsPublisherOptions().SubjectPrefix,
        };
        NatsPublisherOptions read;
        try
        {
            read = NatsPublisherOptions.FromAddress(address, silos);
        }
        catch (Exception wrong) when (wrong is ArgumentException or AudioSourceException)
        {
            throw new UsageException($"'--frames': {wrong.Message}");
        }

        if (read.Encoding != silos.Encoding || read.BatchTime != silos.BatchTime || read.OnDemand != silos.OnDemand)
        {
            throw new UsageException(
                "'--frames' of a fleet says where its frames are. How they are published the silos say (audiopipelines-silo "
                + "--encoding, --always). Leave out encoding, batch and ondemand.");
        }

        if (silo.PublishesFrames && (read.Transport != silos.Transport || read.SubjectPrefix != silos.SubjectPrefix))
        {
            throw new UsageException(
                $"'--frames' says transport={Word(read.Transport)} and prefix={read.SubjectPrefix}, but the silos publish with "
                + $"transport={Word(silos.Transport)} and prefix={silos.SubjectPrefix}. Leave them out.");
        }

        return new RemoteSourceOptions
        {
            Url = read.Url,
            Transport = read.Transport,
            SubjectPrefix = read.SubjectPrefix,
            RetryFirstStart = true,
        };
    }

    /// <summary>What a user should know of how silos and this program get on; <see langword="null"/>: nothing.</summary>
    public static string? Remark(RemoteSourceOptions frames, SiloInfo silo)
    {
        if (!silo.PublishesFrames)
        {
            return $"The silo '{silo.Silo}' publishes no frames, so that nothing is heard of its sources. Start it with --frames "
                + $"{frames.ShownUrl}.";
        }

        return silo.Broker == frames.ShownUrl
            ? null
            : $"The silo '{silo.Silo}' publishes to {silo.Broker}, and {frames.ShownUrl} is read: that must be the same broker, "
                + "or one of its cluster.";
    }

    private static string Word(FrameTransport transport) => transport is FrameTransport.Core ? "core" : "jetstream";
}
