namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>Text can set properties of elements that do not exist yet (<c>source::location=</c>). A restricted source opens and
/// sends nothing of what they name, not even before it is refused.</summary>
public class ChildPropertyTests
{
    private const string Bin = "uridecodebin uri=";

    private static readonly string[] _bins =
        ["uridecodebin uri={0} {1}", "urisourcebin uri={0} {1} ! parsebin ! decodebin", "( {1} uridecodebin uri={0} )"];

    [TestCaseSource(nameof(_bins))]
    public async Task A_file_outside_is_not_opened(string bin)
    {
        string root = TestFolder.Create("root"), outside = TestFolder.Create("outside");
        File.Copy(MediaFiles.Wav.Path, $"{root}/ok.wav");
        File.Copy(MediaFiles.Wav.Path, $"{outside}/x.wav");
        ProcessRunner.Run("mkfifo", [$"{outside}/pipe"]).Exited();
        using var opened = new OpenedFiles(outside);
        foreach (string target in new[] { "x.wav", "pipe" })
        {
            foreach (string child in new[] { "source", "urisourcebin0::source", "uridecodebin0::source" })
            {
                string launch = string.Format(null, bin, $"file://{root}/ok.wav", $"{child}::location={outside}/{target}");
                await Attack($"{launch} ! audioconvert ! appsink", new RestrictedPolicy { Roots = [root] });
            }

            Assert.That(opened.IsRead("pipe"), Is.False);
        }

        Assert.That(opened.Take(), Is.Empty);
        _ = File.ReadAllBytes($"{outside}/x.wav");
        Assert.That(opened.Take(), Is.Not.Empty, "the watch sees nothing");
    }

    [TestCase("location=http://127.0.0.1:{0}/x")]
    [TestCase("proxy=http://127.0.0.1:{0}/")]
    [TestCase("method=DELETE")]
    [TestCase("extra-headers=\"x,Host=(string)inner.example\"")]
    public async Task Nothing_is_sent(string property)
    {
        using var inner = new WebServer((_, _) => WebServer.File(MediaFiles.Wav.Path));
        using var allowed = new WebServer((_, _) => WebServer.File(MediaFiles.Wav.Path));
        for (int turn = 0; turn < 8; turn++)
            await Attack($"{Bin}http://localhost:{allowed.Port}/ source::{string.Format(null, property, inner.Port)} ! "
                + $"audioconvert ! appsink", Restricted.Policy);
        Assert.That((inner.Requests, allowed.Requests), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Properties_of_children_that_open_nothing_may_be_set()
    {
        await using GstSource source = Restricted.Source(
            "audiomixer name=m sink_0::volume=0.5 ! equalizer-nbands num-bands=2 band0::freq=100 band1::gain=3 ! audioconvert "
            + "! appsink  audiotestsrc num-buffers=5 ! m.sink_0");
        Assert.That(await Restricted.Play(source), Is.GreaterThan(0));
    }

    private static async Task Attack(string launch, RestrictedPolicy policy)
    {
        await using GstSource source = Restricted.Source(launch, policy);
        try
        {
            await Restricted.Refused(source);
        }
        catch (AudioSourceException invalid) when (invalid.Kind == AudioSourceErrorKind.InvalidDescription)
        {
            // GStreamer has no such child, and says so.
        }
    }
}
