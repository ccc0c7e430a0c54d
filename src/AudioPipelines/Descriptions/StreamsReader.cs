namespace AudioPipelines.Descriptions;

/// <summary>Reads what a description says under <c>streams</c>.</summary>
internal static class StreamsReader
{
    private const string Expected = "a list of streams, each with a sink and its channels or labels";

    public static IReadOnlyList<StreamModel> Read(SectionReader root, IReadOnlyDictionary<string, ParameterDefinition> parameters)
    {
        List<StreamModel> result = [];
        HashSet<string> sinks = [], labels = [];
        foreach (Node node in root.List("streams", Expected))
        {
            var section = new SectionReader(node, "a stream", DescriptionKeys.Stream, parameters, root.Errors);
            ParameterDefinition? each = section.Find("each") is null ? null : Repetition.ReadEach(section, parameters);
            IReadOnlyDictionary<string, ParameterDefinition> known =
                each is null ? parameters : Repetition.Parameters(parameters, each);
            Setting<int>? channels = section.Setting("channels", SettingKinds.Channels, known);
            Setting<StreamPlan.Shift>? offset = section.Setting("offset", SettingKinds.Offset, known);
            List<string> own = ReadLabels(section, labels, each is not null);
            if (channels is { Parameter: null } && own.Count > 0 && own.Count != channels.Literal)
                root.Errors.Add(channels.Position, $"the stream has {channels.Literal} channels and {own.Count} labels",
                    "a label for each channel");
            ScalarNode? sink = section.Scalar("sink", "the name of an appsink");
            if (sink is null && node is MappingNode && section.Find("sink") is null)
                root.Errors.Add(node, "the stream has no 'sink'", "the name of an appsink");
            else if (sink is not null && !sinks.Add(sink.Text))
                root.Errors.Add(sink, $"the sink '{sink.Text}' is given twice", "each sink once");
            else if (sink is not null) result.Add(new StreamModel(sink, channels, own, offset, each?.Name));
        }

        return result;
    }

    private static List<string> ReadLabels(SectionReader section, HashSet<string> all, bool isRepeated)
    {
        List<string> result = [];
        foreach (Node item in section.List("labels", "a list of labels"))
        {
            if (section.AsScalar("labels", item, "a label") is not { } label) continue;
            if (!all.Add(label.Text))
                section.Errors.Add(label, $"the label '{label.Text}' is given twice", "a label of its own for each channel");
            if (isRepeated && !label.Text.Contains("{number}", StringComparison.Ordinal))
                section.Errors.Add(label, $"each stream would have the label '{label.Text}'",
                    $"a label that holds the item's number: \"{label.Text} {{number}}\"");
            result.Add(label.Text);
        }

        if (result.Count > AudioFormat.MaximumChannels)
            section.Errors.Add(section.Node, $"the stream has {result.Count} labels", SettingKinds.Channels.Expected);
        return result;
    }
}
