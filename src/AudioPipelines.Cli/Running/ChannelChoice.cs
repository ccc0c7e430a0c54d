using System.Globalization;

namespace AudioPipelines.Cli.Running;

/// <summary>Some of a source's channels, as one writes them: <c>1,3-5</c>, or by their labels.</summary>
internal sealed class ChannelChoice
{
    private readonly string[] _words;

    /// <exception cref="UsageException">Nothing is chosen.</exception>
    public ChannelChoice(string text)
    {
        _words = text.Split(',', StringSplitOptions.TrimEntries);
        if (_words.Any(word => word.Length == 0))
            throw new UsageException(
                $"'--channels {text}' is no list of channels. Write numbers from 1, such as 1,3-5, or labels.");
    }

    /// <summary>Finds them, counted from 0, in the order in which they were written.</summary>
    /// <exception cref="UsageException">One is not there.</exception>
    public IReadOnlyList<int> Among(IReadOnlyList<string> labels) =>
        [.. _words.SelectMany(word => Find(word, labels)).Distinct()];

    private static IEnumerable<int> Find(string word, IReadOnlyList<string> labels)
    {
        for (int channel = 0; channel < labels.Count; channel++)
        {
            if (labels[channel] == word) return [channel];
        }

        string[] ends = word.Split('-');
        if (ends.Length <= 2 && Number(ends[0]) is { } first && Number(ends[^1]) is { } last && first <= last)
        {
            if (last <= labels.Count) return Enumerable.Range(first - 1, last - first + 1);
            string there = labels.Count == 1 ? "1 channel" : $"{labels.Count} channels";
            throw new UsageException(
                $"There is no channel {last}: the source has {there}. Write --channels with numbers from 1 on.");
        }

        string near = NearestName.Of(word, labels) is { } label ? $"; did you mean '{label}'?" : ".";
        throw new UsageException($"There is no channel '{word}'{near} Write numbers from 1, such as 1,3-5, or labels.");
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;
}
