namespace AudioPipelines.Hosting.Tests;

/// <summary>A host says how far its sources are trusted.</summary>
public class TrustTests
{
    private const string Reads = "launch: filesrc location=\"/etc/passwd\" ! rawaudioparse ! audioconvert ! appsink";

    [Test]
    public async Task A_host_restricts_all_its_sources()
    {
        await using var host = new TestHost();
        host.Write("pipelines/stranger.yaml", Reads);
        host.WithSettings(("Folder", "pipelines"), ("Trust", "Restricted"));
        Refused(host, "stranger");
    }

    [Test]
    public async Task One_source_may_be_restricted_and_another_not()
    {
        await using var host = new TestHost();
        host.Write("stranger.yaml", Reads);
        host.Write("tone.yaml", Tones.Short + "\n");
        host.WithSettings(("Sources:own:Description", "stranger.yaml"), ("Sources:stranger:Description", "stranger.yaml"),
            ("Sources:stranger:Trust", "restricted"));
        Refused(host, "stranger");
        IAudioSource own = host.Source("own");
        own.Start();
        await Eventually.Completes(own.Completion, "the file ends");
        LedgerAssert.Balances(own);
    }

    [Test]
    public async Task Restrictions_say_what_is_allowed_and_their_folders_start_at_the_content_root()
    {
        await using var host = new TestHost();
        string file = host.Write("media/a.raw", new string('a', 48_000));
        host.Write("stranger.yaml",
            $"launch: filesrc location=\"{file}\" ! rawaudioparse ! audioconvert ! audioecho ! audioconvert ! appsink");
        host.WithSettings(("Sources:stranger:Description", "stranger.yaml"), ("Restrictions:Roots:0", "media"),
            ("Restrictions:MoreElements:0", "audioecho"));
        IAudioSource source = host.Source("stranger");
        source.Start();
        await Eventually.Completes(source.Completion, "the file ends");
        Assert.That(source.Ledger.Total.Unclaimed, Is.GreaterThan(0));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task The_code_may_restrict_a_source_and_what_it_says_holds_where_the_configuration_says_nothing()
    {
        await using var host = new TestHost();
        host.Write("stranger.yaml", Reads);
        host.With(audio => audio.AddSource("stranger", "stranger.yaml", trust: SourceTrust.Restricted)).WithSettings(
            ("Sources:stranger:AutoStart", "false"));
        Refused(host, "stranger");
    }

    [TestCase("Trust", "Resticted", "did you mean 'Restricted'?")]
    [TestCase("Restrictions:Root:0", "media", "did you mean 'Roots'?")]
    [TestCase("Restrictions:MaximumElements", "many", "a whole number")]
    [TestCase("Restrictions:AllowPrivateHosts", "yes", "true or false")]
    public async Task A_mistake_is_told_and_trusts_nobody(string key, string value, string expected)
    {
        await using var host = new TestHost();
        host.Write("pipelines/stranger.yaml", Reads);
        host.WithSettings(("Folder", "pipelines"), (key, value));
        Assert.That(() => host.Sources, Throws.TypeOf<DescriptionException>().With.Message.Contains(expected));
    }

    private static void Refused(TestHost host, string name)
    {
        AudioSourceException error = Assert.Throws<AudioSourceException>(host.Source(name).Start)!;
        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.AccessDenied), error.Message);
    }
}
