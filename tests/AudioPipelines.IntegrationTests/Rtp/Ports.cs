using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>UDP ports that nobody uses.</summary>
internal static class Ports
{
    private static readonly Lock _lock = new();
    private static readonly HashSet<int> _given = [];

    /// <summary>A port that is free, and was not given before.</summary>
    public static int Free()
    {
        lock (_lock)
        {
            while (true)
            {
                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
                socket.Bind(new IPEndPoint(IPAddress.Any, 0));
                int port = ((IPEndPoint)socket.LocalEndPoint!).Port;
                if (_given.Add(port)) return port;
            }
        }
    }

    /// <summary>An even port that is free, as is the one after it: for packets and their senders' reports.</summary>
    public static int FreePair()
    {
        while (true)
        {
            int port = Free();
            if (port % 2 != 0) continue;
            try
            {
                using var next = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
                next.Bind(new IPEndPoint(IPAddress.Any, port + 1));
                lock (_lock)
                {
                    if (_given.Add(port + 1)) return port;
                }
            }
            catch (SocketException)
            {
                // Taken: another one.
            }
        }
    }

    /// <summary>The sockets bound to a port, as the kernel lists them: packets that each has dropped.</summary>
    public static long[] Drops(int port)
    {
        string marker = $":{port:X4} ";
        return
        [
            .. File.ReadLines("/proc/net/udp").Skip(1)
                .Where(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1].EndsWith(
                    marker.TrimEnd(), StringComparison.Ordinal))
                .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1],
                    System.Globalization.CultureInfo.InvariantCulture)),
        ];
    }
}
