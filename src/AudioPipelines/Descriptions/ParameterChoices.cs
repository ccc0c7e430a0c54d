namespace AudioPipelines.Descriptions;

/// <summary>Reads the <c>choices</c> of an enum: a list of words, or a mapping from words to launch texts.</summary>
internal static class ParameterChoices
{
    private const int Most = 64;
    private const string Expected = "a list of words, or a mapping from words to launch texts";
    private const string WordRule =
        "letters, digits, '.', '_', '+' and '-'; for anything else, a mapping from words to launch texts";

    public static ParameterDefinition Read(SectionReader section, ParameterDefinition parameter)
    {
        Node? node = section.Find("choices");
        bool isEnum = parameter.Type is ParameterType.Enum;
        if (!isEnum && node is not null) section.Errors.Add(node, "only an enum has choices", "type enum");
        if (!isEnum) return parameter;
        if (node is null)
        {
            section.Errors.Add(section.Node, $"the enum '{parameter.Name}' has no choices", Expected);
            return parameter;
        }

        List<string> words = [];
        Dictionary<string, ScalarNode> texts = [];
        if (node is SequenceNode list)
        {
            foreach (Node item in list.Items)
            {
                if (section.AsScalar("choices", item, "a word") is { } word) AddWord(word);
            }
        }
        else if (node is MappingNode mapping)
        {
            foreach ((ScalarNode word, Node value) in mapping.Entries)
            {
                if (AddWord(word) && section.AsScalar(word.Text, value, "a launch text") is { } text) texts[word.Text] = text;
            }
        }

        if (words.Count is 0 or > Most) section.Errors.Add(node, $"'choices' is {node.Kind}", $"{Expected}, 1 to {Most}");
        return parameter with { Choices = words, ChoiceTexts = texts };

        bool AddWord(ScalarNode word)
        {
            if (!Names.IsChoice(word.Text)) section.Errors.Add(word, $"{word.Kind} is not a word", WordRule);
            else if (words.Contains(word.Text))
                section.Errors.Add(word, $"the choice '{word.Text}' is given twice", "each choice once");
            else words.Add(word.Text);
            return words.Count > 0 && words[^1] == word.Text;
        }
    }
}
