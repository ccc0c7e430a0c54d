using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>A web server on the loopback interface that gives each request the answer a test wants, and counts the
/// requests.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, int, Answer> _answer;
    private int _requests;

    /// <param name="answer">Gives the answer for a path and the number of the request, from 1.</param>
    public WebServer(Func<string, int, Answer> answer)
    {
        _answer = answer;
        _listener.Start();
        new Thread(Accept) { IsBackground = true, Name = "web server" }.Start();
    }

    /// <summary>The address, such as <c>127.0.0.1:8080</c>.</summary>
    public string Authority => $"127.0.0.1:{Port}";

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Requests => Volatile.Read(ref _requests);

    public static Answer File(string path, string type = "audio/x-wav") =>
        new("200 OK", $"Content-Type: {type}\r\n", System.IO.File.ReadAllBytes(path));

    public static Answer Text(string text, string type) =>
        new("200 OK", $"Content-Type: {type}\r\n", Encoding.UTF8.GetBytes(text));

    public static Answer Redirect(string location) => new("302 Found", $"Location: {location}\r\n", []);

    public void Dispose() => _listener.Dispose();

    private void Accept()
    {
        try
        {
            while (true)
            {
                TcpClient client = _listener.AcceptTcpClient();
                new Thread(() => Serve(client)) { IsBackground = true, Name = "web client" }.Start();
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private void Serve(TcpClient client)
    {
        try
        {
            using (client)
            using (NetworkStream stream = client.GetStream())
            using (var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true))
            {
                string path = reader.ReadLine()?.Split(' ')[1] ?? "/";
                while (reader.ReadLine() is { Length: > 0 })
                {
                    // Headers do not matter.
                }

                Answer answer = _answer(path, Interlocked.Increment(ref _requests));
                string length = answer.TellsLength ? $"Content-Length: {answer.Body.Length}\r\n" : "";
                stream.Write(
                    Encoding.ASCII.GetBytes($"HTTP/1.1 {answer.Status}\r\n{answer.Headers}{length}Connection: close\r\n\r\n"));
                int first = answer.Halfway is null ? 0 : answer.Body.Length / 2;
                stream.Write(answer.Body.AsSpan(0, first));
                answer.Halfway?.Invoke();
                stream.Write(answer.Body.AsSpan(first));
            }
        }
        catch (IOException)
        {
            // The client has gone.
        }
    }

    /// <param name="Status">As <c>200 OK</c>.</param>
    /// <param name="Headers">Each with its line's end.</param>
    /// <param name="Body">The content.</param>
    /// <param name="TellsLength">Whether the content's length is told, which an Internet radio's has not.</param>
    internal sealed record Answer(string Status, string Headers, byte[] Body, bool TellsLength = true)
    {
        /// <summary>What is waited for when half of the content is sent.</summary>
        public Action? Halfway { get; init; }
    }
}
