namespace AudioPipelines.Tests.Sources;

public class OwnSourceTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private static float[][] Stereo(int samples, float value = 0.5f) =>
        [[.. Enumerable.Repeat(value, samples)], [.. Enumerable.Repeat(-value, samples)]];

    private static async Task<AudioSourceException> Failure(AudioSource source)
    {
        source.Start();
        try
        {
            await source.Completion.WaitAsync(_patience);
        }
        catch (AudioSourceException error)
        {
            Assert.That(source.Ledger.Balances, Is.True);
            return error;
        }

        throw new AssertionException("The source did not fail.");
    }

    private static bool StartsAgain(AudioSource source)
    {
        try
        {
            source.Start();
            return true;
        }
        catch (AudioSourceException error) when (error.Kind == AudioSourceErrorKind.Busy)
        {
            return false;
        }
    }

    private static async Task ToEnd(AudioSource source)
    {
        source.Start();
        await source.Completion.WaitAsync(_patience);
        Assert.That(source.Ledger.Balances, Is.True);
    }

    [Test]
    public async Task Plain_arrays_come_out_as_frames()
    {
        using var source = new ArraySource((self, _) =>
        {
            self.Send(Stereo(480), 0L);
            self.Send(Stereo(480, 0.25f), TimeSpan.FromMilliseconds(10));
            self.Send(Stereo(100), 20_000_000L);
        });
        var frames = new List<(long Index, long Pts, int Samples, float First, float Last)>();
        source.SetCallback(frame => frames.Add(
            (frame.SampleIndex, frame.Pts, frame.SamplesPerChannel, frame.Channel(0)[0], frame.Channel(1)[^1])));

        await ToEnd(source);

        Assert.That(frames, Is.EqualTo(new[]
        {
            (0L, 0L, 480, 0.5f, -0.5f), (480L, 10_000_000L, 480, 0.25f, -0.25f), (960L, 20_000_000L, 100, 0.5f, -0.5f),
        }));
        Assert.That(source.Ledger.Channels.Select(channel => channel.Delivered), Is.EqualTo(new[] { 1060L, 1060L }));
        Assert.That(
            (source.Format!.Channels, source.Format.SampleRate, source.State), Is.EqualTo((2, 48_000, AudioSourceState.Ended)));
    }

    [TestCase(false, true)]
    [TestCase(true, false)]
    public async Task An_end_is_told_from_a_stop(bool isStopped, bool hasEnded)
    {
        using var source = new ArraySource((self, stopping) =>
        {
            self.Send(Stereo(480), 0L);
            if (isStopped) stopping.WaitHandle.WaitOne();
        });
        var told = new List<SourceStopped>();
        source.Notified += (_, what) =>
        {
            if (what is SourceStopped stopped) told.Add(stopped);
        };
        source.Start();
        if (isStopped) source.Stop();
        await source.Completion.WaitAsync(_patience);

        Assert.That(told.Select(stopped => stopped.HasEnded), Is.EqualTo((bool[])[hasEnded]));
        Assert.That(source.Ledger.Balances, Is.True);
    }

    [Test]
    public async Task The_values_are_copied()
    {
        float[][] channels = Stereo(4);
        float heard = 0;
        using var source = new ArraySource((self, _) =>
        {
            self.Send(channels, 0L);
            channels[0][0] = 1;
        });
        AudioFrame kept = default;
        source.SetCallback(frame => kept = frame.Retain());

        await ToEnd(source);
        using (kept) heard = kept.Channel(0)[0];

        Assert.That(heard, Is.EqualTo(0.5f));
    }

    [Test]
    public async Task Unequal_empty_and_missing_arrays_are_refused()
    {
        var refused = new List<string?>();
        using var source = new ArraySource((self, _) =>
        {
            foreach (float[][]? channels in new float[][]?[] { [[1, 2], [1]], [[], []], [], null, [[1], null!] })
            {
                try
                {
                    self.Send(channels!, 0L);
                }
                catch (ArgumentException error)
                {
                    refused.Add(error.ParamName);
                }
            }
        });

        await ToEnd(source);

        Assert.That(refused, Is.EqualTo(Enumerable.Repeat("channels", 5)));
        Assert.That(source.Ledger.Total.Received, Is.Zero);
    }

    [Test]
    public async Task Frames_of_another_source_can_be_passed_on()
    {
        using var inner = new ArraySource((self, stopping) =>
        {
            for (long k = 0; k < 50; k++) self.Send(Stereo(10, k / 100f), k * 10 * 1_000_000_000 / 48_000);
        });
        using var outer = new ArraySource((self, _) =>
        {
            inner.SetCallback(self.Send);
            inner.Start();
            inner.Completion.Wait(_patience, CancellationToken.None);
        });
        var heard = new List<float>();
        outer.SetCallback(frame => heard.Add(frame.Channel(0)[0]));

        await ToEnd(outer);

        Assert.That(heard, Is.EqualTo(Enumerable.Range(0, 50).Select(k => k / 100f)));
        Assert.That(outer.Ledger.Total.Delivered, Is.EqualTo(inner.Ledger.Total.Delivered).And.EqualTo(2 * 500));
    }

    [Test]
    public async Task What_Run_throws_fails_the_source()
    {
        using var source = new ArraySource((self, _) =>
        {
            self.Send(Stereo(10), 0L);
            throw new InvalidTimeZoneException("the application's own");
        });

        AudioSourceException error = await Failure(source);

        Assert.That((error.Kind, error.InnerException), Is.EqualTo((AudioSourceErrorKind.Internal, error.InnerException)));
        Assert.That(error.InnerException, Is.TypeOf<InvalidTimeZoneException>());
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Failed));
        Assert.That(source.Closed, Is.Positive);
    }

    [Test]
    public async Task An_exception_of_the_family_is_passed_on_as_it_is()
    {
        var thrown = new AudioSourceException(AudioSourceErrorKind.Network, "the line is cut");
        using var source = new ArraySource((_, _) => throw thrown);

        Assert.That(await Failure(source), Is.SameAs(thrown));
    }

    [Test]
    public async Task A_cancellation_that_nobody_asked_for_is_a_failure()
    {
        using var source = new ArraySource((_, _) => throw new OperationCanceledException());

        Assert.That((await Failure(source)).Kind, Is.EqualTo(AudioSourceErrorKind.Internal));
    }

    [Test]
    public async Task A_callback_that_throws_fails_the_source()
    {
        using var source = new ArraySource((self, _) => self.Send(Stereo(10), 0L));
        source.SetCallback(_ => throw new InvalidTimeZoneException());

        AudioSourceException error = await Failure(source);

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.CallbackFailed));
        Assert.That(error.InnerException, Is.TypeOf<InvalidTimeZoneException>());
    }

    [Test]
    public async Task Stop_inside_the_callback_ends_the_run_at_the_next_frame()
    {
        int sent = 0;
        using var source = new ArraySource((self, _) =>
        {
            while (true)
            {
                self.Send(Stereo(10), sent * 10L);
                sent++;
            }
        });
        source.SetCallback(_ => source.Stop());

        await ToEnd(source);

        Assert.That((sent, source.State), Is.EqualTo((1, AudioSourceState.Stopped)));
    }

    [Test]
    public void What_Open_throws_Start_throws_and_the_source_may_be_started_again()
    {
        bool fails = true;
        using var source = new ArraySource((_, _) => { })
        {
            Opening = _ =>
            {
                if (fails) throw new AudioSourceException(AudioSourceErrorKind.NotFound, "not there");
            },
        };

        Assert.That(source.Start, Throws.InstanceOf<AudioSourceException>().With.Message.EqualTo("not there"));
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Failed));
        Assert.That(source.Completion.IsFaulted, Is.True);

        fails = false;
        source.Start();
        Assert.That(source.Completion.Wait(_patience), Is.True);
        Assert.That(source.Opened, Is.EqualTo(2));
    }

    [Test]
    public void Nothing_can_be_emitted_before_the_start_and_after_the_end()
    {
        using var source = new ArraySource((_, _) => { });

        Assert.That(() => source.Send(Stereo(10), 0L), Throws.InstanceOf<OperationCanceledException>());
        source.Start();
        Assert.That(source.Completion.Wait(_patience), Is.True);
        Assert.That(() => source.Send(Stereo(10), 0L), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(source.Ledger.Total.Received, Is.Zero);
    }

    [Test]
    public async Task A_reader_reads_a_source_of_the_applications_own()
    {
        await using var source = new ArraySource((self, _) =>
        {
            for (int k = 0; k < 200; k++) self.Send(Stereo(10), k * 10L * 1_000_000_000 / 48_000);
        }, new AudioSourceOptions { ReaderCapacity = 3 });
        var indices = new List<long>();

        await foreach (AudioFrame frame in source.ReadFramesAsync()) indices.Add(frame.SampleIndex);

        Assert.That(indices, Is.EqualTo(Enumerable.Range(0, 200).Select(k => k * 10L)));
        Assert.That(source.Ledger.Balances, Is.True);
    }

    [Test]
    public async Task The_end_is_told_once_and_in_order()
    {
        using var source = new ArraySource((_, _) => { });
        var told = new List<string>();
        source.Notified += (_, notification) =>
            told.Add(notification is SourceStateChanged change ? change.Current.ToString() : notification.GetType().Name);

        await ToEnd(source);

        Assert.That(told, Is.EqualTo(new[] { "Starting", "Running", "Ended", nameof(SourceStopped) }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_source_that_outlasts_its_stop_can_start_again_once_it_has_returned(bool inOpen)
    {
        using var mayReturn = new ManualResetEventSlim();
        using var isIn = new ManualResetEventSlim();
        void Hang(bool here)
        {
            if (!here) return;
            isIn.Set();
            mayReturn.Wait(_patience, CancellationToken.None);
        }

        using var source = new ArraySource(
            (_, _) => Hang(!inOpen), new AudioSourceOptions { StopDeadline = TimeSpan.FromMilliseconds(50) })
        {
            Opening = _ => Hang(inOpen),
        };
        Task start = Task.Run(source.Start);
        Assert.That(isIn.Wait(_patience), Is.True);

        source.Stop();
        Assert.That(source.Start, Throws.InstanceOf<AudioSourceException>()
            .With.Property(nameof(AudioSourceException.Kind)).EqualTo(AudioSourceErrorKind.Busy));
        int closed = source.Closed;
        mayReturn.Set();
        if (inOpen) Assert.That(async () => await start.WaitAsync(_patience), Throws.InstanceOf<OperationCanceledException>());
        else await start.WaitAsync(_patience);

        Assert.That(() => StartsAgain(source), Is.True.After(20_000, 5));
        Assert.That(source.Closed, Is.GreaterThan(closed), "what was opened after the stop is released");
        await source.Completion.WaitAsync(_patience);
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Ended));
    }

    [Test]
    public async Task A_start_waits_for_another_threads_stop_and_starts_anew()
    {
        using var mayReturn = new ManualResetEventSlim();
        using var isIn = new ManualResetEventSlim();
        using var source = new ArraySource((self, stopping) =>
        {
            while (!stopping.IsCancellationRequested) self.Send(Stereo(10), 0L);
        });
        source.SetCallback(_ =>
        {
            isIn.Set();
            mayReturn.Wait(_patience, CancellationToken.None);
        });
        source.Start();
        Assert.That(isIn.Wait(_patience), Is.True);
        Task stop = Task.Run(source.Stop);
        Assert.That(() => source.Closed, Is.Positive.After(20_000, 5), "the stop has begun");

        Task start = Task.Run(source.Start);
        mayReturn.Set();
        await Task.WhenAll(stop, start).WaitAsync(_patience);

        Assert.That((source.Opened, source.State), Is.EqualTo((2, AudioSourceState.Running)));
        source.Stop();
        Assert.That(source.Ledger.Balances, Is.True);
    }

    [Test]
    public async Task A_start_after_a_stop_inside_the_callback_is_refused()
    {
        using var source = new ArraySource((self, _) =>
        {
            while (true) self.Send(Stereo(10), 0L);
        });
        source.SetCallback(_ =>
        {
            source.Stop();
            source.Start();
        });

        AudioSourceException error = await Failure(source);

        Assert.That(
            error.InnerException, Is.TypeOf<InvalidOperationException>().With.Message.Contains("inside its own callback"));
    }

    [Test]
    public void A_source_that_was_disposed_of_before_it_was_started_is_complete()
    {
        var source = new ArraySource((_, _) => { });
        source.Dispose();
        source.Dispose();

        Assert.That(source.Completion.IsCompletedSuccessfully, Is.True);
        Assert.That(source.Start, Throws.InstanceOf<ObjectDisposedException>());
    }
}
