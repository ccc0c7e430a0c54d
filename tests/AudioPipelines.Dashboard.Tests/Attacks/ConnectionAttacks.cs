using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AudioPipelines.Dashboard.Tests.Attacks;

/// <summary>Attempts to take all of the server's room.</summary>
public sealed class ConnectionAttacks
{
    private const string Events = "GET /audio/api/v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

    [Test]
    public async Task AThousandSocketsThatSayNothingKeepNobodyOut()
    {
        PageServer server = AttackTarget.Open;
        List<TcpClient> sockets = [];
        try
        {
            for (int n = 0; n < 1_000; n++) sockets.Add(await RawRequest.ConnectAsync(server.Port));
            using HttpClient viewer = server.NewClient();
            Assert.That((await viewer.Json("api/v1/sources")).GetProperty("sources").GetArrayLength(), Is.EqualTo(1));
        }
        finally
        {
            foreach (TcpClient socket in sockets) socket.Dispose();
        }

        AttackTarget.AssertUnharmed();
    }

    [Test]
    public async Task OfAThousandViewersThoseThatThereIsRoomForAreServed()
    {
        PageServer server = AttackTarget.Open;
        List<TcpClient> sockets = [];
        List<string> answers = [];
        try
        {
            for (int n = 0; n < 1_000; n++)
            {
                TcpClient socket = await RawRequest.ConnectAsync(server.Port);
                sockets.Add(socket);
                await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Events));
                byte[] start = new byte[12];
                await Eventually.Completes(socket.GetStream().ReadExactlyAsync(start).AsTask(), "an answer");
                answers.Add(Encoding.ASCII.GetString(start));
            }

            Assert.Multiple(() =>
            {
                Assert.That(answers.Count(answer => answer == "HTTP/1.1 200"), Is.EqualTo(8), "MaxViewers");
                Assert.That(answers.Count(answer => answer == "HTTP/1.1 503"), Is.EqualTo(992));
            });
        }
        finally
        {
            foreach (TcpClient socket in sockets) socket.Dispose();
        }

        AttackTarget.AssertUnharmed();
        using HttpClient viewer = server.NewClient();
        await Eventually.Completes(
            Task.Run(async () =>
            {
                while (true)
                {
                    using HttpResponseMessage answer =
                        await viewer.GetAsync("api/v1/events", HttpCompletionOption.ResponseHeadersRead);
                    if (answer.StatusCode is HttpStatusCode.OK) return;
                }
            }),
            "there is room again once they have gone");
    }

    [Test]
    public async Task ABodyThatComesSlowlyIsNotWaitedFor()
    {
        using TcpClient socket = await RawRequest.ConnectAsync(AttackTarget.Open.Port);
        NetworkStream stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /audio/login HTTP/1.1\r\nHost: 127.0.0.1\r\nX-AudioPipelines: 1\r\nContent-Length: 4000\r\n\r\n{"));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        string? status = await Eventually.Completes(reader.ReadLineAsync(), "the server has waited long enough");
        Assert.That(status, Does.StartWith("HTTP/1.1 408"));
        AttackTarget.AssertUnharmed();
    }
}
