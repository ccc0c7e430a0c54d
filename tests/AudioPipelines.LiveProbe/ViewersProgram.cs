using System.Globalization;
using System.Net.WebSockets;
using System.Text;

namespace AudioPipelines.LiveProbe;

/// <summary>The second process: viewers that read as fast as they are sent. Each line of standard input is a command, and is
/// answered by a line.</summary>
internal static class ViewersProgram
{
    private static long _messages;
    private static long _bytes;

    /// <summary><c>view ADDRESS VIEWERS same|different|levels</c></summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        int count = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        ClientWebSocket[] viewers = [.. Enumerable.Range(0, count).Select(_ => new ClientWebSocket())];
        foreach (ClientWebSocket viewer in viewers)
        {
            viewer.Options.AddSubProtocol("audiopipelines.v1");
            await viewer.ConnectAsync(new Uri(arguments[0]), CancellationToken.None);
        }

        Task[] reading = [.. viewers.Select(ReadAsync)];
        while (await Console.In.ReadLineAsync() is { } command)
        {
            if (command is "watch" or "leave")
            {
                for (int number = 0; number < count; number++)
                    await SendAsync(viewers[number], command == "leave" ? "{}" : Request(arguments[2], number));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{Interlocked.Read(ref _messages)} {Interlocked.Read(ref _bytes)}"));
        }

        foreach (ClientWebSocket viewer in viewers) viewer.Dispose();
        await Task.WhenAll(reading);
        return 0;
    }

    private static string Request(string mode, int viewer)
    {
        int first = mode == "different" ? 8 * viewer : 0;
        string channels = string.Join(',', Enumerable.Range(first, 8));
        string picture = mode == "levels"
            ? ""
            : $$""", "picture": {"source": "array", "channels": [{{channels}}], "rate": 25}""";
        return $$"""{"levels": ["array"], "levelsRate": 25{{picture}}}""";
    }

    private static Task SendAsync(ClientWebSocket viewer, string text) =>
        viewer.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async Task ReadAsync(ClientWebSocket viewer)
    {
        byte[] buffer = new byte[1 << 20];
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult got = await viewer.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (got.MessageType is WebSocketMessageType.Close) return;
                Interlocked.Add(ref _bytes, got.Count);
                if (got.EndOfMessage) Interlocked.Increment(ref _messages);
            }
        }
        catch (Exception thrown) when (thrown is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The end.
        }
    }
}
