using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AudioPipelines.Fleet;

namespace AudioPipelines.FleetProbe;

/// <summary>Sends a line for each frame to the test: source, token, silo, epoch, first index, samples, rate, and the moment of
/// the machine's monotonic clock in microseconds.</summary>
internal sealed class FrameSender : IFleetFrameHandler, IDisposable
{
    private readonly TcpClient _client = new();
    private readonly Lock _lock = new();
    private readonly StreamWriter _writer;

    public FrameSender(int port)
    {
        _client.Connect(IPAddress.Loopback, port);
        _client.NoDelay = true;
        _writer = new StreamWriter(_client.GetStream()) { AutoFlush = true };
    }

    public void Handle(FleetRun run, AudioFrame frame)
    {
        long now = Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000);
        lock (_lock)
        {
            _writer.Write(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{run.Name} {run.Token} {run.Silo} {frame.Epoch} {frame.SampleIndex} {frame.SamplesPerChannel} "
                    + $"{frame.SampleRate} {now}\n"));
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _client.Dispose();
    }
}
