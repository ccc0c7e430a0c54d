using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.Testing.Tests;

/// <summary>Keeps every packet that comes to an address of this machine, in order of arrival.</summary>
internal sealed class UdpCollector : IDisposable
{
    private readonly Socket _socket;
    private readonly Lock _lock = new();
    private readonly List<byte[]> _packets = [];
    private readonly Thread _thread;
    private volatile bool _stopping;

    public UdpCollector(IPEndPoint? listen = null)
    {
        _socket = UdpSockets.OpenReceiver(listen ?? new IPEndPoint(IPAddress.Loopback, 0), IPAddress.Loopback);
        _socket.Blocking = true;
        _socket.ReceiveTimeout = 50;
        EndPoint = (IPEndPoint)_socket.LocalEndPoint!;
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    public IPEndPoint EndPoint { get; }

    public int Count
    {
        get { lock (_lock) return _packets.Count; }
    }

    public IReadOnlyList<byte[]> Packets
    {
        get { lock (_lock) return [.. _packets]; }
    }

    public void Dispose()
    {
        _stopping = true;
        _thread.Join();
        _socket.Dispose();
    }

    private void Run()
    {
        byte[] packet = new byte[65_536];
        while (!_stopping)
        {
            int length = _socket.Receive(packet, SocketFlags.None, out SocketError error);
            if (error != SocketError.Success) continue;
            lock (_lock) _packets.Add(packet[..length]);
        }
    }
}
