namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>Elements that come while a pipeline starts or runs are held to the same list.</summary>
[TestFixture(Bins.Uridecodebin)]
[TestFixture(Bins.Parsebin)]
public class LaterElementTests(string bins)
{
    private static RestrictedPolicy Without(params string[] elements) =>
        Restricted.Policy with { Elements = [.. RestrictedPolicy.DefaultElements.Except(elements)] };

    private string Decode(string path) => Bins.Decode(bins, $"file://{path}");

    [Test]
    public async Task A_decoder_that_is_not_allowed_is_not_plugged() =>
        Assert.That(
            await Restricted.Refused(Decode(MediaFiles.Flac.Path), Without("flacdec", "avdec_flac")), Does.Contain("'flacdec'"));

    [Test]
    public async Task A_demuxer_that_is_not_allowed_is_not_plugged() =>
        Assert.That(
            await Restricted.Refused(Decode(MediaFiles.Matroska.Path), Without("matroskademux")), Does.Contain("matroskademux"));

    [Test]
    public async Task Another_decoder_that_is_allowed_takes_its_place()
    {
        await using GstSource source = Restricted.Source(Decode(MediaFiles.Mp3.Path), Without("avdec_mp3"));
        Assert.That(await Restricted.Play(source), Is.GreaterThan(0));
    }

    [Test]
    public async Task A_source_that_a_bin_makes_is_refused_and_not_started()
    {
        string root = TestFolder.Create("root");
        File.Copy(MediaFiles.Wav.Path, $"{root}/a.wav");
        RestrictedPolicy policy = Without("filesrc") with { Roots = [root] };
        using var opened = new OpenedFiles(root);
        GstSource.CheckTrust(new PipelinePlan { Name = "asked", LaunchTexts = [Decode($"{root}/a.wav")] }, policy);
        List<string> byTheCheck = opened.Take();
        for (int turn = 0; turn < 8; turn++)
        {
            Assert.That(await Restricted.Refused(Decode($"{root}/a.wav"), policy), Does.Contain("'filesrc'"));
            // GStreamer asks a source whether it can seek before it shows it to anybody, for which it opens the file; it is one
            // that may be read.
            Assert.That(opened.Take(), Has.Count.LessThanOrEqualTo(byTheCheck.Count + 1));
        }
    }

    [Test]
    public async Task A_bin_inside_a_bin_is_refused() =>
        Assert.That(await Restricted.Refused(Decode(MediaFiles.Wav.Path), Without("decodebin")), Does.Contain("'decodebin'"));

    [Test]
    public async Task Elements_that_come_later_count_too() =>
        Assert.That(await Restricted.Refused(Decode(MediaFiles.Wav.Path), Restricted.Policy with { MaximumElements = 6 }),
            Does.Contain(nameof(RestrictedPolicy.MaximumElements)));
}
