using System.Text.Json;
using AudioPipelines.Recording;

namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>The command-line tool, recording in a process of its own, so that a test can kill, suspend or end it.</summary>
internal sealed class RecordingProgram : IDisposable
{
    private readonly BackgroundProgram _tool;

    private RecordingProgram(BackgroundProgram tool, string folder) => (_tool, Folder) = (tool, folder);

    /// <summary>Where it records.</summary>
    public string Folder { get; }

    /// <summary>How many lines of events and frames it has written.</summary>
    public int Lines => _tool.Output.Count(c => c == '\n');

    /// <summary>The index before which all samples of the last epoch are on the disk, as the recording's index says.</summary>
    public long Safe => SafeIn(Folder);

    /// <summary>Starts it.</summary>
    /// <param name="target">What it runs: a preset or a description, and its parameters.</param>
    /// <param name="options">How it records.</param>
    public static RecordingProgram Start(string[] target, params string[] options)
    {
        string folder = Path.Combine(TestFolder.Create("recorder"), "takes");
        return new RecordingProgram(
            BackgroundProgram.StartTool(
                ["run", .. target, "--record", folder, .. options, "--json", "frames"], TestPlugin.Environment),
            folder);
    }

    /// <summary>What a folder's index calls safe.</summary>
    public static long SafeIn(string folder)
    {
        if (!File.Exists(Path.Combine(folder, IndexWriter.FileName))) return 0;
        long begun = 0, safe = 0;
        foreach (IndexLine line in IndexReader.Read(folder))
        {
            if (line is SegmentBegun segment) begun = segment.Index;
            safe = line switch
            {
                SafeUpTo known => Math.Max(safe, known.Index),
                SegmentEnded ended => Math.Max(safe, begun + ended.Samples),
                _ => safe,
            };
        }

        return safe;
    }

    /// <summary>Sends it a signal.</summary>
    public void Signal(string name) => _tool.Signal(name);

    /// <summary>Kills it.</summary>
    public void Kill()
    {
        _tool.Signal("KILL");
        _tool.WaitForExit();
    }

    /// <summary>Ends it as Ctrl-C does.</summary>
    /// <returns>What it wrote, line by line.</returns>
    public IReadOnlyList<JsonElement> Interrupt()
    {
        _tool.Signal("INT");
        Assert.That(_tool.WaitForExit(), Is.EqualTo(130), _tool.Output);
        return
        [
            .. _tool.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] == '{')
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
    }

    public void Dispose() => _tool.Dispose();
}
