namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What <see cref="GstSource.ReplaceAsync"/> promises.</summary>
public class ReplaceTests(DeliveryMode mode) : InBothModes(mode)
{
    [Test]
    public async Task A_running_source_goes_over_to_another_plan_in_a_new_epoch()
    {
        using GstSource source = Source(Live(1));
        List<(int Epoch, int Channels)> seen = [];
        long samples = 0;
        source.SetCallback(frame =>
        {
            samples += frame.SamplesPerChannel * frame.Channels;
            lock (seen)
            {
                if (seen.LastOrDefault() != (frame.Epoch, frame.Channels)) seen.Add((frame.Epoch, frame.Channels));
            }
        });
        source.Start();
        Task completion = source.Completion;
        Eventually.Is(() => Count(seen) == 1, "the first frame");

        await Eventually.Completes(source.ReplaceAsync(Live(2)), "the source goes over");
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Running));
        Eventually.Is(() => Count(seen) == 2, "a frame of the new plan");
        Assert.That(completion.IsCompleted, Is.False, "the run goes on");
        source.Stop();
        Assert.Multiple(() =>
        {
            Assert.That(seen, Is.EqualTo(new[] { (0, 1), (1, 2) }));
            Assert.That(source.Plan.Channels, Is.EqualTo(2));
            Assert.That(source.Ledger.Total.Elapsed, Is.EqualTo(samples));
        });
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_plan_that_cannot_be_opened_is_refused_and_the_source_goes_on_with_the_one_it_had()
    {
        using GstSource source = Source(Live(1));
        source.Start();
        PipelinePlan missing = Live(
            1) with
        { LaunchTexts = ["filesrc location=/no/such/file ! wavparse ! audioconvert ! appsink"] };
        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(
            () => Eventually.Completes(source.ReplaceAsync(missing), "the plan is refused")))!;
        long before = source.Ledger.Total.Unclaimed;
        Eventually.Is(() => source.Ledger.Total.Unclaimed > before, "audio goes on");
        source.Stop();
        Assert.Multiple(() =>
        {
            Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NotFound));
            Assert.That(source.Plan.LaunchTexts, Is.EqualTo(Live(1).LaunchTexts));
        });
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_source_that_does_not_run_takes_the_plan_at_its_next_start()
    {
        using GstSource source = Source(Live(1));
        await source.ReplaceAsync(Short());
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Created));
        source.Start();
        await Eventually.Completes(source.Completion, "the short tone ends");
        await source.ReplaceAsync(Short() with { Channels = 2 });
        source.Start();
        await Eventually.Completes(source.Completion, "the short tone ends again");
        Assert.Multiple(() =>
        {
            Assert.That(source.Ledger.Channels[0].Unclaimed, Is.EqualTo(9600));
            Assert.That(source.Ledger.Channels[1].Unclaimed, Is.EqualTo(4800));
        });
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_source_that_waits_for_a_restart_goes_over_at_once()
    {
        var restart =
            new RestartPolicy { Mode = RestartMode.Always, Delay = TimeSpan.FromHours(1), MaximumDelay = TimeSpan.FromHours(1) };
        using GstSource source = Source(Short() with { Restart = restart });
        source.Start();
        Eventually.Is(() => source.State is AudioSourceState.Recovering, "the tone ends and is to be repeated in an hour");
        await Eventually.Completes(source.ReplaceAsync(Short()), "the source goes over");
        await Eventually.Completes(source.Completion, "the second tone ends");
        Assert.That(source.Ledger.Total.Unclaimed, Is.EqualTo(9600));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Of_many_replacements_the_last_one_counts()
    {
        using GstSource source = Source(Live(1));
        source.Start();
        Task[] replacements = [.. Enumerable.Range(1, 20).Select(channels => source.ReplaceAsync(Live(channels)))];
        await Eventually.Completes(replacements[^1], "the source goes over to the last");
        Eventually.Is(() => Array.TrueForAll(replacements, task => task.IsCompleted), "every replacement is settled");
        Assert.That(source.Plan.Channels, Is.EqualTo(20));
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_stop_during_a_replacement_stops_the_source_and_settles_the_replacement()
    {
        using GstSource source = Source(Live(1));
        for (int round = 0; round < 10; round++)
        {
            source.Start();
            Task replacement = source.ReplaceAsync(Live(1 + (round % 2)));
            source.Stop();
            await Eventually.Completes(replacement, "the replacement is settled");
            Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        }

        LedgerAssert.Balances(source);
    }

    private static int Count(List<(int, int)> seen)
    {
        lock (seen) return seen.Count;
    }

    private static PipelinePlan Live(int channels) => new()
    {
        Name = "tone",
        LaunchTexts = ["audiotestsrc is-live=true samplesperbuffer=480 ! audioconvert ! audioresample ! appsink"],
        SampleRate = 48_000,
        Channels = channels,
    };

    private static PipelinePlan Short() => new()
    {
        Name = "tone",
        LaunchTexts = ["audiotestsrc num-buffers=10 samplesperbuffer=480 ! audioconvert ! appsink"],
        SampleRate = 48_000,
        Channels = 1,
    };
}
