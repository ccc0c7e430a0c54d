using AudioPipelines.Descriptions;

namespace AudioPipelines.Tests.Descriptions;

/// <summary>Presets with random damage are valid or refused, and nothing else happens.</summary>
public class MutationTests
{
    private const int Mutations = 2000;

    private static readonly string[] _splices =
    [
        "{", "}", "[", "]", "\"", "'", ":", ": ", "- ", "&a ", "*a", "!!str ", "!", "<<: ", "|", ">", "\t", "\n", "\n  ", "#", "---\n", "...", "%", "?", ",",
        "{location}", "\"{rate}\"", "null", "\\", "\0", "\u0001", "\ud800", "😀", "\u2028", "9999999999999999999", "-1", "10ms", "appsink", "choices: {a: \"{a}\"}",
    ];

    [Test]
    public void A_damaged_description_is_valid_or_refused_and_nothing_else([Values(1, 2)] int seed)
    {
        var random = new Random(seed);
        string[] originals = [.. Presets.Names.Select(Presets.ReadText), JsonDescription];
        for (int i = 0; i < Mutations / 2; i++)
        {
            string text = originals[random.Next(originals.Length)];
            for (int n = random.Next(1, 5); n > 0; n--) text = Mutate(text, random);
            try
            {
                PipelineDescription description = PipelineDescription.Parse(text, "mutant.yaml");
                description.Resolve(new() { ["location"] = "a.wav" }, ParameterSources.None);
            }
            catch (DescriptionException e)
            {
                Assert.That(e.Errors, Is.Not.Empty);
            }
            catch (AudioSourceException e) when (e.Kind is AudioSourceErrorKind.NotFound && e.InnerException is FileNotFoundException)
            {
                // An SDP file is read at once, and there is none.
            }
            catch (Exception e) when (e is not AssertionException)
            {
                Assert.Fail($"seed {seed}, mutant {i}: {e}\n{text}");
            }
        }
    }

    private const string JsonDescription = """
        {
        	"name": "json", "launch": ["audiotestsrc freq={f} ! audio/x-raw,rate={r} ! appsink name=a"],
        	"parameters": { "f": { "type": "number", "default": 440 }, "r": { "type": "integer" } },
        	"streams": [ { "sink": "a", "channels": 1, "labels": ["left"] } ], "audio": { "rate": "{r}" }
        }
        """;

    private static string Mutate(string text, Random random)
    {
        int at = random.Next(text.Length + 1), length = Math.Min(random.Next(1, 12), text.Length - at);
        return random.Next(4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, _splices[random.Next(_splices.Length)]),
            2 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            _ => text.Remove(at, length).Insert(at, _splices[random.Next(_splices.Length)]),
        };
    }
}
