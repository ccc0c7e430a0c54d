namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>What a stranger's description file could say.</summary>
public class DescriptionAttackTests
{
    private const string Launch = "launch: audiotestsrc num-buffers=5 ! audioconvert ! appsink\n";

    private static PipelineDescription Parse(string text) => PipelineDescription.Parse(text, "stranger.yaml");

    [TestCase("trust: full\n")]
    [TestCase("Trust: restricted\n")]
    [TestCase("trust: {Elements: [filesink]}\n")]
    public void A_description_cannot_say_how_far_it_is_trusted(string key) =>
        Assert.That(() => Parse(key + Launch), Throws.TypeOf<DescriptionException>().With.Message.Contains("the host does"));

    [Test]
    public void A_description_reads_no_environment_variable_of_its_choice()
    {
        PipelineDescription thief = Parse("parameters: {secret: {environment: PATH, default: none}}\nlaunch: souphttpsrc "
            + "location=http://localhost/ user-agent={secret} ! decodebin ! appsink\n");

        Assert.That(thief.Resolve().LaunchTexts[0], Does.Not.Contain("none"), "the variable is there to be read");
        Assert.That(thief.Resolve(trust: SourceTrust.Restricted).LaunchTexts[0], Does.Contain("user-agent=\"none\""));
        Assert.That(thief.Resolve(null, ParameterSources.Process, SourceTrust.Restricted).LaunchTexts[0], Does.Contain(
            "user-agent=\"none\""));
    }

    [TestCase("/etc/passwd")]
    [TestCase("/dev/zero")]
    public void An_sdp_file_is_read_under_a_root_only(string path) =>
        Assert.That(() => Presets.Load("sdp").Resolve(new() { ["location"] = path }, trust: Restricted.Policy),
            Throws.TypeOf<AudioSourceException>().With.Property(nameof(AudioSourceException.Kind)).EqualTo(
                AudioSourceErrorKind.AccessDenied));

    [TestCase("a.wav ! filesink location={0}")]
    [TestCase("a.wav\" ! filesink location=\"{0}")]
    [TestCase("a.wav\\\" ! filesink location=\"{0}")]
    public async Task A_value_adds_no_element_to_a_preset(string value)
    {
        string written = Path.Combine(TestFolder.Create("injected"), "written");
        await using var source = GstSource.FromDescription("file", new() { ["location"] = string.Format(null, value, written) });
        Assert.That(source.Start, Throws.TypeOf<AudioSourceException>().With.Property(nameof(AudioSourceException.Kind)).EqualTo(
            AudioSourceErrorKind.NotFound));
        Assert.That(File.Exists(written), Is.False);
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Another_plan_of_a_running_source_is_checked_too()
    {
        await using var source = GstSource.FromDescription(
            "tone", new() { ["realtime"] = true }, new GstSourceOptions { Trust = SourceTrust.Restricted });
        source.Start();
        Task replaced = source.ReplaceAsync(new PipelinePlan
        {
            Name = "tone",
            LaunchTexts = ["filesrc location=/etc/passwd ! decodebin ! audioconvert ! appsink"]
        });
        Assert.That(async () => await replaced, Throws.TypeOf<AudioSourceException>().With.Property(
            nameof(AudioSourceException.Kind)).EqualTo(AudioSourceErrorKind.AccessDenied));
        Eventually.Is(() => source.State == AudioSourceState.Running, "the source goes on with the plan it had");
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_plan_can_be_checked_without_a_source()
    {
        Assert.That(() => GstSource.CheckTrust(Parse(Launch).Resolve(), SourceTrust.Restricted), Throws.Nothing);
        Assert.That(() => GstSource.CheckTrust(Parse("launch: pulsesrc ! appsink").Resolve(), SourceTrust.Restricted),
            Throws.TypeOf<AudioSourceException>().With.Message.Contains("'pulsesrc'"));
    }
}
