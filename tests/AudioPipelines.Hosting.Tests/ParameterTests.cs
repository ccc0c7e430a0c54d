namespace AudioPipelines.Hosting.Tests;

public class ParameterTests
{
    [Test]
    public async Task The_configuration_overrides_a_parameter_of_a_description_in_the_folder()
    {
        await using var host = new TestHost();
        host.Write("pipelines/hall.yaml", Tones.Short);
        host.WithSettings(("Folder", "pipelines"), ("Sources:hall:Parameters:channels", "3"));
        Assert.That(await ChannelsOf(host, "hall"), Is.EqualTo(3));
    }

    [Test]
    public async Task The_configuration_comes_before_the_code_and_the_code_before_the_default()
    {
        await using var host = new TestHost();
        host.Write("tone.yaml", Tones.Short);
        host.With(audio => audio
                .AddSource("both", "tone.yaml", new ParameterValues { ["channels"] = 2 })
                .AddSource("code", "tone.yaml", new ParameterValues { ["channels"] = 2 })
                .AddSource("neither", "tone.yaml"))
            .WithSettings(("Sources:both:Parameters:channels", "3"));
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await ChannelsOf(host, "both"), Is.EqualTo(3));
            Assert.That(await ChannelsOf(host, "code"), Is.EqualTo(2));
            Assert.That(await ChannelsOf(host, "neither"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_configured_parameter_has_no_case_as_configuration_keys_have_none()
    {
        await using var host = new TestHost();
        host.Write("tone.yaml", Tones.Short);
        host.WithSettings(("Sources:hall:Description", "tone.yaml"), ("SOURCES:HALL:PARAMETERS:CHANNELS", "3"));
        Assert.That(await ChannelsOf(host, host.Sources.Names[0]), Is.EqualTo(3));
    }

    [Test]
    public async Task The_configuration_can_put_another_description_in_the_place_of_the_codes()
    {
        await using var host = new TestHost();
        host.Write("tone.yaml", Tones.Short);
        host.With(audio => audio.AddSource("hall", "mic", new ParameterValues { ["device"] = "hw:1" }))
            .WithSettings(("Sources:hall:Description", "tone.yaml"), ("Sources:hall:Parameters:channels", "3"));
        Assert.That(await ChannelsOf(host, "hall"), Is.EqualTo(3));
    }

    [TestCase("latency")]
    [TestCase("Latency")]
    public async Task A_configured_parameter_under_its_former_name_is_an_error_that_says_the_new_one(string former)
    {
        await using var host = new TestHost();
        host.WithSettings(
            ("Sources:array:Description", "rtp"), ("Sources:array:Parameters:streams", "udp://127.0.0.1:5004"),
            ($"Sources:array:Parameters:{former}", "50"));
        DescriptionException e = (await Assert.ThrowsAsync<DescriptionException>(host.StartAsync))!;
        Assert.That(e.Message, Does.Contain($"parameter '{former}' is now 'jitterBuffer'"));
    }

    private static async Task<int> ChannelsOf(TestHost host, string name)
    {
        IAudioSource source = host.Source(name);
        source.Start();
        await Eventually.Completes(source.Completion, $"{name} ends");
        LedgerAssert.Balances(source);
        return source.Format!.Channels;
    }
}
