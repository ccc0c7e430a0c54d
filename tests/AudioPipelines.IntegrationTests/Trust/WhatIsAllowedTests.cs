namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>What a restricted source is for works as it does without restrictions.</summary>
public class WhatIsAllowedTests
{
    private static IEnumerable<MediaFile> Files => [.. MediaFiles.Formats, MediaFiles.MatroskaWithVideo, MediaFiles.Mp4WithVideo];

    [TestCaseSource(nameof(Files))]
    public async Task A_file_under_a_root_gives_the_same_audio_as_without_restrictions(MediaFile file)
    {
        long expected = await Samples(file.Path, SourceTrust.Full);
        Assert.That(await Samples(file.Path, Restricted.Policy), Is.EqualTo(expected).And.GreaterThan(0));
    }

    [Test]
    public async Task A_test_tone_needs_no_permission()
    {
        await using var source = GstSource.FromDescription(
            "tone", new() { ["buffers"] = 20 }, new GstSourceOptions { Trust = SourceTrust.Restricted });
        Assert.That(await Restricted.Play(source), Is.EqualTo(20 * 1024));
    }

    [Test]
    public async Task A_file_on_a_web_server_is_decoded_and_its_redirects_followed()
    {
        using var server = new WebServer(
            (path, _) => path == "/end.wav" ? WebServer.File(MediaFiles.Wav.Path) : WebServer.Redirect("/end.wav"));
        await using var source = GstSource.FromDescription(
            "uri", new() { ["uri"] = $"http://localhost:{server.Port}/begin" },
            new GstSourceOptions { Trust = Restricted.Policy });
        Assert.That(await Restricted.Play(source), Is.EqualTo(await Samples(MediaFiles.Wav.Path, SourceTrust.Full)));
    }

    [Test]
    public async Task A_host_adds_elements_and_the_source_may_use_them()
    {
        const string Launch = "audiotestsrc num-buffers=5 ! audioecho ! audioconvert ! appsink";
        Assert.That(await Restricted.Refused(Launch), Does.Contain("'audioecho'").And.Contain(nameof(RestrictedPolicy.Elements)));
        await using GstSource source = Restricted.Source(
            Launch, new RestrictedPolicy { Elements = [.. RestrictedPolicy.DefaultElements, "audioecho"] });
        Assert.That(await Restricted.Play(source), Is.EqualTo(5 * 1024));
    }

    [Test]
    public async Task A_name_that_is_also_an_elements_is_only_a_name()
    {
        await using GstSource source = Restricted.Source(
            "audiotestsrc name=filesink num-buffers=5 ! audioconvert name=fdsrc ! appsink");
        Assert.That(await Restricted.Play(source), Is.EqualTo(5 * 1024));
    }

    private static async Task<long> Samples(string path, SourceTrust trust)
    {
        await using var source = GstSource.FromDescription(
            "file", new() { ["location"] = path }, new GstSourceOptions { Trust = trust });
        return await Restricted.Play(source);
    }
}
