namespace AudioPipelines.Tests.Descriptions;

public class PresetTests
{
    private static readonly string[] _shipped = ["file", "mic", "monitor", "stdin", "tone", "uri"];

    [Test]
    public void Every_preset_is_inside_the_library() => Assert.That(Presets.Names, Is.SupersetOf(_shipped));

    [TestCaseSource(typeof(Presets), nameof(Presets.Names))]
    public void Every_preset_is_valid(string name) => Assert.That(PipelineDescription.Validate(name), Is.Empty);

    [TestCaseSource(typeof(Presets), nameof(Presets.Names))]
    public void Every_preset_says_what_it_and_each_parameter_is_for(string name)
    {
        PipelineDescription preset = Presets.Load(name);

        Assert.That(preset.Name, Is.EqualTo(name));
        Assert.That(preset.Summary, Is.Not.Empty);
        Assert.That(preset.Parameters.Where(p => p.Summary.Length == 0), Is.Empty);
    }

    [TestCaseSource(nameof(_shipped))]
    public void Every_single_stream_preset_takes_rate_channels_sample_type_and_frame(string name)
    {
        ParameterValues values = new() { ["rate"] = "16000", ["channels"] = 1, ["sampleType"] = "S16", ["frame"] = "320" };
        if (name == "file") values.Add("location", "talk.flac");
        if (name == "uri") values.Add("uri", "http://example.org/");

        PipelinePlan plan = Presets.Load(name).Resolve(values, ParameterSources.None);

        Assert.That((plan.SampleRate, plan.Channels, plan.SampleType, plan.FrameLength),
            Is.EqualTo(((int?)16000, (int?)1, SampleType.S16, FrameLength.FromSamples(320))));
        Assert.That(plan.LaunchTexts, Has.Count.EqualTo(1));
        Assert.That(plan.LaunchTexts[0], Does.Match("! appsink name=audio sync=(true|false)$"));
    }

    [Test]
    public void Without_rate_and_channels_the_audios_own_are_kept()
    {
        PipelinePlan plan = Presets.Load("tone").Resolve(sources: ParameterSources.None);

        Assert.That((plan.SampleRate, plan.Channels, plan.SampleType, plan.FrameLength),
            Is.EqualTo(((int?)null, (int?)null, SampleType.F32, FrameLength.Default)));
        Assert.That(plan.LaunchTexts[0], Does.Contain("! audio/x-raw ").And.Not.Contains("num-buffers"));
    }

    [Test]
    public void The_file_preset_names_the_file_that_must_exist()
    {
        PipelinePlan plan = Presets.Load("file").Resolve(new() { ["location"] = "my talk 50%.flac" }, ParameterSources.None);

        Assert.That(plan.InputFiles, Is.EqualTo(new[] { Path.GetFullPath("my talk 50%.flac") }));
        Assert.That(plan.LaunchTexts[0], Does.Contain("uri=\"file:///").And.Contain("/my%20talk%2050%25.flac\""));
    }

    [TestCase("file")]
    [TestCase("pipelines/file.yaml")]
    [TestCase(@"pipelines\file.yaml")]
    public void A_preset_is_found_by_its_name_and_by_its_place_in_the_tree(string name) =>
        Assert.That(PipelineDescription.Load(name).Name, Is.EqualTo("file"));

    [Test]
    public void An_unknown_preset_is_answered_with_the_nearest()
    {
        DescriptionException e = Assert.Throws<DescriptionException>(() => PipelineDescription.Load("tonne"))!;

        Assert.That(e.Kind, Is.EqualTo(AudioSourceErrorKind.InvalidDescription));
        Assert.That(
            e.Message, Does.StartWith("tonne: there is no such file and no such preset").And.EndsWith("did you mean 'tone'?"));
    }

    [Test]
    public void A_microphones_device_is_left_out_where_none_is_given()
    {
        PipelineDescription mic = Presets.Load("mic");

        Assert.That(mic.Resolve(sources: ParameterSources.None).LaunchTexts[0], Does.StartWith("pulsesrc ! audioconvert"));
        Assert.That(mic.Resolve(new() { ["system"] = "alsa", ["device"] = "hw:1" }, ParameterSources.None).LaunchTexts[0],
            Does.StartWith("alsasrc device=\"hw:1\" ! audioconvert"));
    }
}
