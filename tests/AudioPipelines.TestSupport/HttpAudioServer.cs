using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AudioPipelines.TestSupport;

/// <summary>A web server with one WAV file that goes on for hours, sent at the speed of the audio. It can die, come back and
/// stall.</summary>
public sealed class HttpAudioServer : IDisposable
{
    private const int Length = 2_000_000_000;
    private static readonly TimeSpan _block = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly List<TcpClient> _clients = [];
    private readonly ManualResetEventSlim _over = new();
    private readonly int _port;
    private TcpListener? _listener;
    private Thread? _thread;
    private volatile bool _stalls;

    public HttpAudioServer()
    {
        Return();
        _port = ((IPEndPoint)_listener!.LocalEndpoint).Port;
        Uri = $"http://127.0.0.1:{_port}/endless.wav";
    }

    public string Uri { get; }

    /// <summary>The format of what is sent to those who connect from now on.</summary>
    public (int Rate, short Channels) Format { get; set; } = (48_000, 2);

    /// <summary>Whether nothing is sent to those who are connected.</summary>
    public bool Stalls { get => _stalls; set => _stalls = value; }

    /// <summary>Closes every connection and listens no more.</summary>
    public void Die()
    {
        _listener?.Dispose();
        lock (_lock)
        {
            foreach (TcpClient client in _clients) client.Dispose();
            _clients.Clear();
        }

        _thread?.Join();
    }

    /// <summary>Listens again at the same address.</summary>
    public void Return()
    {
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _thread = new Thread(Accept) { IsBackground = true, Name = "http server" };
        _thread.Start(_listener);
    }

    public void Dispose()
    {
        _over.Set();
        Die();
    }

    private void Accept(object? listener)
    {
        try
        {
            while (true)
            {
                TcpClient client = ((TcpListener)listener!).AcceptTcpClient();
                lock (_lock) _clients.Add(client);
                new Thread(() => Serve(client)) { IsBackground = true, Name = "http client" }.Start();
            }
        }
        catch (Exception dead) when (dead is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It has died.
        }
    }

    private void Serve(TcpClient client)
    {
        try
        {
            using NetworkStream stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            while (reader.ReadLine() is { Length: > 0 })
            {
                // The same answer to every request.
            }

            (int rate, short channels) = Format;
            stream.Write(Encoding.ASCII.GetBytes(
                $"HTTP/1.1 200 OK\r\nContent-Type: audio/x-wav\r\nContent-Length: {Length + 44}\r\nConnection: close\r\n\r\n"));
            stream.Write(WavHeader(rate, channels));
            byte[] audio = new byte[rate / 50 * channels * 2];
            do
            {
                if (!Stalls) stream.Write(audio);
            }
            while (!_over.Wait(_block));
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The client has gone, or this server has died.
        }
        finally
        {
            client.Dispose();
        }
    }

    private static byte[] WavHeader(int rate, short channels)
    {
        byte[] header = [.. "RIFF____WAVEfmt ____________________data____"u8];
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), Length + 36);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), channels);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), rate);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), rate * channels * 2);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(32), (short)(channels * 2));
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(34), 16);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(40), Length);
        return header;
    }
}
