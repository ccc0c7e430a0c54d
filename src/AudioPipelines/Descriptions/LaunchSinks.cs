using AudioPipelines.Model;

namespace AudioPipelines.Descriptions;

/// <summary>An appsink in launch text.</summary>
/// <param name="Name">Its name; <see langword="null"/> when it has none.</param>
/// <param name="Position">Where its element stands in the file.</param>
internal sealed record LaunchSink(string? Name, SourcePosition Position);

/// <summary>Finds the appsinks of a launch text.</summary>
internal static class LaunchSinks
{
    public static IEnumerable<LaunchSink> Of(FlatLaunchText flat, IReadOnlyList<LaunchToken> tokens)
    {
        string text = flat.Text;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is not LaunchTokenKind.Word || text[tokens[i].Start..tokens[i].End] != "appsink") continue;
            string? name = null;
            for (int j = i + 1; j < tokens.Count && tokens[j].Kind is LaunchTokenKind.Assignment; j++)
            {
                if (text[tokens[j].Start..tokens[j].NameEnd] == "name")
                    name = text[tokens[j].ValueStart..tokens[j].End].Trim('"');
            }

            yield return new LaunchSink(name, flat.Locate(tokens[i].Start));
        }
    }
}
