namespace AudioPipelines.Descriptions;

/// <summary>Writes a description's launch texts out, and checks them against its streams.</summary>
internal static class LaunchWriter
{
    /// <summary>The launch texts.</summary>
    /// <param name="model">The description.</param>
    /// <param name="choose">Gives the choice of an enum with launch texts.</param>
    /// <param name="values">The parameters' values; <see langword="null"/>: only check.</param>
    /// <param name="errors">Takes what is wrong; the texts are of use only when nothing is.</param>
    public static IReadOnlyList<string> Write(
        DescriptionModel model, Func<ParameterDefinition, string?> choose, IReadOnlyDictionary<string, ParameterValue>? values,
        ErrorList errors)
    {
        List<string> texts = [];
        List<LaunchSink> sinks = [];
        bool complete = true;
        foreach (LaunchTemplate template in model.Launch)
        {
            FlatLaunchText flat = template.Expand(model.ParametersByName, choose, errors);
            IReadOnlyList<LaunchToken> tokens = LaunchLexer.Split(flat, errors, out bool whole);
            complete &= whole;
            texts.Add(new LaunchRenderer(flat, model.ParametersByName, errors).Render(tokens, values));
            LaunchSink[] found = [.. LaunchSinks.Of(flat, tokens)];
            sinks.AddRange(found);
            if (whole && found.Length == 0) errors.Add(template.Source, "the launch text has no appsink", "one that ends in '! appsink name=audio'");
        }

        if (complete) CheckSinks(model, sinks, errors);
        return texts;
    }

    private static void CheckSinks(DescriptionModel model, List<LaunchSink> sinks, ErrorList errors)
    {
        foreach (IGrouping<string?, LaunchSink> same in sinks.Where(s => s.Name is not null).GroupBy(s => s.Name).Where(g => g.Count() > 1))
            errors.Add(same.Last().Position, $"two appsinks are named '{same.Key}'", "a name of its own for each");
        if (model.Streams.Count == 0) return;
        string[] names = [.. sinks.Select(s => s.Name).OfType<string>()];
        foreach (StreamModel stream in model.Streams.Where(s => !names.Contains(s.Sink.Text)))
        {
            errors.Add(stream.Sink, $"no appsink is named '{stream.Sink.Text}'", "the name of an appsink in the launch text",
                NearestName.Of(stream.Sink.Text, names));
        }

        foreach (LaunchSink sink in sinks.Where(s => model.Streams.All(m => m.Sink.Text != s.Name)))
            errors.Add(sink.Position, $"no stream takes the audio of {(sink.Name is null ? "this appsink" : $"the appsink '{sink.Name}'")}", "all appsinks under 'streams', or none");
    }
}
