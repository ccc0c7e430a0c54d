namespace AudioPipelines.Cli.Tests;

/// <summary>What <c>validate</c> finds before a source is started.</summary>
public class ValidateTests
{
    [TestCase("audiotestsrcs ! appsink", "there is no element 'audiotestsrcs'", "did you mean 'audiotestsrc'?")]
    [TestCase("audiotestsrc wav=sine ! appsink", "the element 'audiotestsrc' has no property 'wav'", "did you mean 'wave'?")]
    [TestCase("audiotestsrc wave=sinne ! appsink", "'sinne' is no value for the property 'wave' of 'audiotestsrc'",
        "gst-inspect-1.0 audiotestsrc")]
    [TestCase("audiotestsrc volume=2 ! appsink", "'2' is no value for the property 'volume'", "gst-inspect-1.0 audiotestsrc")]
    [TestCase("audiotestsrc num-buffers=many ! appsink", "'many' is no value for the property 'num-buffers'",
        "gst-inspect-1.0 audiotestsrc")]
    public void An_unknown_element_property_or_value_is_told_with_its_place(string launch, string message, string help)
    {
        string file = Tool.Launch(launch);
        string error = Tool.Run("validate", file).Exited(2).Output;
        Assert.That(error, Does.StartWith($"{file}:3:").And.Contain(message).And.Contain(help));
    }

    [Test]
    public void All_of_them_are_told_at_once()
    {
        string file = Tool.Description("launch: audiotestsrcs ! volume vol=1 ! appsink sync=maybe\nframe: 10parsec\n");
        Assert.That(Tool.Run("validate", file).Exited(2).OutputLines, Has.Count.EqualTo(4));
    }

    [TestCase("audiotestsrc wave={wave} volume=0.5 ! \"audio/x-raw,rate=8000\" ! volume name=v volume=1 ! appsink v.")]
    [TestCase("uridecodebin uri=file:///x source::location=y ! audioconvert ! appsink caps=\"audio/x-raw,rate=8000\"")]
    public void What_is_right_stays_right(string launch)
    {
        string file = Tool.Description(
            $"parameters:\n  wave: {{ type: enum, choices: [sine, saw], default: sine }}\nlaunch: >\n  "
            + $"{launch.Replace("\"audio/x-raw,rate=8000\" !", "audio/x-raw,rate=8000 !", StringComparison.Ordinal)}\n");
        Assert.That(Tool.Run("validate", file).Output,
            Does.Not.Contain("no element").And.Not.Contain("no property").And.Not.Contain("no value"));
    }

    [Test]
    public void Every_preset_is_valid() =>
        Tool.Run(["validate", .. PipelineDescription.Presets]).Exited(0);

    [TestCase("restart: { mode: onError, maximumDelay: 25h }", "at most 24h")]
    [TestCase("restart: { mode: onError, delay: 25h }", "at most 24h")]
    [TestCase("latency: 8760h", "at most 2m")]
    public void What_could_not_be_started_is_not_valid(string line, string expected)
    {
        string file = Tool.Description($"launch: audiotestsrc num-buffers=1 ! appsink\n{line}\n");
        Assert.That(Tool.Run("validate", file).Exited(2).Output, Does.Contain(expected));
    }

    [Test]
    public void The_longest_times_that_are_valid_can_be_started()
    {
        string file = Tool.Description(
            "launch: audiotestsrc num-buffers=1 ! appsink\nlatency: 2m\nrestart: { mode: onError, delay: 24h, maximumDelay: "
            + "24h }\n");
        Tool.Run("validate", file).Exited(0);
        Tool.RunJson("run", file);
    }
}
