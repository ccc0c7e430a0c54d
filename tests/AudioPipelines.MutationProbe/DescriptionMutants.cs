using System.Text;
using AudioPipelines.TestSupport;

namespace AudioPipelines.MutationProbe;

/// <summary>Damaged description files, read as an application reads its own.</summary>
internal sealed class DescriptionMutants(TextMutator mutator, string folder, int seed) : IMutants
{
    public string Write(int number)
    {
        string path = Path.Combine(folder, $"mutant-{seed}-{number}.yaml");
        File.WriteAllText(path, mutator.Make(number), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    public string Run(string path)
    {
        PipelinePlan plan;
        try
        {
            var description = PipelineDescription.Load(path);
            plan = description.Resolve(Values(description));
        }
        catch (DescriptionException refused)
        {
            return refused.Errors.Count > 0
                ? "refused"
                : throw new InvalidOperationException("refused without an error", refused);
        }
        catch (AudioSourceException error)
        {
            return error.Kind.ToString();
        }

        // Only what makes its sound by itself: no mutant shall reach for the network or for a device.
        return plan.LaunchTexts.All(text => text.TrimStart().StartsWith("audiotestsrc ", StringComparison.Ordinal))
            ? Started(plan)
            : "valid";
    }

    /// <summary>Something for each parameter that must have a value.</summary>
    private static ParameterValues Values(PipelineDescription description)
    {
        var values = new ParameterValues();
        foreach (ParameterDefinition parameter in description.Parameters.Where(parameter => parameter.Required))
            values[parameter.Name] = parameter.Schemes is [var scheme, ..] ? $"{scheme}://127.0.0.1:5004" : "nothing.wav";
        return values;
    }

    private static string Started(PipelinePlan plan)
    {
        using var source = AudioSource.FromPlan(plan with { StartDeadline = TimeSpan.FromSeconds(3), Recording = null });
        try
        {
            source.Start();
        }
        catch (AudioSourceException error)
        {
            return $"started: {error.Kind}";
        }
        finally
        {
            source.Stop();
            LedgerAssert.Balances(source);
        }

        return "started";
    }
}
