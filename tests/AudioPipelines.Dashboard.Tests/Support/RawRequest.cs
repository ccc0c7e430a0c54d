using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>Sends bytes as they are, since clients refuse to send what an attacker does.</summary>
internal static class RawRequest
{
    public static async Task<TcpClient> ConnectAsync(int port)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        return client;
    }

    /// <summary>The whole answer to a request; empty where the server says nothing and closes.</summary>
    public static async Task<string> SendAsync(int port, string text)
    {
        using TcpClient client = await ConnectAsync(port);
        NetworkStream stream = client.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(text));
        }
        catch (Exception thrown) when (thrown is IOException or SocketException)
        {
            // It was refused before all of it was sent; the answer is there all the same.
        }

        return await Eventually.Completes(ReadAsync(stream), "the server answers or closes");
    }

    /// <summary>The status of an answer; 0 for none.</summary>
    public static int Status(string answer) =>
        answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            ? int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture)
            : 0;

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        using var answer = new MemoryStream();
        byte[] room = new byte[65_536];
        try
        {
            for (int read; (read = await stream.ReadAsync(room)) > 0;) answer.Write(room, 0, read);
        }
        catch (IOException)
        {
            // The server has cut the connection; what came before counts.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
