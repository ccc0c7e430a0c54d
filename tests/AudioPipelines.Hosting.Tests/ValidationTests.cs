using Microsoft.Extensions.Options;

namespace AudioPipelines.Hosting.Tests;

public class ValidationTests
{
    [Test]
    public async Task All_errors_of_all_sources_come_in_one_exception_before_anything_starts()
    {
        await using var host = new TestHost();
        string broken = host.Write("pipelines/broken.yaml", Tones.TwoErrors);
        host.Write("good.yaml", Tones.Live());
        int frames = 0;
        host.With(audio => audio
                .AddSource("good", "good.yaml").AddHandler("good", (_, _) => frames++)
                .AddSource("twice", "good.yaml").AddSource("twice", "good.yaml")
                .AddHandler("goood", (_, _) => frames++))
            .WithSettings(
                ("Folder", "pipelines"),
                ("WhenStartFail", "Continue"),
                ("ReloadDelay", "soon"),
                ("DeliveryThreads", "0"),
                ("Sources:frontDoor:Description", "micc"),
                ("Sources:backDoor:Description", "mic"),
                ("Sources:backDoor:Parameters:devise", "hw:1"),
                ("Sources:backDoor:AutoStart", "perhaps"),
                ("Sources:sideDoor:Parameters:device", "hw:1"));
        OptionsValidationException error = (await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync))!;
        string[] errors = [.. error.Failures];
        Assert.Multiple(() =>
        {
            Assert.That(errors, Has.One.StartsWith($"{broken}:1:").And.Contains("lanch").And.Contains("did you mean 'launch'"));
            Assert.That(errors, Has.One.StartsWith($"{broken}:3:").And.Contains("soon"));
            Assert.That(errors, Has.One.StartsWith("source 'twice': it was added twice"));
            Assert.That(errors, Has.One.Contains("there is no source 'goood'").And.Contains("did you mean 'good'"));
            Assert.That(
                errors, Has.One.StartsWith("AudioPipelines:WhenStartFail: ").And.Contains("did you mean 'WhenStartFails'"));
            Assert.That(errors, Has.One.StartsWith("AudioPipelines:ReloadDelay: it cannot be 'soon'"));
            Assert.That(
                errors, Has.One.StartsWith("AudioPipelines:DeliveryThreads: it cannot be '0'").And.Contains("from 1 to 256"));
            Assert.That(errors, Has.One.Contains("micc").And.Contains("did you mean 'mic'"));
            Assert.That(errors, Has.One.StartsWith("source 'backDoor' (mic): ").And.Contains("did you mean 'device'"));
            Assert.That(errors, Has.One.StartsWith("AudioPipelines:Sources:backDoor:AutoStart: it cannot be 'perhaps'"));
            Assert.That(errors, Has.One.StartsWith("source 'sideDoor': it has no description"));
            Assert.That(errors, Has.Length.EqualTo(11), string.Join('\n', errors));
            Assert.That(frames, Is.Zero);
        });
    }

    [Test]
    public async Task A_folder_that_is_not_there_is_an_error()
    {
        await using var host = new TestHost();
        host.WithSettings(("Folder", "pipelines"));
        await Assert.ThatAsync(host.StartAsync, Throws.TypeOf<DescriptionException>().With.Message.Contains(
            "the folder of descriptions cannot be read"));
    }

    [Test]
    public async Task Two_files_of_one_name_are_an_error()
    {
        await using var host = new TestHost();
        host.Write("pipelines/hall.yaml", Tones.Short);
        host.Write("pipelines/hall.json", """{ "launch": "audiotestsrc ! appsink name=audio" }""");
        host.WithSettings(("Folder", "pipelines"));
        await Assert.ThatAsync(
            host.StartAsync, Throws.TypeOf<DescriptionException>().With.Message.Contains("there is a source 'hall' already"));
    }

    [Test]
    public async Task A_service_that_asks_for_a_source_early_gets_the_same_errors()
    {
        await using var host = new TestHost();
        host.WithSettings(("Sources:frontDoor:Description", "micc"), ("Sources:backDoor:Description", "tone"));
        Assert.That(() => host.Source("backDoor"), Throws.TypeOf<DescriptionException>().With.Message.Contains("micc"));
    }

    [Test]
    public async Task A_host_without_sources_runs()
    {
        await using var host = new TestHost();
        host.WithSettings();
        await host.StartAsync();
        Assert.That(host.Sources.Names, Is.Empty);
        await host.StopAsync();
    }
}
