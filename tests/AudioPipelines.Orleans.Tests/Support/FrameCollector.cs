using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.Orleans.Tests.Support;

/// <summary>The one consumer of all silos: takes their frames as they come, and refuses those of older owners.</summary>
internal sealed class FrameCollector : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<FleetFrame> _frames = [];
    private readonly OwnerFence _fence = new();
    private readonly CancellationTokenSource _stopping = new();

    public FrameCollector()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many frames were refused.</summary>
    public long Refused => _fence.Refused;

    /// <summary>All frames so far, in the order in which they came.</summary>
    public FleetFrame[] Frames
    {
        get
        {
            lock (_frames) return [.. _frames];
        }
    }

    /// <summary>Forgets what has come so far.</summary>
    public void Clear()
    {
        lock (_frames) _frames.Clear();
    }

    /// <summary>The last frame of each source.</summary>
    public Dictionary<string, FleetFrame> Last()
    {
        lock (_frames) return _frames.GroupBy(frame => frame.Source).ToDictionary(group => group.Key, group => group.Last());
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ReadAsync(await _listener.AcceptTcpClientAsync(_stopping.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ReadAsync(TcpClient client)
    {
        using (client)
        using (var reader = new StreamReader(client.GetStream()))
        {
            try
            {
                while (await reader.ReadLineAsync(_stopping.Token) is { } line) Take(line);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The silo was killed, or the test is over.
            }
        }
    }

    private void Take(string line)
    {
        string[] words = line.Split(' ');
        if (words.Length != 8 || !long.TryParse(words[7], out long at)) return; // the line in which a silo was killed
        lock (_frames)
        {
            long token = long.Parse(words[1], CultureInfo.InvariantCulture);
            _frames.Add(new FleetFrame(
                words[0], token, words[2], int.Parse(words[3], CultureInfo.InvariantCulture),
                long.Parse(words[4], CultureInfo.InvariantCulture), int.Parse(words[5], CultureInfo.InvariantCulture),
                int.Parse(words[6], CultureInfo.InvariantCulture), at, _fence.Admits(words[0], token)));
        }
    }
}
