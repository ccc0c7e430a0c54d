using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.Orleans.Tests.Support;

/// <summary>A real redis-server on a port of its own, which keeps what it was told over a kill.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly string _folder = TestFolder.Create("redis");
    private BackgroundProgram? _program;

    public RedisServer() => Start();

    public int Port { get; } = Ports.Free();

    public string Address => string.Create(CultureInfo.InvariantCulture, $"redis://127.0.0.1:{Port}");

    public void Start()
    {
        _program = BackgroundProgram.Start("redis-server",
        [
            "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _folder,
            "--appendonly", "yes", "--appendfsync", "always", "--save", "",
        ]);
        Eventually.Is(Answers, $"redis-server; it wrote: {_program.Output}");
    }

    /// <summary>Ends it as kill −9 does.</summary>
    public void Kill()
    {
        _program!.Signal("KILL");
        _program.WaitForExit();
        _program.Dispose();
    }

    public void Dispose() => _program?.Dispose();

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, Port);
            using NetworkStream stream = client.GetStream();
            stream.Write("PING\r\n"u8);
            Span<byte> answer = stackalloc byte[5];
            return stream.Read(answer) > 0 && answer[0] == (byte)'+';
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return false;
        }
    }
}
