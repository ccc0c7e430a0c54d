using System.Collections.Concurrent;
using System.Net;

namespace AudioPipelines.Samples.Tests;

/// <summary>A web server that keeps what is posted to it.</summary>
internal sealed class WebHook : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public WebHook()
    {
        Address = $"http://127.0.0.1:{FreePorts.Tcp()}/alarm/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public string Address { get; }

    public ConcurrentQueue<string> Posted { get; } = new();

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                Posted.Enqueue(await reader.ReadToEndAsync());
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
