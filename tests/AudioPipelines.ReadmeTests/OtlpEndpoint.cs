using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.ReadmeTests;

/// <summary>A collector that keeps what exporters send by OTLP over HTTP.</summary>
internal sealed class OtlpEndpoint : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _requests = new();

    public OtlpEndpoint()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(Address);
        _listener.Start();
        new Thread(Serve) { IsBackground = true, Name = "collector" }.Start();
    }

    public string Address { get; }

    /// <summary>Whether one request held all of this.</summary>
    public bool Got(string path, params byte[][] parts) => _requests.Any(
        request => request.Path == path && Array.TrueForAll(parts, part => request.Body.AsSpan().IndexOf(part) >= 0));

    public void Dispose() => _listener.Close();

    private void Serve()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = _listener.GetContext();
                using var body = new MemoryStream();
                context.Request.InputStream.CopyTo(body);
                _requests.Enqueue((context.Request.Url!.AbsolutePath, body.ToArray()));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // disposed of
        }
    }
}
