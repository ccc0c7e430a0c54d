namespace AudioPipelines.Descriptions;

/// <summary>Checks a description as a whole: its launch texts can be written, and fit its streams.</summary>
internal static class DescriptionChecks
{
    private const int MostVariants = 128;

    /// <summary>What says of pipelines how their audio comes; a replay has none.</summary>
    private static readonly string[] _notReplayed = ["launch", "streams"];

    public static void Run(DescriptionModel model, Node root, IInstalledElements? installed, ErrorList errors)
    {
        Dictionary<string, ScalarNode> keys = [];
        foreach ((ScalarNode key, _) in ((MappingNode)root).Entries) keys.TryAdd(key.Text, key);
        UnusedKeys.Check(model, keys.ContainsKey(PlanKeys.ReplaySection), errors);
        if (keys.TryGetValue(PlanKeys.ReplaySection, out ScalarNode? replay))
        {
            foreach (string other in _notReplayed.Where(keys.ContainsKey))
                errors.Add(keys[other], $"the description has '{other}' besides '{replay.Text}'", "one of the two");
            return;
        }

        if (model.Launch.Count == 0)
        {
            if (!keys.ContainsKey("launch"))
                errors.Add(root, "the description has no 'launch'", "a launch text that ends in '! appsink name=audio'");
            return;
        }

        // Each choice of each enum is tried once. Errors of a combination of choices show when the plan is made.
        foreach (IReadOnlyDictionary<string, string> choices in Variants(model).Take(MostVariants))
            LaunchWriter.Write(model, p => choices.GetValueOrDefault(p.Name), null, errors, installed);
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Variants(DescriptionModel model)
    {
        ParameterDefinition[] choosing = [.. model.Parameters.Where(p => p.IsText)];
        Dictionary<string, string> first = choosing.ToDictionary(p => p.Name, p => p.Default ?? p.Choices[0]);
        yield return first;
        foreach (ParameterDefinition parameter in choosing)
        {
            foreach (string choice in parameter.Choices.Where(c => c != first[parameter.Name]))
                yield return new Dictionary<string, string>(first) { [parameter.Name] = choice };
        }
    }
}
