using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NUnit.Framework;

namespace AudioPipelines.TestSupport;

/// <summary>A real <c>nats-server</c> on a port of its own, with JetStream in a temporary folder. It can be killed and started
/// again with what it had.</summary>
public sealed class NatsServer : IDisposable
{
    private readonly string[] _arguments;
    private BackgroundProgram? _program;

    private NatsServer(string[] more)
    {
        Port = FreePort();
        _arguments =
        [
            "-a", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-js", "-sd", TestFolder.Create("nats"),
            .. more,
        ];
        StartAgain();
    }

    /// <summary>Where it listens on the loopback interface.</summary>
    public int Port { get; }

    /// <summary>Its address.</summary>
    public string Url => string.Create(CultureInfo.InvariantCulture, $"nats://127.0.0.1:{Port}");

    /// <summary>Starts one.</summary>
    /// <param name="more">Further arguments, such as <c>--user</c>.</param>
    public static NatsServer Start(params string[] more) => new(more);

    /// <summary>An address at which nothing listens.</summary>
    public static string UrlOfNobody() => string.Create(CultureInfo.InvariantCulture, $"nats://127.0.0.1:{FreePort()}");

    /// <summary>Its process.</summary>
    public int ProcessId => _program!.ProcessId;

    /// <summary>Ends it at once, as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        _program!.Signal("KILL");
        _program.WaitForExit();
        _program.Dispose();
        _program = null;
    }

    /// <summary>Holds it: it keeps its connections and answers nobody.</summary>
    public void Freeze() => _program!.Signal("STOP");

    /// <summary>Lets it go on.</summary>
    public void Thaw() => _program!.Signal("CONT");

    /// <summary>Starts it with what it had kept, and waits until it listens.</summary>
    public void StartAgain()
    {
        _program = BackgroundProgram.Start("nats-server", _arguments);
        Eventually.Is(IsListening, $"nats-server; it wrote: {_program.Output}");
    }

    /// <inheritdoc/>
    public void Dispose() => _program?.Dispose();

    private bool IsListening()
    {
        if (_program!.HasExited) Assert.Fail($"nats-server has ended: {_program.Output}");
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, Port);
            return client.GetStream().ReadByte() == 'I'; // INFO
        }
        catch (Exception thrown) when (thrown is SocketException or IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
