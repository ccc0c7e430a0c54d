using System.CommandLine;
using System.CommandLine.Parsing;
using AudioPipelines.Nats;

namespace AudioPipelines.Silo;

/// <summary>The part of the command line that says where frames go.</summary>
internal sealed class FramesOptions
{
    /// <summary>What the broker's address is read from where the command line does not say it: it may hold a password.</summary>
    private const string Variable = "AUDIOPIPELINES_FRAMES";

    private static readonly string[] _schemes = ["nats", "tls", "ws", "wss"];

    private readonly Option<string?> _broker = new("--frames")
    {
        Description = "The NATS broker that the frames of its sources go to: nats://host:4222. Without it the environment "
            + $"variable {Variable} says it; without both, frames go nowhere.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set : null,
    };

    private readonly Option<FrameEncoding> _encoding = new("--encoding")
    {
        Description = "How samples are written: as the source has them, in 16 bits, in 32-bit floats, or compressed.",
    };

    private readonly Option<FrameTransport> _transport = new("--transport")
    {
        Description = "JetStream keeps frames for a while and refuses those of an older owner; Core carries the present, and "
            + "costs half as much.",
    };

    private readonly Option<bool> _always = new("--always")
    {
        Description = "Publish also while nobody listens, so that the past can be read.",
    };

    public FramesOptions() => _broker.Validators.Add(CheckAddress);

    public void AddTo(RootCommand root)
    {
        foreach (Option option in (Option[])[_broker, _encoding, _transport, _always]) root.Add(option);
    }

    /// <returns><see langword="null"/>: frames go nowhere.</returns>
    public NatsPublisherOptions? Read(ParseResult parsed) => parsed.GetValue(_broker) is not { } url
        ? null
        : new NatsPublisherOptions
        {
            Url = url,
            Encoding = parsed.GetValue(_encoding),
            Transport = parsed.GetValue(_transport),
            OnDemand = !parsed.GetValue(_always),
        };

    private void CheckAddress(OptionResult result)
    {
        foreach (string part in result.GetValue(_broker)?.Split(',') ?? [])
        {
            if (Uri.TryCreate(part, UriKind.Absolute, out Uri? uri) && _schemes.Contains(uri.Scheme)) continue;
            string shown = part[(part.LastIndexOf('@') + 1)..]; // without a password
            result.AddError($"'{shown}' is no address of a NATS broker. Write one such as nats://host:4222.");
        }
    }
}
