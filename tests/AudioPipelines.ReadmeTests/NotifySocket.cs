using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace AudioPipelines.ReadmeTests;

/// <summary>Takes what a service tells systemd (<c>sd_notify</c>).</summary>
internal sealed class NotifySocket : IDisposable
{
    /// <summary>Starts the service as a child, passes a SIGTERM on, and takes the service along when it is killed.</summary>
    public const string StartsService =
        "trap 'kill -TERM $child' TERM; setpriv --pdeathsig KILL dotnet \"$0\" & child=$!; wait $child; wait $child";

    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    private readonly ConcurrentQueue<string> _received = new();
    private readonly string _folder = TestFolder.Create("systemd");
    private readonly string _path;

    public NotifySocket()
    {
        _path = Path.Combine(_folder, "s");
        Program = Path.Combine(_folder, "systemd");
        File.CreateSymbolicLink(Program, "/bin/bash");
        _socket.Bind(new UnixDomainSocketEndPoint(_path));
        new Thread(Receive) { IsBackground = true, Name = "systemd" }.Start();
    }

    /// <summary>A shell with systemd's name: .NET looks at the name of a service's parent.</summary>
    public string Program { get; }

    /// <summary>What systemd gives a service with a watchdog of a second.</summary>
    public (string Name, string Value)[] Environment => [("NOTIFY_SOCKET", _path), ("WATCHDOG_USEC", "1000000")];

    public IReadOnlyList<string> Received => [.. _received];

    public void Dispose() => _socket.Dispose();

    private void Receive()
    {
        byte[] message = new byte[4_096];
        try
        {
            while (true) _received.Enqueue(Encoding.UTF8.GetString(message, 0, _socket.Receive(message)));
        }
        catch (SocketException)
        {
            // disposed of
        }
        catch (ObjectDisposedException)
        {
            // likewise
        }
    }
}
