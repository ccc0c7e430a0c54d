using AudioPipelines.TestSupport;

namespace AudioPipelines.MutationProbe;

/// <summary>Damaged media files, read through the preset for files.</summary>
internal sealed class MediaMutants(MediaMutator mutator, string folder, int seed) : IMutants
{
    private readonly PipelineDescription _file = PipelineDescription.Load("file");

    public string Write(int number)
    {
        (string extension, byte[] bytes) = mutator.Make(number);
        string path = Path.Combine(folder, $"mutant-{seed}-{number}{extension}");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Run(string path) => SourceRun.Of(_file.Resolve(new() { ["location"] = path }));
}
