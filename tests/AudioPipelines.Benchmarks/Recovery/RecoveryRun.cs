using System.Diagnostics;

namespace AudioPipelines.Benchmarks.Recovery;

/// <summary>Lets a source meet a fault several times, and measures when it notices and when whole frames come again.</summary>
internal sealed class RecoveryRun : IDisposable
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _settled = TimeSpan.FromMilliseconds(500);

    private readonly RecoveryScenario _scenario;
    private readonly GstSource _source;
    private readonly ManualResetEventSlim _noticed = new(), _heard = new();
    private long _noticedAt, _heardAt;
    private volatile bool _isListening;

    public RecoveryRun(RecoveryScenario scenario)
    {
        _scenario = scenario;
        _source = new GstSource(scenario.Plan);
        _source.Notified += (_, notification) => Hear(notification);
        _source.SetCallback(Take);
    }

    /// <summary>Runs it.</summary>
    /// <returns>For each round, in milliseconds: from the fault until it was noticed, and from its end until a whole frame
    /// came.</returns>
    public List<(double Noticed, double Audio)> Measure(int rounds)
    {
        var results = new List<(double Noticed, double Audio)>();
        _source.Start();
        ExpectAudio();
        for (int round = 0; round < rounds; round++)
        {
            Thread.Sleep(_settled);
            _noticed.Reset();
            long began = Stopwatch.GetTimestamp();
            _scenario.Begin(_source);
            if (!_noticed.Wait(_longest)) throw new TimeoutException($"'{_scenario.Name}' was not noticed within {_longest}.");
            long ended = Math.Max(_noticedAt, Stopwatch.GetTimestamp());
            _scenario.End();
            ExpectAudio();
            results.Add((Milliseconds(began, _noticedAt), Milliseconds(ended, _heardAt)));
        }

        _source.Stop();
        if (!_source.Ledger.Channels.All(channel => channel.Balances))
            throw new InvalidOperationException($"The ledger of '{_scenario.Name}' does not add up.");
        return results;
    }

    public void Dispose()
    {
        _source.Dispose();
        _noticed.Dispose();
        _heard.Dispose();
    }

    private void ExpectAudio()
    {
        _heard.Reset();
        _isListening = true;
        if (!_heard.Wait(_longest)) throw new TimeoutException($"After '{_scenario.Name}' no audio came within {_longest}.");
    }

    private void Hear(AudioSourceEvent notification)
    {
        if (_noticed.IsSet || notification is not SourceStateChanged changed || changed.Current != _scenario.Shows) return;
        _noticedAt = Stopwatch.GetTimestamp();
        _noticed.Set();
    }

    private void Take(AudioFrame frame)
    {
        if (!_isListening || !frame.IsComplete) return;
        _heardAt = Stopwatch.GetTimestamp();
        _isListening = false;
        _heard.Set();
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
}
