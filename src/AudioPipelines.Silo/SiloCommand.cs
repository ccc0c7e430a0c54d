using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Net;
using AudioPipelines.Fleet;

namespace AudioPipelines.Silo;

/// <summary>The command line of a silo.</summary>
internal static class SiloCommand
{
    /// <summary>What the cluster's address is read from where the command line does not say it: it may hold a password.</summary>
    public const string ClusterVariable = "AUDIOPIPELINES_CLUSTER";

    /// <summary>Runs a silo as a command line says, to its end.</summary>
    /// <returns>The exit status.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        ParseResult parsed = Make().Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            await Console.Error.WriteLineAsync($"audiopipelines-silo: {SiloUsage.Explain(parsed)}");
            return SiloProgram.WrongUsage;
        }

        // The host hears signals, and takes its time to move its sources away. The command line would end the process after two
        // seconds.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    private static RootCommand Make()
    {
        var cluster = new Option<string>("--cluster")
        {
            Description = $"The fleet's Redis: redis://host:6379. Without it the environment variable {ClusterVariable} says it.",
        };
        var fleet = new Option<string>("--fleet")
        {
            Description = "The fleet's name. Fleets of different names share a Redis without meeting.",
            DefaultValueFactory = _ => new FleetSiloOptions().Fleet,
        };
        var name = new Option<string?>("--name")
        {
            Description = "The silo's name; without it, the machine's name and the port.",
        };
        var label = new Option<string[]>("--label")
        {
            Description = "A label that sources can ask for, such as gpu or net=dante; may be given several times.",
            DefaultValueFactory = _ => [],
        };
        var capacity = new Option<int>("--capacity")
        {
            Description = "The weight of sources that it takes.",
            DefaultValueFactory = _ => new FleetSiloOptions().Capacity,
        };
        var address = new Option<IPAddress?>("--address")
        {
            Description = "The address by which other silos reach this one; without it, the machine's first on "
                + "an interface that leads out.",
            CustomParser = result => IPAddress.TryParse(result.Tokens.Single().Value, out IPAddress? parsed)
                ? parsed
                : Refuse<IPAddress>(result, "IP address", "10.0.0.5"),
        };
        var port = new Option<int>("--port") { Description = "The port for other silos; without it, a free one." };
        var gateway = new Option<int>("--gateway-port") { Description = "The port for clients; without it, a free one." };
        var listen = new Option<string>("--listen")
        {
            Description = "Where it answers HTTP: the fleet, /health and /metrics.",
            DefaultValueFactory = _ => "127.0.0.1:8098",
        };
        var advertise = new Option<Uri?>("--advertise")
        {
            Description = "The URL by which others reach that, where it is another one, as behind a proxy: the tool finds silos "
                + "by it. Without it, --listen; for 0.0.0.0, --address.",
            HelpName = "URL",
            CustomParser = result =>
                Uri.TryCreate(result.Tokens.Single().Value, UriKind.Absolute, out Uri? url) && url.Scheme is ("http" or "https")
                    ? url
                    : Refuse<Uri>(result, "URL", "http://berlin-2:8098"),
        };
        var token = new Option<FileInfo?>("--token-file")
        {
            Description = "A file with the token that requests from other machines need.",
        };
        var verbose = new Option<bool>("--verbose")
        {
            Description = "Tell also what Orleans and other libraries say, and the stacks of errors.",
        };
        var frames = new FramesOptions();
        var root = new RootCommand("Runs the sources that a fleet gives to this machine.")
        {
            cluster, fleet, name, label, capacity, address, port, gateway, listen, advertise, token, verbose,
        };
        frames.AddTo(root);
        root.SetAction((parsed, stopping) => SiloProgram.RunAsync(
            new SiloArguments
            {
                Configure = options =>
                {
                    options.Cluster = parsed.GetValue(cluster)
                        ?? Environment.GetEnvironmentVariable(ClusterVariable) ?? "";
                    options.Fleet = parsed.GetValue(fleet)!;
                    options.Name = parsed.GetValue(name);
                    options.Capacity = parsed.GetValue(capacity);
                    options.Address = parsed.GetValue(address);
                    (options.Port, options.GatewayPort) = (parsed.GetValue(port), parsed.GetValue(gateway));
                    foreach (string given in parsed.GetValue(label) ?? []) options.Labels.Add(given);
                },
                Frames = frames.Read(parsed),
                Listen = parsed.GetValue(listen)!,
                Advertise = parsed.GetValue(advertise),
                TokenFile = parsed.GetValue(token),
                IsVerbose = parsed.GetValue(verbose),
            },
            stopping));
        return root;
    }

    private static T? Refuse<T>(ArgumentResult result, string what, string example)
        where T : class
    {
        result.AddError($"'{result.Tokens.Single().Value}' is no {what}. Write one such as {example}.");
        return null;
    }
}
