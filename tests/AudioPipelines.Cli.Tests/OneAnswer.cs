using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AudioPipelines.Cli.Tests;

/// <summary>A web server on the loopback interface that gives every request the same bytes, well-formed or not.</summary>
internal sealed class OneAnswer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;

    public OneAnswer(string head, byte[] body)
    {
        _answer = [.. Encoding.Latin1.GetBytes($"{head}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"), .. body];
        _listener.Start();
        new Thread(Serve) { IsBackground = true, Name = "web server" }.Start();
    }

    public string Authority => _listener.LocalEndpoint.ToString()!;

    public void Dispose() => _listener.Dispose();

    private void Serve()
    {
        byte[] request = new byte[8192];
        try
        {
            while (true)
            {
                using Socket client = _listener.AcceptSocket();
                if (client.Receive(request) > 0) client.Send(_answer);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
