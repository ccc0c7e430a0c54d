using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace AudioPipelines.Dashboard.Tests.Attacks;

/// <summary>A connection that asked for a WebSocket and then sends any bytes.</summary>
internal sealed class RawSocket : IDisposable
{
    private readonly TcpClient _client;

    private RawSocket(TcpClient client, string head) => (_client, Head) = (client, head);

    /// <summary>The answer to its request, to the end of the headers.</summary>
    public string Head { get; }

    public int Status => RawRequest.Status(Head);

    /// <summary>Sends a request, in which {port} stands for the server's, and reads the answer's headers.</summary>
    public static async Task<RawSocket> ConnectAsync(PageServer server, string request)
    {
        TcpClient client = await RawRequest.ConnectAsync(server.Port);
        string text = request.Replace("{port}", server.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
        return new RawSocket(client, await Eventually.Completes(ReadHeadAsync(client.GetStream()), "an answer"));
    }

    /// <summary>Sends bytes.</summary>
    /// <returns>Whether the connection was still there.</returns>
    public async Task<bool> WriteAsync(byte[] bytes)
    {
        try
        {
            await Eventually.Completes(_client.GetStream().WriteAsync(bytes).AsTask(), "the bytes are sent");
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Reads until the server ends the connection.</summary>
    public Task<byte[]> ReadToEndAsync() => Eventually.Completes(ReadAsync(), "the server ends the connection");

    public void Dispose() => _client.Dispose();

    private async Task<byte[]> ReadAsync()
    {
        using var answer = new MemoryStream();
        byte[] room = new byte[65_536];
        try
        {
            for (int read; (read = await _client.GetStream().ReadAsync(room)) > 0;) answer.Write(room, 0, read);
        }
        catch (IOException)
        {
            // The server has cut the connection; what came before counts.
        }

        return answer.ToArray();
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        byte[] one = new byte[1]; // what follows the headers is left where it is
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one) > 0)
            head.Append((char)one[0]);
        return head.ToString();
    }
}
