using System.Net;
using System.Text.Json;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

public class KernelDropTests
{
    [Test]
    public void What_the_kernel_drops_is_counted_and_told_once()
    {
        int port = Ports.Free();
        string description = Path.Combine(TestFolder.Create("rtp"), "small.yaml");
        using RtpCounterSender sender = RtpCounterSender.Start([new(new IPEndPoint(IPAddress.Loopback, port))]);
        File.WriteAllText(description, $"""
            launch: >
              udpsrc uri=udp://127.0.0.1:{port} buffer-size=2304 caps="{sender.Caps(0)}"
              ! rtpjitterbuffer latency=50 ! rtpL24depay ! audioconvert ! appsink name=audio sync=false
            """);
        using BackgroundProgram cli = BackgroundProgram.Start(
            "dotnet", [Repository.Cli, "run", description, "--json", "--quiet"]);
        Eventually.Is(() => cli.Output.Contains("\"started\"", StringComparison.Ordinal), "the start");

        cli.Signal("STOP");
        Eventually.Is(() => Ports.Drops(port) is [> 100], "packets that the kernel drops");
        cli.Signal("CONT");
        Eventually.Is(() => Warnings(cli).Length > 0, "a warning");

        Assert.That(Warnings(cli), Has.Length.EqualTo(1));
        Assert.That(Warnings(cli)[0], Does.Match(
            $"^127\\.0\\.0\\.1:{port}: the kernel has dropped [0-9]+ packets so far that were not taken in time"));
    }

    private static string[] Warnings(BackgroundProgram cli) =>
    [
        .. cli.Output.Split('\n').Where(
            line => line.StartsWith("{\"type\":\"warning\"", StringComparison.Ordinal) && line.EndsWith('}'))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("message").GetString()!),
    ];
}
