namespace AudioPipelines.Hosting.Tests;

/// <summary>What a host tells of where its sources come from, and that a description is read again when somebody asks.</summary>
public class OriginTests
{
    private const string WithSecret = """
        # The door at the front.
        summary: A tone for the door.
        parameters:
          level: { type: number, default: 0.5 }
          key: { type: string, secret: true, default: hunter2-by-default }
          code: { type: string, secret: true, default: x9 }
        launch: audiotestsrc is-live=true volume={level} name={key} ! audioconvert ! appsink name=audio
        audio: { rate: 48000, channels: 1 }
        live: true
        """;

    [Test]
    public async Task It_names_the_file_its_text_and_the_values_of_its_parameters_without_secrets()
    {
        await using var host = new TestHost();
        string path = host.Write("tone.yaml", WithSecret);
        host.With(audio => audio
            .AddSource("frontDoor", "tone.yaml", new() { ["level"] = 0.25, ["key"] = "swordfish-given" }, autoStart: false));
        await host.StartAsync();

        SourceOrigin origin = host.Sources.OriginOf("frontDoor")!;

        Assert.That((origin.Description, origin.IsFile, origin.Summary), Is.EqualTo((path, true, "A tone for the door.")));
        Assert.That(origin.Text, Does.StartWith("# The door at the front.").And.Contain("volume={level}"));
        Assert.That(origin.Text, Does.Not.Contain("hunter2").And.Not.Contain("swordfish").And.Not.Contain("x9"));
        Assert.That(origin.Parameters.Select(p => (p.Definition.Name, p.Text, p.Origin, p.Definition.IsSecret)), Is.EqualTo(new[]
        {
            ("level", "0.25", ParameterOrigin.Value, false),
            ("key", "***", ParameterOrigin.Value, true),
            ("code", "***", ParameterOrigin.Default, true),
        }));
        Assert.That($"{origin}", Does.Not.Contain("swordfish").And.Not.Contain("hunter2"));
    }

    [Test]
    public async Task A_preset_has_its_name_and_no_file_and_what_code_made_has_no_origin()
    {
        await using var host = new TestHost();
        host.With(audio => audio
            .AddSource("preset", "tone", autoStart: false)
            .AddSource("own", _ => new GstSource("audiotestsrc ! appsink"), autoStart: false));
        await host.StartAsync();

        SourceOrigin preset = host.Sources.OriginOf("preset")!;

        Assert.That((preset.Description, preset.IsFile), Is.EqualTo(("tone", false)));
        Assert.That(preset.Text, Is.EqualTo(PipelineDescription.ReadPreset("tone")));
        Assert.That((host.Sources.CanReload("preset"), host.Sources.CanReload("own")), Is.EqualTo((true, false)));
        Assert.That(host.Sources.OriginOf("own"), Is.Null);
        Assert.That(() => host.Sources.ReloadAsync("own"), Throws.InvalidOperationException.With.Message.Contains("in code"));
        Assert.That(() => host.Sources.OriginOf("nobody"), Throws.InstanceOf<KeyNotFoundException>());
        Assert.That(() => host.Sources.ReloadAsync("nobody"), Throws.InstanceOf<KeyNotFoundException>());
    }

    [Test]
    public async Task A_description_is_read_again_when_asked_for_and_only_once([Values] bool isWatched)
    {
        await using var host = new TestHost();
        host.Write("tone.yaml", Tones.Live());
        host.With(audio => audio
            .AddSource("frontDoor", "tone.yaml")
            .Configure(options => (options.ReloadOnChange, options.ReloadDelay) = (isWatched, TimeSpan.FromMilliseconds(50))));
        await host.StartAsync();
        IAudioSource source = host.Source("frontDoor");
        List<SourceReload> told = [];
        host.Sources.Reloaded += (_, reload) =>
        {
            lock (told) told.Add(reload);
        };

        string path = host.Write("tone.yaml", Tones.Live(channels: 2));
        SourceReload reload = await host.Sources.ReloadAsync("frontDoor");

        Assert.That(reload, Is.EqualTo(new SourceReload("frontDoor", path, null)));
        Assert.That(host.Sources.OriginOf("frontDoor")!.Text, Is.EqualTo(Tones.Live(channels: 2)));
        Eventually.Is(() => source.Format?.Channels == 2, "audio of both channels");
        lock (told) Assert.That(told, Has.Count.GreaterThanOrEqualTo(1).And.All.EqualTo(reload));
        if (!isWatched) lock (told) Assert.That(told, Has.Count.EqualTo(1));
        await host.StopAsync();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_broken_description_changes_neither_the_source_nor_its_origin()
    {
        await using var host = new TestHost();
        host.Write("tone.yaml", Tones.Live());
        host.With(audio => audio
            .AddSource("frontDoor", "tone.yaml").Configure(options => options.ReloadOnChange = false));
        await host.StartAsync();
        host.Write("tone.yaml", Tones.TwoErrors);

        SourceReload[] reloads = await Task.WhenAll(
            host.Sources.ReloadAsync("frontDoor"), host.Sources.ReloadAsync("frontDoor"));

        Assert.That(reloads.Select(reload => ((DescriptionException)reload.Error!).Errors.Count), Is.EqualTo(new[] { 2, 2 }));
        Assert.That(host.Sources.OriginOf("frontDoor")!.Text, Is.EqualTo(Tones.Live()));
        Assert.That(host.Source("frontDoor").State, Is.EqualTo(AudioSourceState.Running));
        await host.StopAsync();
        LedgerAssert.Balances(host.Source("frontDoor"));
    }

    [Test]
    public async Task A_source_that_failed_is_started_by_the_reload_that_mends_it()
    {
        await using var host = new TestHost();
        host.Write("tone.yaml", Tones.MissingFile);
        host.With(audio => audio.AddSource("frontDoor", "tone.yaml").Configure(options =>
            (options.ReloadOnChange, options.WhenStartFails) = (false, SourceFailureBehavior.Continue)));
        await host.StartAsync();
        IAudioSource source = host.Source("frontDoor");
        host.Write("tone.yaml", Tones.Live());

        SourceReload reload = await host.Sources.ReloadAsync("frontDoor");

        Assert.That(reload.Error, Is.Null);
        Eventually.Is(() => source.Ledger.Total.Unclaimed > 0, "the source delivers");
        await host.StopAsync();
        LedgerAssert.Balances(source);
    }
}
