using System.Text;

namespace AudioPipelines.Tests.Descriptions;

public class DescriptionTests
{
    private static string[] Errors(string text) =>
        [.. PipelineDescription.ValidateText(text, "d.yaml").Select(e => e.ToString())];

    [Test]
    public void Everything_that_is_wrong_is_told_at_once_with_its_place_and_the_nearest_name()
    {
        string[] errors = Errors("""
            name: wrong
            sumary: x
            parameters:
              location: {type: pth}
              rate: {type: integer, minimum: 10, default: 5}
            launch: |
              filesrc location={locaton}
                ! decodebin name='d' ! appsink name=audio
            streams:
              - {sink: audoi, channels: 2, labels: [a, b, c]}
            audio: {rate: {rate}, sampleType: f32}
            live: yes
            restart: {mode: onerror, delay: 5}
            """);

        Assert.That(errors, Is.EqualTo(new[]
        {
            "d.yaml:2:1: the description has no key 'sumary'; expected one of name, summary, hint, parameters, launch, streams, "
            + "audio, frame, live, slowConsumer, delivery, latency, clock, drift, decoders, track, tail, loop, "
            + "startDeadline, stallDeadline, restart, "
                + "isolation, recording, flightRecorder, audit, replay; did you mean 'summary'?",
            "d.yaml:4:20: there is no type 'pth'; expected one of string, integer, number, boolean, duration, path, uri, "
            + "enum, frameLength, list, sdp; did you mean 'path'?",
            "d.yaml:5:47: the default of 'rate' is '5'; expected a whole number, 10 or more",
            "d.yaml:7:20: there is no parameter 'locaton'; expected a parameter that is declared under 'parameters'; a brace "
            + "itself is written {{; did you mean 'location'?",
            "d.yaml:8:22: GStreamer takes single quotes for a part of the value; expected double quotes",
            "d.yaml:8:28: no stream takes the audio of the appsink 'audio'; expected all appsinks under 'streams', or none",
            "d.yaml:10:12: no appsink is named 'audoi'; expected the name of an appsink in the launch text; did you mean "
            + "'audio'?",
            "d.yaml:10:29: the stream has 2 channels and 3 labels; expected a label for each channel",
            "d.yaml:11:15: YAML reads {rate} as a mapping; expected quotes round it: \"{rate}\"",
            "d.yaml:11:35: 'sampleType' is 'f32'; expected one of F32, S16, S32; did you mean 'F32'?",
            "d.yaml:12:7: 'live' is 'yes'; expected one of auto, true, false; did you mean 'true'?",
            "d.yaml:13:17: 'mode' is 'onerror'; expected one of never, onError, always; did you mean 'onError'?",
            "d.yaml:13:33: 'delay' is '5'; expected a duration: a number with ns, us, ms, s, m or h, such as 10ms and at most "
            + "24h",
        }));
    }

    [TestCase("", "1:1: the description is empty")]
    [TestCase("- a", "1:1: the description is a list")]
    [TestCase("name: x", "1:1: the description has no 'launch'")]
    [TestCase("launch: fakesrc", "1:9: the launch text has no appsink")]
    [TestCase("launch: appsink\nname:", "2:1: 'name' is empty")]
    [TestCase("launch: appsink\nlaunch: appsink", "is given twice")]
    [TestCase("{\"launch\": \"appsink\", \"launch\": \"\"}", "1:23: 'launch' is given twice")]
    [TestCase("launch: &x appsink", "1:9: the anchor &x is not allowed")]
    [TestCase("launch: *x", "the alias *x is not allowed")]
    [TestCase("launch: !!str appsink", "is not allowed")]
    [TestCase("launch: ! appsink", "1:9: the tag ! is not allowed")]
    [TestCase("<<: {launch: appsink}", "1:1: the merge key << is not allowed")]
    [TestCase("launch: appsink\n---\nlaunch: appsink", "2:1: a second document begins here")]
    [TestCase("name: x\n\tlaunch: y", "d.yaml:2:1: a tab is in the indentation; expected spaces")]
    [TestCase("launch: \"a\\0b\"", "the control character U+0000")]
    [TestCase("launch: fakesrc \\\n  ! appsink", "a backslash outside quotes")]
    [TestCase("launch: |\n  fakesrc \\\n  ! appsink", "2:11: a backslash outside quotes")]
    [TestCase("launch: 'fakesrc name=\"a ! appsink'", "1:23: this quote is never closed")]
    [TestCase("launch: \"fakesrc name=\\\"a ! appsink\"", "1:24: this quote is never closed")]
    [TestCase("launch: appsink\nslowConsumer: wait\nlive: true", "")]
    [TestCase("parameters: {a: {}, A: {}}\nlaunch: appsink", "share the environment variable AUDIOPIPELINES_D_A")]
    [TestCase("parameters: {a: {type: enum}}\nlaunch: appsink", "the enum 'a' has no choices")]
    [TestCase("parameters: {a: {type: enum, choices: [b c]}}\nlaunch: appsink", "'b c' is not a word")]
    [TestCase("parameters: {a: {required: true, default: x}}\nlaunch: appsink", "has no use for a default")]
    [TestCase(
        "parameters: {a: {type: integer, minimum: 5, maximum: 4}}\nlaunch: appsink", "the maximum 4 is less than the minimum 5")]
    [TestCase("parameters: {a: {type: enum, choices: {x: '{a}'}}}\nlaunch: '{a} ! appsink'", "contain themselves")]
    [TestCase("parameters: {a: {type: enum, choices: [f64]}}\nlaunch: appsink\naudio: {sampleType: '{a}'}", "cannot be 'f64'")]
    [TestCase("parameters: {a: {}}\nlaunch: appsink\naudio: {rate: '{a}'}", "cannot come from 'a', which is of type string")]
    [TestCase("launch: fakesrc ! appsink name=a fakesrc ! appsink name=a", "two appsinks are named 'a'")]
    [TestCase("launch: appsink\nclock: ptp", "2:8: 'clock' is 'ptp'; expected one of auto, shared, rtcp, none")]
    [TestCase("launch: appsink\nrecording: {segment: 1s}", "the recording has no 'folder'")]
    public void A_mistake_is_told_where_it_is(string text, string error)
    {
        string[] errors = Errors(text);

        if (error.Length == 0) Assert.That(errors, Is.Empty);
        else Assert.That(errors, Has.Some.Contains(error));
    }

    [TestCase("{a} ! appsink")]
    [TestCase("fakesrc name=x{a} ! appsink")]
    [TestCase("fakesrc name=\"x {a}\" ! appsink")]
    [TestCase("fakesrc ! audio/x-raw,format={a} ! appsink")]
    [TestCase("fakesrc ! audio/x-raw, format={a} ! appsink")]
    [TestCase("fakesrc caps=audio/x-raw,format={a} ! appsink")]
    [TestCase("fakesrc {a}=x ! appsink")]
    [TestCase("fakesrc name={a}{a} ! appsink")]
    public void A_text_may_only_stand_for_a_whole_property(string launch) =>
        Assert.That(Errors($"parameters: {{a: {{}}}}\nlaunch: |\n  {launch}"), Has.Some.Contains(
            "the placeholder {a} cannot stand here"));

    [TestCase("audiotestsrc ! audio/x-raw, rate={r} ! appsink", "audiotestsrc ! audio/x-raw, rate=8000 ! appsink",
        "audiotestsrc ! audio/x-raw ! appsink")]
    [TestCase("audiotestsrc ! audio/x-raw,rate=(int){r},channels=2 ! appsink",
        "audiotestsrc ! audio/x-raw,rate=(int)8000,channels=2 ! appsink", "audiotestsrc ! audio/x-raw,channels=2 ! appsink")]
    [TestCase("x caps=\"audio/x-raw,rate={r}\" ! appsink", "x caps=\"audio/x-raw,rate=8000\" ! appsink",
        "x caps=\"audio/x-raw\" ! appsink")]
    [TestCase("x caps=audio/x-raw,rate={r} ! appsink", "x caps=audio/x-raw,rate=8000 ! appsink", "x caps=audio/x-raw ! appsink")]
    [TestCase("x p={r} q=1 ! appsink", "x p=8000 q=1 ! appsink", "x q=1 ! appsink")]
    [TestCase("x p=\"{r}\" ! appsink", "x p=8000 ! appsink", "x ! appsink")]
    [TestCase("x f={ S16LE, F32LE } ! appsink", "x f={ S16LE, F32LE } ! appsink", "x f={ S16LE, F32LE } ! appsink")]
    [TestCase("x f={{r}} ! appsink", "x f={r} ! appsink", "x f={r} ! appsink")]
    public void What_has_no_value_is_left_out(string launch, string with, string without)
    {
        var description = PipelineDescription.Parse($"parameters: {{r: {{type: integer}}}}\nlaunch: |\n  {launch}", "d.yaml");

        Assert.That(description.Resolve(new() { ["r"] = 8000 }, ParameterSources.None).LaunchTexts[0], Is.EqualTo(with));
        Assert.That(description.Resolve(null, ParameterSources.None).LaunchTexts[0], Is.EqualTo(without));
    }

    [Test]
    public void Every_key_reaches_the_plan()
    {
        PipelinePlan plan = PipelineDescription.Parse("""
            name: array
            hint: look
            launch: [fakesrc ! appsink name=a, fakesrc ! appsink name=b]
            streams: [{sink: b, labels: [x, y]}, {sink: a, channels: 1}]
            audio: {rate: 48000, channels: 2, sampleType: S32}
            frame: 480
            live: true
            slowConsumer: dropNewest
            latency: 100ms
            clock: shared
            decoders: fastest
            tail: pad
            startDeadline: 3s
            restart: {mode: always, delay: 2s, maximumDelay: 1m, maximumAttempts: 7, healthyAfter: 5m, budget: 20, period: 2h}
            stallDeadline: 90s
            recording: {folder: takes, encoding: "mka: flacenc ! matroskamux", files: perChannel, name: hall-%t, segment: 1h,
              keepFor: 48h, keepSize: 2048, keepFree: 100}
            """, "d.yaml").Resolve(sources: ParameterSources.None);

        Assert.That(plan.Streams.Select(s => (s.Sink, s.Channels, string.Join('|', s.Labels))), Is.EqualTo(
            new[] { ("b", (int?)2, "x|y"), ("a", 1, "") }));
        Assert.That(plan with { Streams = [], LaunchTexts = [], InputFiles = [] }, Is.EqualTo(new PipelinePlan
        {
            Name = "array",
            LaunchTexts = [],
            Hint = "look",
            SampleRate = 48000,
            Channels = 2,
            SampleType = SampleType.S32,
            FrameLength = FrameLength.FromSamples(480),
            Live = true,
            SlowConsumer = SlowConsumerPolicy.DropNewest,
            Latency = TimeSpan.FromMilliseconds(100),
            Clock = ClockSharing.Shared,
            Decoders = DecoderChoice.Fastest,
            Tail = EndOfStreamTail.Pad,
            StartDeadline = TimeSpan.FromSeconds(3),
            StallDeadline = TimeSpan.FromSeconds(90),
            Restart = new RestartPolicy
            {
                Mode = RestartMode.Always,
                Delay = TimeSpan.FromSeconds(2),
                MaximumDelay = TimeSpan.FromMinutes(1),
                MaximumAttempts = 7,
                HealthyAfter = TimeSpan.FromMinutes(5),
                Budget = 20,
                Period = TimeSpan.FromHours(2),
            },
            Recording = new RecordingPlan("takes")
            {
                Encoding = "mka: flacenc ! matroskamux",
                PerChannel = true,
                FileName = "hall-%t",
                SegmentLength = TimeSpan.FromHours(1),
                KeepFor = TimeSpan.FromHours(48),
                KeepBytes = 2_048L << 20,
                FreeBytes = 100 << 20,
            },
        }));
    }

    [Test]
    public void A_live_source_that_is_to_wait_is_refused() =>
        Assert.That(() => PipelineDescription.Parse("launch: appsink\nlive: true\nslowConsumer: wait", "d").Resolve(),
            Throws.TypeOf<DescriptionException>().With.Message.StartsWith("d:3:15: a live source cannot wait"));

    [Test]
    public void JSON_with_tabs_is_read_too()
    {
        var description = PipelineDescription.Parse("{\n\t\"launch\": \"fakesrc p={p} ! appsink\",\n\t\"parameters\": {\"p\": "
            + "{\"type\": \"boolean\", \"default\": true}}\n}", "j.json");

        Assert.That(
            description.Resolve(sources: ParameterSources.None).LaunchTexts, Is.EqualTo(new[] { "fakesrc p=true ! appsink" }));
        Assert.That(description.Name, Is.EqualTo("j"));
    }

    [TestCase("name: x\nlaunch: appsink\n\tframe: 10ms\n", "d:3:1: a tab is in the indentation")]
    [TestCase("launch: >\n  fakesrc\n\t! appsink\nname: x\n", "d:3:1: a tab is in the indentation")]
    [TestCase("name: x\nlaunch: appsink\n  frame: 10ms\n", "d:3:3: 'frame' is indented by 2, and the key before it by 0")]
    [TestCase("launch: appsink\naudio:\n  rate: 48000\n    channels: 2\n", "d:4:5: 'channels' is indented by 4")]
    [TestCase("launch: appsink\naudio:\n  rate: 48000\n channels: 2\n", "d:4:2: 'channels' is indented by 1")]
    [TestCase("launch: appsink\nframe: 10ms\nframe: 20ms\n", "d:3:1: 'frame' is given twice")]
    public void A_slip_of_the_keyboard_is_told_at_its_own_line(string text, string error) =>
        Assert.That(PipelineDescription.ValidateText(text, "d").Select(each => each.ToString()), Has.One.StartsWith(error));

    [Test]
    public void Hostile_files_are_refused_at_once()
    {
        string directory = Directory.CreateTempSubdirectory("descriptions").FullName;
        try
        {
            string path = Path.Combine(directory, "d.yaml");
            (byte[] Content, string Error)[] files =
            [
                (new byte[10_000_000], "longer than 1048576 bytes"),
                ([.. "launch: \n  "u8, 0xFF], "2:3: the byte 0xFF is not UTF-8"),
                (Encoding.Unicode.GetPreamble(), "UTF-16"),
                (Encoding.UTF8.GetBytes(new string('[', 500_000)), "nested deeper"),
                (Encoding.UTF8.GetBytes("{" + string.Concat(Enumerable.Repeat("\"a\":{", 100_000))), "depth"),
                (Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("? ", 400_000))), "nested deeper"),
            ];
            foreach ((byte[] content, string error) in files)
            {
                File.WriteAllBytes(path, content);
                Assert.That(PipelineDescription.Validate(path).Single().ToString(), Does.Contain(error));
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Test]
    public void Nested_choices_cannot_grow_without_end()
    {
        string parameters = string.Join('\n', Enumerable.Range(0, 30).Select(i =>
            $"  p{i}: {{type: enum, choices: {{x: \"{(i == 29 ? "a" : $"{{p{i + 1}}}{{p{i + 1}}}")}\"}}, default: x}}"));

        Assert.That(
            Errors($"parameters:\n{parameters}\nlaunch: '{{p0}} ! appsink'"), Has.Some.Contains("longer than 65536 characters"));
    }
}
