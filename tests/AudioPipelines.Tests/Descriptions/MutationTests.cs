using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Descriptions;

/// <summary>Presets with random damage are valid or refused, and nothing else happens.</summary>
public class MutationTests
{
    private const int Mutations = 2000;

    [Test]
    public void A_damaged_description_is_valid_or_refused_and_nothing_else([Values(1, 2)] int seed)
    {
        var mutator = new TextMutator([.. Presets.Names.Select(Presets.ReadText), JsonDescription], seed);
        for (int i = 0; i < Mutations / 2; i++)
        {
            string text = mutator.Make(i);
            try
            {
                PipelineDescription description = PipelineDescription.Parse(text, "mutant.yaml");
                description.Resolve(new() { ["location"] = "a.wav" }, ParameterSources.None);
            }
            catch (DescriptionException e)
            {
                Assert.That(e.Errors, Is.Not.Empty);
            }
            catch (AudioSourceException e)
                when (e.Kind is AudioSourceErrorKind.NotFound && e.InnerException is FileNotFoundException)
            {
                // An SDP file is read at once, and there is none.
            }
            catch (Exception e) when (e is not AssertionException)
            {
                Assert.Fail($"seed {seed}, mutant {i}: {e}\n{text}");
            }
        }
    }

    [TestCase("name: a\nlaunch: audiotestsrc ! appsink\nparameters:\n  f:\n    : enum\n    default: 1\n")]
    [TestCase("name: a\nparameters:\n  f:\n    : enum\n    summary: b\n    choices: [F32]\nlaunch: audiotestsrc ! appsink\n")]
    public void An_empty_key_is_refused(string text) =>
        Assert.That(() => PipelineDescription.Parse(text, "mutant.yaml"), Throws.TypeOf<DescriptionException>());

    private const string JsonDescription = """
        {
        	"name": "json", "launch": ["audiotestsrc freq={f} ! audio/x-raw,rate={r} ! appsink name=a"],
        	"parameters": { "f": { "type": "number", "default": 440 }, "r": { "type": "integer" } },
        	"streams": [ { "sink": "a", "channels": 1, "labels": ["left"] } ], "audio": { "rate": "{r}" }
        }
        """;
}
