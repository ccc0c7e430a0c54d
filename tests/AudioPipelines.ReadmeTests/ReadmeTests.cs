using System.Text.Json;

namespace AudioPipelines.ReadmeTests;

public class ReadmeTests
{
    private static readonly string[] _pages = Readme.Pages;

    private static IEnumerable<string> PagesWith(string language) =>
        Readme.PagesOfExamples.Where(page => Readme.Blocks(language, page).Count > 0);

    private static IEnumerable<string> PagesWithCsharp() => PagesWith("csharp");

    [Test]
    public void The_pages_show_csharp_yaml_and_json() => Assert.That(
        ((string[])["csharp", "yaml", "json"]).Select(language => PagesWith(language).Count()), Is.EqualTo(new[] { 9, 1, 2 }));

    [TestCaseSource(nameof(PagesWithCsharp))]
    public void Every_line_of_csharp_in_the_readme_is_compiled(string page)
    {
        foreach ((int line, string text) in Readme.Blocks("csharp", page))
        {
            Assert.That(
                CompiledRegions.All, Has.Member(CompiledRegions.WithoutIndentation(text.Split('\n'))), $"{page}, line {line}");
        }
    }

    [Test]
    public void Every_description_in_the_readme_is_valid()
    {
        foreach (string page in PagesWith("yaml"))
        {
            foreach ((int line, string text) in Readme.Blocks("yaml", page))
            {
                Assert.That(PipelineDescription.ValidateText(text, "example.yaml"), Is.Empty, $"{page}, line {line}");
                Assert.That(PipelineDescription.Parse(text, "example.yaml").Resolve().LaunchTexts, Is.Not.Empty);
            }
        }
    }

    [Test]
    public void Every_piece_of_json_in_the_readme_can_be_read()
    {
        foreach (string page in PagesWith("json"))
        {
            foreach ((int line, string text) in Readme.Blocks("json", page))
                Assert.That(() => JsonDocument.Parse(text).Dispose(), Throws.Nothing, $"{page}, line {line}");
        }
    }

    [TestCaseSource(nameof(_pages))]
    public void Every_file_and_heading_the_readme_links_to_is_there(string page)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, page));
        string[] links =
            [.. text.Split("](").Skip(1).Select(rest => rest[..rest.IndexOf(')')]).Where(link => !link.Contains("://"))];
        Assert.That(links.Where(link => !IsThere(page, link.Split('#'))), Is.Empty);
    }

    /// <param name="page">The page that has the link.</param>
    /// <param name="link">A path, and the heading behind it if there is one, in small letters and with hyphens between the
    /// words.</param>
    private static bool IsThere(string page, string[] link)
    {
        string path = link[0].Length == 0
            ? Path.Combine(Repository.Root, page)
            : Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, link[0]);
        if (link.Length == 1) return Path.Exists(path);
        string heading = link[1].Replace('-', ' ');
        return File.ReadLines(path).Any(
            line => line.StartsWith('#') && line.TrimStart('#').Trim().Equals(heading, StringComparison.OrdinalIgnoreCase));
    }

    [Test]
    public Task The_launch_string_runs() => Snippets.Launch();

    [Test]
    public Task The_live_source_follows_virtual_time() => Snippets.Virtual();

    [Test]
    public Task The_scripted_source_follows_its_script() => Snippets.Testing();

    [Test]
    public async Task The_file_is_read()
    {
        // The example names a file that is not here, and says so.
        AudioSourceException error =
            (await Assert.ThrowsAsync<AudioSourceException>(() => Snippets.Pull(CancellationToken.None)))!;
        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NotFound));
    }

    [Test]
    public async Task The_recording_is_replayed()
    {
        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(Snippets.Replay))!; // it is not here
        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NotFound));
    }

    [Test]
    public async Task The_restricted_source_reads_nothing_outside_its_root()
    {
        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(Snippets.Restricted))!;
        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.AccessDenied));
    }

    [Test]
    public async Task The_source_of_your_own_emits_frames()
    {
        await using var source = new Noise();
        int frames = 0;
        source.SetCallback(frame =>
        {
            if (++frames == 10) source.Stop();
        });
        source.Start();
        await Eventually.Completes(source.Completion, "the source stops");
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(4800));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task The_source_of_your_own_accounts_for_what_it_lacks()
    {
        var packets = new Queue<SensorPacket>(
        [
            new(0, new short[2 * 480], false), new(600, new short[2 * 360], false), new(40, new short[2 * 100], true),
        ]);
        await using var source = new Sensor(_ => packets.TryDequeue(out SensorPacket? packet) ? packet : null);
        source.Start();
        await Eventually.Completes(source.Completion, "the packets' end");

        ChannelLedger left = source.Ledger.Channels[0];
        Assert.That((left.Received, left.Lost, left.Elapsed), Is.EqualTo((940, 120, 1_060)));
        LedgerAssert.Balances(source);
    }

    [Test]
    public Task The_plan_made_by_hand_runs() => LibrarySnippets.Plan();

    [Test]
    public async Task A_meter_sees_the_frames()
    {
        await using var source = GstSource.FromDescription("tone", new() { ["buffers"] = 100 });
        await LibrarySnippets.Watch(source);
    }

    [Test]
    public async Task The_frames_are_written()
    {
        string path = Path.Combine(TestFolder.Create("library"), "tone.wav");
        await LibrarySnippets.Write(path);
        Assert.That(new FileInfo(path).Length, Is.GreaterThan(100 * 1_024));
    }

    [Test]
    public void NAudio_reads_a_source()
    {
        using var source = GstSource.FromDescription("tone", new() { ["buffers"] = 100 });
        using var provider = new SourceProvider(source, 48_000, 1);
        var buffer = new float[1_000];
        int samples = 0;
        float peak = 0;
        for (int count; (count = provider.Read(buffer)) > 0; samples += count)
            peak = Math.Max(peak, buffer.AsSpan(0, count).ToArray().Max(Math.Abs));

        Assert.That(samples, Is.EqualTo(source.Ledger.Total.Delivered));
        Assert.That(peak, Is.GreaterThan(0.1f));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void The_description_is_read() => Assert.That(LibrarySnippets.Describe().LaunchTexts, Has.Count.EqualTo(1));
}
