using AudioPipelines.Model;

namespace AudioPipelines.Descriptions;

/// <summary>Writes a description's launch texts out, and checks them against its streams.</summary>
internal static class LaunchWriter
{
    /// <summary>The launch texts.</summary>
    /// <param name="model">The description.</param>
    /// <param name="choose">Gives the choice of an enum with launch texts.</param>
    /// <param name="values">The parameters' values; <see langword="null"/>: only check.</param>
    /// <param name="errors">Takes what is wrong; the texts are usable only if nothing is.</param>
    /// <param name="installed">What the texts may name; <see langword="null"/>: anything.</param>
    public static IReadOnlyList<string> Write(
        DescriptionModel model, Func<ParameterDefinition, string?> choose, IReadOnlyDictionary<string, ParameterValue>? values,
        ErrorList errors, IInstalledElements? installed = null)
    {
        List<string> texts = [];
        List<LaunchSink> sinks = [];
        bool complete = true;
        foreach (LaunchTemplate template in model.Launch)
        {
            foreach (LaunchScope scope in Repetition.Scopes(model, template.Each, values))
            {
                FlatLaunchText flat = template.Expand(scope, p => Choose(scope, p, choose), errors);
                IReadOnlyList<LaunchToken> tokens = LaunchTokens.Read(flat, errors, out bool whole);
                complete &= whole;
                if (installed is not null) LaunchNames.Check(flat, tokens, installed, errors);
                texts.Add(new LaunchRenderer(flat, scope.Parameters, errors).Render(tokens, scope.Values));
                LaunchSink[] found = [.. LaunchSinks.Of(flat, tokens)];
                sinks.AddRange(found);
                if (whole && found.Length == 0)
                    errors.Add(template.Source, "the launch text has no appsink", "one that ends in '! appsink name=audio'");
            }
        }

        if (values is not null && texts.Count == 0)
            errors.Add("no launch text is left: its list has no value", "a value for the list, or a default");
        else if (complete) CheckSinks(model, sinks, values, errors);
        return texts;
    }

    private static string? Choose(LaunchScope scope, ParameterDefinition parameter, Func<ParameterDefinition, string?> choose) =>
        scope.Values?.GetValueOrDefault(parameter.Name)?.Text ?? choose(parameter)
            ?? (scope.Values is null ? parameter.Choices[0] : null);

    private static void CheckSinks(
        DescriptionModel model, List<LaunchSink> sinks, IReadOnlyDictionary<string, ParameterValue>? values, ErrorList errors)
    {
        foreach (IGrouping<string?, LaunchSink> same in sinks.Where(s => s.Name is not null).GroupBy(s => s.Name).Where(
            g => g.Count() > 1))
        {
            bool isOne = same.Last().Position == same.First().Position;
            errors.Add(same.Last().Position, $"two appsinks are named '{same.Key}'",
                isOne ? $"a name of its own for each: name={same.Key}{{number}}" : "a name of its own for each");
        }

        if (model.Streams.Count == 0) return;
        string[] names = [.. sinks.Select(s => s.Name).OfType<string>()];
        (ScalarNode Node, string Name)[] taken =
        [
            .. model.Streams.SelectMany(
                s => Repetition.Scopes(model, s.Each, values).Select(scope => (s.Sink, scope.WithNumber(s.Sink.Text)))),
        ];
        foreach ((ScalarNode node, string name) in taken.Where(t => !names.Contains(t.Name)))
            errors.Add(
                node, $"no appsink is named '{name}'", "the name of an appsink in the launch text", NearestName.Of(name, names));
        foreach (LaunchSink sink in sinks.Where(s => taken.All(t => t.Name != s.Name)))
            errors.Add(sink.Position, $"no stream takes the audio of "
                + $"{(sink.Name is null ? "this appsink" : $"the appsink '{sink.Name}'")}",
                "all appsinks under 'streams', or none");
    }
}
