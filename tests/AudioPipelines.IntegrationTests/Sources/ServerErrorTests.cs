using AudioPipelines.IntegrationTests.Trust;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>A server that is there and yet gives no audio: the error says in what way.</summary>
public class ServerErrorTests
{
    private static IEnumerable<TestCaseData> Answers()
    {
        yield return Case("a circle", AudioSourceErrorKind.Network, "without an end (302)", "Open the address of the audio");
        yield return Case("nothing", AudioSourceErrorKind.Corrupt, "sent nothing, or too little", "Check the address");
        yield return Case("a half", AudioSourceErrorKind.Network, "broke off before everything had come", "Try again");
        yield return Case(
            "a web page", AudioSourceErrorKind.UnsupportedFormat, "It is a web page", "Open the address of the audio");
    }

    [TestCaseSource(nameof(Answers))]
    public async Task An_answer_that_is_no_audio_is_explained(
        string what, AudioSourceErrorKind kind, string[] words)
    {
        using var server = new WebServer((path, _) => Answer(what, path));

        AudioSourceException error = await Failure($"http://{server.Authority}/talk.flac");

        OutsideError.Check(error, kind, [$"'http://{server.Authority}/talk.flac'", .. words]);
    }

    [TestCase(1, "nobody has signed", "Install the authority's certificate")]
    [TestCase(-1, "is not valid today", "this machine's date")]
    public async Task A_certificate_that_cannot_be_trusted_is_named(int validDays, string cause, string nextStep)
    {
        using var server = new SecureServer(TimeSpan.FromDays(validDays));

        AudioSourceException error = await Failure($"https://localhost:{server.Port}/talk.flac");

        OutsideError.Check(
            error, AudioSourceErrorKind.Network, [$"'https://localhost:{server.Port}/talk.flac'", cause, nextStep]);
    }

    [Test]
    public async Task A_server_without_encryption_is_named()
    {
        using var server = new SecureServer(validFor: null);

        AudioSourceException error = await Failure($"https://127.0.0.1:{server.Port}/talk.flac");

        string target = $"'https://127.0.0.1:{server.Port}/talk.flac'";
        OutsideError.Check(error, AudioSourceErrorKind.Network, [target, "did not answer by TLS", "Check the port"]);
    }

    [Test]
    public async Task A_file_that_ends_too_early_is_named_without_an_element()
    {
        string path = Path.Combine(TestFolder.Create("cut"), "talk.flac");
        await File.WriteAllBytesAsync(path, (await File.ReadAllBytesAsync(MediaFiles.Flac.Path)).AsMemory(0, 100));

        AudioSourceException error = await Failure(new Uri(path).AbsoluteUri);

        OutsideError.Check(
            error, AudioSourceErrorKind.Corrupt, [$"'{path}'", "damaged, or ends too early", "'audiopipelines probe'"]);
        Assert.That(error.Message, Does.Not.Match("parse\\d"));
    }

    /// <summary>Half of a file, and the connection ends. Who asks for the rest gets the half again.</summary>
    private static WebServer.Answer Half()
    {
        byte[] file = File.ReadAllBytes(MediaFiles.Flac.Path);
        return new("200 OK", $"Content-Length: {file.Length}\r\n", file[..(file.Length / 2)], TellsLength: false);
    }

    private static WebServer.Answer Answer(string what, string path) => what switch
    {
        "a circle" => WebServer.Redirect(path),
        "a half" => Half(),
        "a web page" => WebServer.Text("<html><body>Sign in</body></html>", "text/html"),
        _ => WebServer.Text("", "audio/mpeg"),
    };

    private static TestCaseData Case(string what, AudioSourceErrorKind kind, params string[] words) =>
        new TestCaseData(what, kind, words).SetArgDisplayNames(what);

    private static async Task<AudioSourceException> Failure(string uri)
    {
        (string preset, string parameter, string value) = PipelineDescription.ForUri(uri);
        PipelinePlan plan = PipelineDescription.Load(preset).Resolve(new() { [parameter] = value });
        // What breaks off after its first frames would be tried again.
        using var source = new GstSource(plan with { Restart = new RestartPolicy { Mode = RestartMode.Never } });
        AudioSourceException error = await new SourceRecording(source).ToFailure();
        LedgerAssert.Balances(source);
        return error;
    }
}
