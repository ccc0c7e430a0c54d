using Microsoft.Extensions.DependencyInjection;

namespace AudioPipelines.Hosting.Tests;

public class ReloadTests
{
    [Test]
    public async Task An_edited_description_is_gone_over_to_and_the_ledger_adds_up()
    {
        await using var host = new TestHost();
        CountingHandler.Journal journal = Prepare(host);
        host.With(audio => audio.AddHandler<CountingHandler>("frontDoor"));
        await host.StartAsync();
        IAudioSource source = host.Source("frontDoor");
        Eventually.Is(() => journal.Frames >= 3, "three frames");
        long before = source.Ledger.Channels[0].Delivered;

        SourceReload reload = await Edit(host, Tones.Live(channels: 2));
        Assert.That(reload, Is.EqualTo(new SourceReload("frontDoor", Path.Combine(host.Folder, "tone.yaml"), null)));
        Eventually.Is(() => source.Format?.Channels == 2 && source.Ledger.Channels.Count == 2
            && source.Ledger.Channels[1].Delivered > 0, "audio of both channels");
        await host.StopAsync();
        Ledger ledger = source.Ledger;
        Assert.Multiple(() =>
        {
            Assert.That(host.Source("frontDoor"), Is.SameAs(source));
            Assert.That(ledger.Channels[0].Delivered, Is.GreaterThanOrEqualTo(before + ledger.Channels[1].Delivered));
            Assert.That(
                journal.Frames * 480, Is.EqualTo(ledger.Channels[0].Elapsed), "every frame reached the one handler of the run");
            Assert.That(journal.Lines, Has.Length.EqualTo(2), "the handler lived through the reload");
            Assert.That(host.Log.WithId(106).Single().Text, Does.StartWith("Epoch 1 begins"));
            Assert.That(host.Log.WithId(130), Has.Length.EqualTo(1));
        });
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_reader_reads_on_through_a_reload_in_a_new_epoch()
    {
        await using var host = new TestHost();
        Prepare(host, autoStart: false);
        await host.StartAsync();
        IAudioSource source = host.Source("frontDoor");
        Task<SourceReload>? edit = null;
        List<(int Epoch, int Channels)> seen = [];
        using var enough = new CancellationTokenSource(Eventually.DefaultDeadline);
        await foreach (AudioFrame frame in source.ReadFramesAsync(enough.Token))
        {
            if (seen.LastOrDefault() != (frame.Epoch, frame.Channels)) seen.Add((frame.Epoch, frame.Channels));
            edit ??= Edit(host, Tones.Live(channels: 2));
            if (frame.Epoch > 0) break;
        }

        await edit!;
        Assert.That(seen, Is.EqualTo(new[] { (0, 1), (1, 2) }));
        await host.StopAsync();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_broken_edit_is_reported_with_all_its_errors_while_the_source_goes_on()
    {
        await using var host = new TestHost();
        CountingHandler.Journal journal = Prepare(host);
        host.With(audio => audio.AddHandler<CountingHandler>("frontDoor"));
        await host.StartAsync();
        IAudioSource source = host.Source("frontDoor");

        SourceReload reload = await Edit(host, Tones.TwoErrors);
        int frames = journal.Frames;
        Eventually.Is(() => journal.Frames > frames, "frames go on");
        Assert.Multiple(() =>
        {
            Assert.That(((DescriptionException)reload.Error!).Errors, Has.Count.EqualTo(2));
            Assert.That(host.Log.WithId(131).Single().Text, Does.Contain("lanch").And.Contain("soon"));
            Assert.That(source.State, Is.EqualTo(AudioSourceState.Running));
        });

        // Undone: nothing to go over to. Mended in another way: gone over to.
        reload = await Edit(host, Tones.Live());
        Assert.That(reload.Error, Is.Null);
        Assert.That(host.Log.WithId(133), Has.Length.EqualTo(1));
        reload = await Edit(host, Tones.Live(channels: 2));
        Assert.That(reload.Error, Is.Null);
        await host.StopAsync();
        Assert.That(host.Log.WithId(106), Has.Length.LessThanOrEqualTo(1));
        LedgerAssert.Balances(source);
    }

    [TestCase("audiotestsrc", "audiotestsource", AudioSourceErrorKind.InvalidDescription)]
    [TestCase("samplesperbuffer", "samplesbuffer", AudioSourceErrorKind.InvalidDescription)]
    [TestCase("audioconvert !", "audioconvert ! audio/x-raw,rate=8000 !", AudioSourceErrorKind.UnsupportedFormat)]
    public async Task A_slip_in_the_launch_text_costs_no_sample(string right, string wrong, AudioSourceErrorKind kind)
    {
        await using var host = new TestHost();
        Prepare(host);
        List<(int Epoch, long Index)> frames = [];
        host.With(audio => audio.AddHandler("frontDoor", (_, frame) =>
        {
            lock (frames) frames.Add((frame.Epoch, frame.SampleIndex));
        }));
        await host.StartAsync();
        int before = 0;
        SourceReload reload = await Edit(host, Tones.Live().Replace(right, wrong, StringComparison.Ordinal));
        lock (frames) before = frames.Count;
        Eventually.Is(() => Count() >= before + 3, "frames go on");
        await host.StopAsync();
        Assert.Multiple(() =>
        {
            Assert.That(reload.Error?.Kind, Is.EqualTo(kind));
            Assert.That(frames.Select(frame => frame.Epoch), Is.All.Zero);
            Assert.That(frames.Zip(frames.Skip(1)), Is.All.Matches<((int, long Index) First, (int, long Index) Second)>(
                pair => pair.Second.Index == pair.First.Index + 480));
            Assert.That(host.Log.WithId(132), Has.Length.EqualTo(1));
        });
        LedgerAssert.Balances(host.Source("frontDoor"));

        int Count()
        {
            lock (frames) return frames.Count;
        }
    }

    [Test]
    public async Task A_description_that_is_gone_is_told_once_and_its_source_goes_on()
    {
        await using var host = new TestHost();
        CountingHandler.Journal journal = Prepare(host);
        host.With(audio => audio.AddHandler<CountingHandler>("frontDoor"));
        await host.StartAsync();
        string file = Path.Combine(host.Folder, "tone.yaml");
        File.Delete(file);
        Eventually.Is(() => host.Log.WithId(135).Length > 0, "what is told of the file");
        Assert.That(host.Log.WithId(135).Single().Text, Does.Contain(file).And.Contain("frontDoor"));
        int frames = journal.Frames;
        Eventually.Is(() => journal.Frames > frames + 30, "frames go on"); // many looks later

        host.Write("tone.yaml", Tones.Live());
        Eventually.Is(() => host.Log.WithId(136).Length > 0, "the file to be seen again");
        SourceReload reload = await Edit(host, Tones.Live(channels: 2));
        Assert.That(reload.Error, Is.Null);
        await host.StopAsync();
        Assert.That(host.Log.WithId(135), Has.Length.EqualTo(1));
        Assert.That(host.Log.WithId(131), Is.Empty, "it is no wrong edit");
        LedgerAssert.Balances(host.Source("frontDoor"));
    }

    [Test]
    public async Task An_edit_of_a_comment_changes_nothing()
    {
        await using var host = new TestHost();
        CountingHandler.Journal journal = Prepare(host);
        host.With(audio => audio.AddHandler<CountingHandler>("frontDoor"));
        await host.StartAsync();
        SourceReload reload = await Edit(host, "# The door at the front.\n" + Tones.Live());
        int frames = journal.Frames;
        Eventually.Is(() => journal.Frames > frames + 10, "frames go on");
        await host.StopAsync();
        Assert.Multiple(() =>
        {
            Assert.That(reload.Error, Is.Null);
            Assert.That(host.Log.WithId(133), Has.Length.EqualTo(1));
            Assert.That(host.Log.WithId(106), Is.Empty, "no epoch");
        });
        LedgerAssert.Balances(host.Source("frontDoor"));
    }

    [Test]
    public async Task An_edit_that_cannot_be_opened_leaves_the_source_on_what_it_ran_from()
    {
        await using var host = new TestHost();
        CountingHandler.Journal journal = Prepare(host);
        host.With(audio => audio.AddHandler<CountingHandler>("frontDoor"));
        await host.StartAsync();
        IAudioSource source = host.Source("frontDoor");
        Eventually.Is(() => journal.Frames > 0, "frames");

        SourceReload reload = await Edit(host, Tones.MissingFile);
        int frames = journal.Frames;
        Eventually.Is(() => journal.Frames > frames, "frames go on");
        Assert.Multiple(() =>
        {
            Assert.That(reload.Error?.Kind, Is.EqualTo(AudioSourceErrorKind.NotFound));
            Assert.That(source.State, Is.EqualTo(AudioSourceState.Running));
            Assert.That(host.Log.WithId(132), Has.Length.EqualTo(1));
        });
        await host.StopAsync();
        Assert.That(journal.Frames * 480, Is.EqualTo(source.Ledger.Total.Elapsed));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_source_that_failed_is_started_by_the_edit_that_mends_it()
    {
        await using var host = new TestHost();
        Prepare(host, description: Tones.MissingFile);
        host.With(audio => audio.Configure(options => options.WhenStartFails = SourceFailureBehavior.Continue));
        await host.StartAsync();
        IAudioSource source = host.Source("frontDoor");
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Failed));
        SourceReload reload = await Edit(host, Tones.Live());
        Assert.That(reload.Error, Is.Null);
        Eventually.Is(() => source.Ledger.Total.Unclaimed > 0, "the source delivers");
        await host.StopAsync();
        LedgerAssert.Balances(source);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_edit_behind_a_link_is_seen_as_Kubernetes_makes_it(bool isMounted)
    {
        // A ConfigMap: tone.yaml -> ..data/tone.yaml, ..data -> a folder of this version; the link ..data is what an edit
        // replaces. Mounted or not: the folder is one itself, or a link to one.
        await using var host = new TestHost();
        string folder = Directory.CreateDirectory(Path.Combine(host.Folder, isMounted ? "descriptions" : "elsewhere")).FullName;
        if (!isMounted) Directory.CreateSymbolicLink(Path.Combine(host.Folder, "descriptions"), folder);
        Publish(folder, 1, Tones.Live());
        File.CreateSymbolicLink(Path.Combine(folder, "tone.yaml"), Path.Combine("..data", "tone.yaml"));
        host.With(audio => audio
            .AddSource("frontDoor", Path.Combine("descriptions", "tone.yaml"))
            .Configure(options => options.ReloadDelay = TimeSpan.FromMilliseconds(50)));
        int watchesBefore = Watches();
        await host.StartAsync();
        Assert.That(
            Watches(), Is.EqualTo(watchesBefore), "a host that has no inotify left starts all the same: none is asked for");
        IAudioSource source = host.Source("frontDoor");
        for (int version = 2; version <= 4; version++)
        {
            Publish(folder, version, Tones.Live(channels: version));
            Eventually.Is(() => source.Format?.Channels == version, $"version {version}");
        }

        await host.StopAsync();
        Assert.That(host.Log.WithId(131), Is.Empty);
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_description_is_read_again_only_once_it_has_been_left_alone()
    {
        await using var host = new TestHost();
        var time = new ManualTime();
        host.Services.AddSingleton<TimeProvider>(time);
        Prepare(host, autoStart: false, delay: TimeSpan.FromMinutes(1));
        await host.StartAsync();
        GstSource source = (GstSource)host.Source("frontDoor");
        string before = source.Plan.LaunchTexts[0];

        host.Write("tone.yaml", Tones.TwoErrors);
        host.Write("tone.yaml", Tones.Short);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(source.Plan.LaunchTexts[0], Is.EqualTo(before));
        Eventually.Is(
            () =>
            {
                time.Advance(TimeSpan.FromMinutes(1));
                return source.Plan.LaunchTexts[0] != before;
            },
            "the last edit is read");
        Assert.That(host.Log.WithId(131), Is.Empty, "the first edit was never looked at");
    }

    [Test]
    public async Task Without_reload_on_change_edits_wait_for_the_next_start_of_the_host()
    {
        await using var host = new TestHost();
        Prepare(host, autoStart: false);
        host.WithSettings(("ReloadOnChange", "false"));
        await host.StartAsync();
        GstSource source = (GstSource)host.Source("frontDoor");
        host.Write("tone.yaml", Tones.Short);
        Assert.That(Eventually.Holds(() => source.Plan.Live is not true, TimeSpan.FromMilliseconds(300)), Is.False);
    }

    /// <summary>Brings out a version as the kubelet does: a folder beside, and a link that is renamed over the one
    /// before.</summary>
    private static void Publish(string folder, int version, string text)
    {
        string name = $"..version_{version}";
        Directory.CreateDirectory(Path.Combine(folder, name));
        File.WriteAllText(Path.Combine(folder, name, "tone.yaml"), text);
        string link = Path.Combine(folder, "..data_tmp");
        File.CreateSymbolicLink(link, name);
        ProcessRunner.Run("mv", ["-T", link, Path.Combine(folder, "..data")]).Exited();
    }

    private static int Watches() =>
        Directory.EnumerateFiles("/proc/self/fd").Count(
            descriptor => new FileInfo(descriptor).LinkTarget is "anon_inode:inotify");

    private static CountingHandler.Journal Prepare(
        TestHost host, string? description = null, bool autoStart = true, TimeSpan? delay = null)
    {
        var journal = new CountingHandler.Journal();
        host.Services.AddSingleton(journal).AddScoped<CountingHandler.ScopedService>();
        host.Write("tone.yaml", description ?? Tones.Live());
        host.With(audio => audio
            .AddSource("frontDoor", "tone.yaml", autoStart: autoStart)
            .Configure(options => options.ReloadDelay = delay ?? TimeSpan.FromMilliseconds(50)));
        return journal;
    }

    /// <summary>Edits the description and waits until the host has read it.</summary>
    private static async Task<SourceReload> Edit(TestHost host, string text)
    {
        var reloaded = new TaskCompletionSource<SourceReload>(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnReloaded(object? sender, SourceReload reload) => reloaded.TrySetResult(reload);
        host.Sources.Reloaded += OnReloaded;
        host.Write("tone.yaml", text);
        SourceReload reload = await Eventually.Completes(reloaded.Task, "the edit is read");
        host.Sources.Reloaded -= OnReloaded;
        return reload;
    }
}
