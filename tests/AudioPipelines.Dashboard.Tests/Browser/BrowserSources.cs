using AudioPipelines.Hosting;

namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>Sources of the tests with a browser: from descriptions, as users have them.</summary>
internal static class BrowserSources
{
    /// <summary>A counter of so many channels, each sample of which is its channel and index, in real time.</summary>
    public static string Counter(int channels, string more = "") =>
        $"countersrc is-live=true ! audio/x-raw,format=S32LE,rate=48000,channels={channels} {more} ! audioconvert "
        + "! appsink name=audio";

    /// <summary>Adds a source of a launch text, or of all the text of a description.</summary>
    public static AudioPipelinesBuilder AddText(this AudioPipelinesBuilder audio, string name, string text, bool autoStart = true)
    {
        TestPlugin.Load();
        string file = Path.Combine(TestFolder.Create("described"), $"{name}.yaml");
        File.WriteAllText(
            file, text.Contains("launch:", StringComparison.Ordinal) ? text : $"name: {name}\nlaunch: >\n  {text}\n");
        return audio.AddSource(name, file, autoStart: autoStart);
    }

    /// <summary>Lets somebody take the frames of every source, and goes on where one cannot be started.</summary>
    public static AudioPipelinesBuilder Consumed(this AudioPipelinesBuilder audio)
    {
        audio.Configure(host => host.WhenStartFails = SourceFailureBehavior.Continue);
        return audio.AddHandler(static (_, _) => { });
    }
}
