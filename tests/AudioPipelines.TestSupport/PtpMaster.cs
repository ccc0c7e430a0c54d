using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.TestSupport;

/// <summary>A grandmaster of PTP (IEEE 1588-2008, two steps, delay requests) whose clock a test sets and lets drift, which
/// <c>ptp4l</c>'s, being this machine's, cannot be. It serves TAI in domain 0.</summary>
/// <remarks>Times are taken beside the sockets' calls, as <c>gst-ptp-helper</c> does.</remarks>
public sealed class PtpMaster : IDisposable
{
    private const int EventPort = 319, GeneralPort = 320, HeaderLength = 34, TimeLength = 10, IdentityLength = 8;
    private const long TaiAheadOfUtc = 37;

    /// <summary>Of the standard's table 19.</summary>
    private enum Message : byte
    {
        Sync = 0,
        DelayRequest = 1,
        FollowUp = 8,
        DelayResponse = 9,
        Announce = 11,
    }

    private static readonly IPAddress _group = IPAddress.Parse("224.0.1.129");

    private readonly ServedTime _time = new(TaiAheadOfUtc);
    private readonly byte[] _identity;
    private readonly Socket _event, _general;
    private readonly Thread _answering, _announcing;
    private readonly ManualResetEvent _stopping = new(false);
    private bool _isSilent;
    private ushort _sequence;

    /// <summary>Starts a master in the network namespace of this thread.</summary>
    /// <param name="address">The address of the interface that it serves.</param>
    /// <param name="identity">Its clock identity.</param>
    /// <param name="skewPpm">How much faster its clock runs than this machine's.</param>
    public PtpMaster(IPAddress address, ulong identity, double skewPpm)
    {
        _time.SkewPpm = skewPpm;
        _identity = new byte[IdentityLength];
        BinaryPrimitives.WriteUInt64BigEndian(_identity, identity);
        _event = Open(address, EventPort);
        _general = Open(address, GeneralPort);
        _answering = new Thread(Answer) { IsBackground = true, Name = "ptp answers" };
        _announcing = new Thread(Announce) { IsBackground = true, Name = "ptp master" };
        _answering.Start();
        _announcing.Start();
    }

    /// <summary>Its time, in nanoseconds since 1970 (TAI).</summary>
    public long Time => _time.Now;

    /// <summary>Sets its clock forward, or back.</summary>
    public void Step(TimeSpan by) => _time.Step += by;

    /// <summary>How many nanoseconds it is ahead of UTC by this machine's clock, at an instant of that clock.</summary>
    /// <param name="unixNanoseconds">The instant.</param>
    /// <param name="step">By how much it had been set then.</param>
    public long OffsetAt(long unixNanoseconds, TimeSpan step) => _time.DriftAt(unixNanoseconds) + (long)step.TotalNanoseconds;

    /// <summary>Whether it says nothing.</summary>
    public bool IsSilent
    {
        get => Volatile.Read(ref _isSilent);
        set => Volatile.Write(ref _isSilent, value);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Set();
        _announcing.Join();
        _event.Dispose();
        _general.Dispose();
        _answering.Join();
        _stopping.Dispose();
    }

    private static Socket Open(IPAddress address, int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Any, port));
        socket.SetSocketOption(
            SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(_group, address));
        socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, address.GetAddressBytes());
        socket.MulticastLoopback = false;
        return socket;
    }

    /// <summary>Four times a second: a sync message with its time, and every second time an announcement.</summary>
    private void Announce()
    {
        const int interval = 250;
        do
        {
            if (IsSilent) continue;
            _sequence++;
            if (_sequence % 2 == 0) Send(_general, GeneralPort, Announcement());
            byte[] sync = Header(Message.Sync, HeaderLength + TimeLength, _sequence);
            sync[6] = 2; // two steps
            long left = Time;
            Send(_event, EventPort, sync);
            byte[] followUp = Header(Message.FollowUp, HeaderLength + TimeLength, _sequence);
            WriteTime(followUp.AsSpan(HeaderLength), left);
            Send(_general, GeneralPort, followUp);
        }
        while (!_stopping.WaitOne(interval));
    }

    private byte[] Announcement()
    {
        byte[] message = Header(Message.Announce, 64, _sequence);
        message[7] = 0x0C; // PTP's timescale, and the offset to UTC holds
        BinaryPrimitives.WriteInt16BigEndian(message.AsSpan(44), (short)TaiAheadOfUtc);
        message[47] = 128; // first priority
        message[48] = 6; // locked to a primary reference
        message[49] = 0x21; // within 100 ns
        message[52] = 128; // second priority
        _identity.CopyTo(message, 53);
        message[63] = 0x20; // by GPS
        return message;
    }

    private void Answer()
    {
        byte[] request = new byte[512];
        EndPoint from = new IPEndPoint(IPAddress.Any, 0);
        while (true)
        {
            try
            {
                int length = _event.ReceiveFrom(request, ref from);
                long came = Time;
                if (length < HeaderLength || (Message)(request[0] & 0x0F) != Message.DelayRequest || IsSilent) continue;
                byte[] answer = Header(Message.DelayResponse, 54, BinaryPrimitives.ReadUInt16BigEndian(request.AsSpan(30)));
                WriteTime(answer.AsSpan(HeaderLength), came);
                request.AsSpan(20, 10).CopyTo(answer.AsSpan(44)); // who asked
                Send(_general, GeneralPort, answer);
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private byte[] Header(Message type, int length, ushort sequence)
    {
        byte[] message = new byte[length];
        message[0] = (byte)type;
        message[1] = 2; // the standard's version
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(2), (ushort)length);
        _identity.CopyTo(message, 20);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(28), 1); // port
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(30), sequence);
        message[32] = type switch { Message.Sync => 0, Message.FollowUp => 2, Message.DelayResponse => 3, _ => 5 };
        message[33] = unchecked((byte)(type == Message.Announce ? -1 : -2)); // log₂ of the interval
        return message;
    }

    private static void Send(Socket socket, int port, byte[] message) =>
        socket.SendTo(message, new IPEndPoint(_group, port));

    private static void WriteTime(Span<byte> field, long nanoseconds)
    {
        (long seconds, long rest) = Math.DivRem(nanoseconds, 1_000_000_000);
        BinaryPrimitives.WriteUInt16BigEndian(field, (ushort)(seconds >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(field[2..], (uint)seconds);
        BinaryPrimitives.WriteUInt32BigEndian(field[6..], (uint)rest);
    }
}
