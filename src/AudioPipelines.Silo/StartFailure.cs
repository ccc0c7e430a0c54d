using System.Net.Sockets;
using AudioPipelines.Fleet;
using Microsoft.AspNetCore.Connections;

namespace AudioPipelines.Silo;

/// <summary>Puts why a silo cannot start into words.</summary>
internal static class StartFailure
{
    /// <summary>What is wrong and what to do; <see langword="null"/>: nobody has thought of that.</summary>
    /// <param name="thrown">What the start threw.</param>
    /// <param name="options">The silo's options.</param>
    /// <param name="listen">Where it should answer HTTP.</param>
    public static string? Explain(Exception thrown, FleetSiloOptions options, string listen)
    {
        if (FleetErrorIn(thrown) is { } error) return error.Message;
        return thrown switch
        {
            // Kestrel's is an IOException around it, which names the address.
            AddressInUseException => $"{PortsOf(options)} in use by another program. Choose others with --port and "
                + "--gateway-port, or leave them out: free ones are taken then.",
            IOException => $"{thrown.Message} Choose another address with --listen.",
            SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                $"{listen} cannot be listened on: ports below 1024 are for administrators. Choose another with --listen.",
            SocketException => $"{listen} cannot be listened on: {thrown.Message}. Choose another address with --listen.",
            _ => null,
        };
    }

    /// <summary>The fleet's own error, whatever is around it.</summary>
    public static FleetException? FleetErrorIn(Exception? thrown)
    {
        while (thrown is not (null or FleetException)) thrown = thrown.InnerException;
        return (FleetException?)thrown;
    }

    private static string PortsOf(FleetSiloOptions options)
    {
        int[] ports = [.. ((int[])[options.Port, options.GatewayPort]).Where(port => port != 0)];
        return ports switch
        {
            [var one] => $"The port {one} for other silos or clients is",
            [var silos, var clients] => $"The port {silos} for other silos, or {clients} for clients, is",
            _ => "A port for other silos or clients is",
        };
    }
}
