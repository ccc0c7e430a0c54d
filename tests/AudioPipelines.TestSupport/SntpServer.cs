using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.TestSupport;

/// <summary>A time server on this machine (SNTP, RFC 4330), so that clocks can be synchronised without privileges.</summary>
public sealed class SntpServer : IDisposable
{
    private const int PacketLength = 48;
    private const long SecondsFrom1900To1970 = 2_208_988_800;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Thread _thread;
    private readonly ServedTime _time = new(SecondsFrom1900To1970);
    private bool _isSilent;

    /// <summary>Starts a server on a port that is free.</summary>
    public SntpServer()
    {
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Port = ((IPEndPoint)_socket.LocalEndPoint!).Port;
        _thread = new Thread(Run) { IsBackground = true, Name = "sntp" };
        _thread.Start();
    }

    /// <summary>Its port on the loopback interface.</summary>
    public int Port { get; }

    /// <summary>How much faster its clock runs than this machine's, from its start on.</summary>
    public double SkewPpm
    {
        get => _time.SkewPpm;
        init => _time.SkewPpm = value;
    }

    /// <summary>Whether it gives no answer.</summary>
    public bool IsSilent
    {
        get => Volatile.Read(ref _isSilent);
        set => Volatile.Write(ref _isSilent, value);
    }

    /// <summary>How far it was set since its start; negative: back.</summary>
    public TimeSpan Step
    {
        get => _time.Step;
        set => _time.Step = value;
    }

    /// <summary>Its time, in nanoseconds since 1900.</summary>
    public long Time => _time.Now;

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket.Dispose();
        _thread.Join();
    }

    private void Run()
    {
        byte[] packet = new byte[512];
        EndPoint from = new IPEndPoint(IPAddress.Any, 0);
        while (true)
        {
            try
            {
                if (_socket.ReceiveFrom(packet, ref from) < PacketLength) continue;
                if (IsSilent) continue;
                long received = Time;
                packet.AsSpan(40, 8).CopyTo(packet.AsSpan(24)); // originate: what the client sent
                packet[0] = (4 << 3) | 4; // version 4, server
                packet[1] = 1; // a primary server
                WriteTime(packet.AsSpan(16), received);
                WriteTime(packet.AsSpan(32), received);
                WriteTime(packet.AsSpan(40), Time);
                _socket.SendTo(packet.AsSpan(0, PacketLength), SocketFlags.None, from);
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static void WriteTime(Span<byte> field, long nanoseconds)
    {
        (long seconds, long fraction) = Math.DivRem(nanoseconds, 1_000_000_000);
        BinaryPrimitives.WriteUInt32BigEndian(field, (uint)seconds);
        BinaryPrimitives.WriteUInt32BigEndian(field[4..], (uint)(((UInt128)fraction << 32) / 1_000_000_000));
    }
}
