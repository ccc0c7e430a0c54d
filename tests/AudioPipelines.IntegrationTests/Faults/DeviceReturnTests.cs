namespace AudioPipelines.IntegrationTests.Faults;

/// <summary>The preset for microphones, with the restarts it asks for, and a device or sound server that goes and comes
/// back.</summary>
[Parallelizable] // waits for a sound server
public class DeviceReturnTests
{
    private PulseServer _pulse = null!;
    private GstSource _source = null!;
    private FrameCounter _frames = null!;

    [SetUp]
    public void StartListening()
    {
        _pulse = PulseServer.Start();
        PipelinePlan preset = PipelineDescription.Load("mic").Resolve(new() { ["device"] = PulseServer.Source });
        Assert.That(preset.Restart.Mode, Is.EqualTo(RestartMode.OnError), "what the preset promises");
        // A variable for the server would not reach this process's C library.
        _source = new GstSource(preset with
        {
            LaunchTexts = [preset.LaunchTexts[0].Replace(
                "pulsesrc ", $"pulsesrc name=mic server=\"{_pulse.Server}\" ", StringComparison.Ordinal)],
            Restart = QuickRestart.OnError,
        });
        _frames = new FrameCounter(_source);
        _source.Start();
        _frames.WaitForMore(10);
    }

    [TearDown]
    public void StopListening()
    {
        _source.Dispose();
        _pulse.Dispose();
    }

    [Test]
    public void A_microphone_that_is_unplugged_three_times_comes_back_three_times()
    {
        for (int round = 0; round < 3; round++)
        {
            int failures = _frames.Failures.Count, epoch = _frames.Last.Epoch;
            _pulse.UnloadMicrophone();
            Eventually.Is(() => _frames.Failures.Count > failures, "the failure");
            _pulse.LoadNullSink(PulseServer.Sink);
            _frames.WaitForMore(10, epoch);
        }

        AssertItCameBack();
    }

    [Test]
    public void A_sound_server_that_is_killed_and_started_again_is_heard_again()
    {
        int epoch = _frames.Last.Epoch;
        _pulse.Restart(meanwhile: () => Eventually.Is(() => _frames.Failures.Count > 1, "failures"));
        _frames.WaitForMore(10, epoch);

        AssertItCameBack();
    }

    private void AssertItCameBack()
    {
        // It may be behind for a moment when the sound server brings the first audio late.
        Eventually.Is(() => _source.State == AudioSourceState.Running, "all of it to be there again");
        _source.Stop();
        LedgerAssert.Balances(_source);
        TestContext.Out.WriteLine($"{_source.Restarts} restarts; first: {_frames.Failures[0]}");
        Assert.Multiple(() =>
        {
            Assert.That(
                _frames.Failures, Has.All.Property(nameof(AudioSourceException.Kind)).EqualTo(AudioSourceErrorKind.NotFound));
            Assert.That(_frames.Failures, Has.All.Property(nameof(AudioSourceException.Element)).EqualTo("mic"));
            Assert.That(_source.Ledger.Total.Pending, Is.Zero);
        });
    }
}
