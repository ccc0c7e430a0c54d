using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AudioPipelines.Dashboard.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AudioPipelines.LiveProbe;

/// <summary>Measures this process, which has the source and the server: windows without anybody who watches and with viewers, in
/// turn.</summary>
internal static class CostCommand
{
    /// <summary><c>[ROUNDS [SECONDS [CHANNELS [VIEWERS [same|different|levels [NICE]]]]]]</c></summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        int rounds = Number(arguments, 0, 5), seconds = Number(arguments, 1, 10);
        int channels = Number(arguments, 2, 64), viewers = Number(arguments, 3, 5);
        string mode = arguments.ElementAtOrDefault(4) ?? "same", niceness = arguments.ElementAtOrDefault(5) ?? "0";
        await using var source = new GstSource(
            $"audiotestsrc is-live=true samplesperbuffer=480 ! audio/x-raw,format=F32LE,rate=48000,channels={channels} ! appsink",
            new GstSourceOptions { Name = "array" });
        var delivery = new DeliveryTimes();
        source.SetCallback(delivery.Note);
        using IDisposable first = source.Observe(delivery.Begin); // before the page, which comes with its viewers
        await source.StartAsync();

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication app = builder.Build();
        var hub = new LiveHub(name => name == "array" ? source : null, TimeProvider.System, NullLogger.Instance);
        var endpoint = new LiveEndpoint(hub, 64, TimeProvider.System, NullLoggerFactory.Instance);
        app.Map("/live", (RequestDelegate)endpoint.HandleAsync);
        await app.StartAsync();
        var address = new Uri(app.Urls.First());

        using Process second = StartViewers($"ws://{address.Authority}/live", viewers, mode, niceness);
        await Ask(second, "begin");
        List<Window> alone = [], seen = [];
        for (int round = -1; round < rounds; round++) // the first warms up
        {
            Window idle = await MeasureAsync(second, "leave", seconds, delivery);
            Window watched = await MeasureAsync(second, "watch", seconds, delivery);
            Console.WriteLine($"{(round < 0 ? "warming up" : $"round {round + 1}")}\n  without {idle}\n  with    {watched}");
            if (round < 0) continue;
            alone.Add(idle);
            seen.Add(watched);
        }

        Print(alone, seen, seconds);
        await MeasureDeafAsync(address, endpoint, mode);
        second.StandardInput.Close();
        await second.WaitForExitAsync();
        await source.StopAsync();
        Ledger ledger = source.Ledger;
        Console.WriteLine(
            $"lost {ledger.Total.Lost}, overflow {ledger.Total.Overflow}, balances {ledger.Balances}, {ledger.Channels[0]}");
        return 0;
    }

    private static async Task<Window> MeasureAsync(Process second, string command, int seconds, DeliveryTimes delivery)
    {
        await Ask(second, command);
        await Task.Delay(1_000);
        long[] sentBefore = await Ask(second, "count");
        delivery.Clear();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long allocated = GC.GetTotalAllocatedBytes(), started = Stopwatch.GetTimestamp();
        await Task.Delay(seconds * 1_000);
        TimeSpan wall = Stopwatch.GetElapsedTime(started);
        double percent = 100 * (Environment.CpuUsage.TotalTime - cpu) / wall;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        (double median, double p99, double most, int frames) = delivery.Read();
        long[] sent = await Ask(second, "count");
        return new Window(
            percent, median, p99, most, frames, (sent[0] - sentBefore[0]) / wall.TotalSeconds,
            (sent[1] - sentBefore[1]) / wall.TotalSeconds, allocated / wall.TotalSeconds, Environment.WorkingSet,
            delivery.Observing());
    }

    private static void Print(List<Window> alone, List<Window> seen, int seconds)
    {
        double[] more = [.. alone.Zip(seen, (idle, watched) => watched.Percent - idle.Percent).Order()];
        double[] ratios = [.. alone.Zip(seen, (idle, watched) => watched.P99 / idle.P99).Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{more.Length} pairs of {seconds} s: of one processor more with viewers, median {more[more.Length / 2]:0.00} % "
            + $"({more[0]:0.00} to {more[^1]:0.00}); p99 with / without, median {ratios[ratios.Length / 2]:0.000} "
            + $"({ratios[0]:0.000} to {ratios[^1]:0.000}); load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}"));
    }

    /// <summary>A viewer that asks and never reads: when it is left, and what it costs until then.</summary>
    private static async Task MeasureDeafAsync(Uri address, LiveEndpoint endpoint, string mode)
    {
        using var deaf = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        deaf.ReceiveBufferSize = 4_096;
        await deaf.ConnectAsync(IPAddress.Loopback, address.Port);
        string request = """{"levels": ["array"], "levelsRate": 25, "listen": {"source": "array", "channel": 0}}""".PadRight(200);
        await deaf.SendAsync(Encoding.ASCII.GetBytes(
            $"GET /live HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + $"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {Convert.ToBase64String(new byte[16])}\r\n\r\n"));
        byte[] frame = [0x81, 0x80 | 126, 0, 200, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(request)];
        await deaf.SendAsync(frame);
        await Task.Delay(1_000);
        int viewers = endpoint.Viewers;
        long started = Stopwatch.GetTimestamp(), before = GC.GetTotalMemory(true), most = before;
        while (endpoint.Viewers >= viewers && Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60))
        {
            await Task.Delay(250);
            most = Math.Max(most, GC.GetTotalMemory(true));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a viewer that does not read ({mode}): left after {1 + Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, "
            + $"viewers {viewers} -> {endpoint.Viewers}, heap {before} -> {most} at most"));
    }

    /// <summary>Starts the second process, as nice to this one as asked: 19 leaves what is the server's own.</summary>
    private static Process StartViewers(string address, int viewers, string mode, string niceness)
    {
        string[] arguments =
        [
            "-n", niceness, Environment.ProcessPath!, typeof(CostCommand).Assembly.Location, "view", address, $"{viewers}", mode,
        ];
        return Process.Start(
            new ProcessStartInfo("nice", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    private static async Task<long[]> Ask(Process second, string command)
    {
        await second.StandardInput.WriteLineAsync(command);
        string? line = await second.StandardOutput.ReadLineAsync();
        return [.. line!.Split(' ').Select(word => long.Parse(word, CultureInfo.InvariantCulture))];
    }

    private static int Number(string[] arguments, int at, int otherwise) =>
        arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;
}
