namespace AudioPipelines.TestSupport;

/// <summary>A media file that is made when it is first asked for, once per run, in a temporary folder.</summary>
public sealed class MediaFile
{
    private static readonly Lazy<string> _folder = new(() => TestFolder.Create("media"));

    private readonly Lazy<string> _path;

    internal MediaFile(string name, Action<string> make)
    {
        Name = name;
        _path = new Lazy<string>(() =>
        {
            string path = System.IO.Path.Combine(_folder.Value, name);
            make(path);
            return path;
        });
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>Where it is; makes it if need be.</summary>
    public string Path => _path.Value;

    /// <summary>The sample rate of what went in.</summary>
    public int Rate { get; init; }

    /// <summary>The channels of what went in.</summary>
    public int Channels { get; init; }

    /// <summary>Samples per channel of what went in.</summary>
    public int Samples { get; init; }

    /// <summary>Bits per sample that come out as they went in; 0 when the codec is lossy.</summary>
    public int LosslessBits { get; init; }

    /// <summary>What a lossless file holds.</summary>
    public AudioData Audio => LosslessBits > 0
        ? TestSignal.Audio(Rate, Channels, Samples, LosslessBits)
        : throw new InvalidOperationException($"{Name} is not lossless");

    /// <summary>The name, which also names a test case.</summary>
    public override string ToString() => Name;
}
