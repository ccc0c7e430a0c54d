using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>A viewer that asks for server-sent events and then reads nothing.</summary>
public sealed class SlowEventReaderTests
{
    private const int Sources = 500;
    private const int Window = 4_096;
    private const double MiB = 1 << 20;

    /// <summary>Longer than the kernel's buffers can hide it: they take some megabytes, and the wall's events are a fifth of one
    /// each second.</summary>
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(4);

    [Test, Explicit("takes a minute"), Category("Long")]
    public async Task It_is_left_while_the_others_are_served_and_memory_stays_flat()
    {
        SlowSource[] sources = [.. Enumerable.Range(0, Sources).Select(n => new SlowSource($"source{n:000}"))];
        foreach (SlowSource source in sources) source.Start();
        await using PageServer server = await PageServer.StartAsync(page => (page.MaxViewers, page.Sources) = (2, () => sources));
        using Stream stream = await server.Client.GetStreamAsync(new Uri("api/v1/events", UriKind.Relative));
        using var events = new EventReader(stream);
        await events.NextAsync("changes");
        using Socket slow = Ask(server.Port);
        Eventually.Is(() => slow.Available > 0, "it is answered");
        Assert.That(await RoomAsync(server), Is.False, "both places are taken");
        double before = Heap(), most = before;
        int told = 0;
        long began = Stopwatch.GetTimestamp();
        while (!await RoomAsync(server))
        {
            Assert.That(Stopwatch.GetElapsedTime(began), Is.LessThan(_deadline), "the slow viewer is never left");
            JsonElement changes = await events.NextAsync("changes"); // once a second
            if (changes.GetProperty("sources").GetArrayLength() > 0) told++;
            most = Math.Max(most, Heap());
        }

        TimeSpan left = Stopwatch.GetElapsedTime(began);
        for (int more = 0; more < 3; more++) await events.NextAsync("changes");
        double after = Heap();
        TestContext.Out.WriteLine(
            $"left after {left.TotalSeconds:0} s, {told} events to the other meanwhile; heap {before / MiB:0.0} MiB, "
            + $"{most / MiB:0.0} at most, {after / MiB:0.0} afterwards; "
            + $"load {(await File.ReadAllTextAsync("/proc/loadavg")).Trim()}");
        Assert.That(told, Is.Positive);
        // What the page remembers of its sources goes on growing for ten minutes; what waited for the viewer would be gone.
        Assert.That(most - after, Is.LessThan(MiB), "nothing piles up for who does not read");
        foreach (SlowSource source in sources)
        {
            await source.DisposeAsync();
            LedgerAssert.Balances(source);
        }
    }

    /// <summary>Asks for the events over a connection whose window is small, and reads nothing of the answer.</summary>
    private static Socket Ask(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = Window };
        socket.Connect(IPAddress.Loopback, port);
        socket.Send(Encoding.ASCII.GetBytes(
            $"GET /audio/api/v1/events HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: text/event-stream\r\n\r\n"));
        return socket;
    }

    /// <summary>Whether there is a place for a viewer.</summary>
    private static async Task<bool> RoomAsync(PageServer server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/events");
        using HttpResponseMessage answer = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private static double Heap() => GC.GetTotalMemory(forceFullCollection: true);
}
