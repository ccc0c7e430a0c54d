namespace AudioPipelines.Cli.Running;

/// <summary>Plays a sound several times, while something else listens. The intervals differ, so that a delay is not taken for one
/// that is an interval longer.</summary>
internal sealed class Playback : IDisposable
{
    private const int SampleRate = 48_000;
    private const double Lead = 1, Tail = 2.5; // seconds; a sink plays what it holds after its stream has ended

    private readonly string _folder = Directory.CreateTempSubdirectory("audiopipelines-").FullName;
    private readonly GstSource _player;

    /// <param name="sound">One of the sounds, at 48 kHz.</param>
    /// <param name="count">How often it is played.</param>
    /// <param name="sink">The launch text of what plays.</param>
    public Playback(float[] sound, int count, string sink)
    {
        float[] samples = Repeat(sound, count);
        Length = TimeSpan.FromSeconds((double)samples.Length / SampleRate);
        string file = Path.Combine(_folder, "sound.wav");
        Write(file, samples);
        _player = new GstSource(
            $"filesrc location=\"{file}\" ! wavparse ! audioconvert ! tee name=both "
            + $"both. ! queue ! audioconvert ! audioresample ! {sink} both. ! queue ! audioconvert ! appsink name=played",
            new GstSourceOptions { Name = "playback" });
    }

    /// <summary>How long it plays.</summary>
    public TimeSpan Length { get; }

    /// <summary>Whether everything was played, or could not be.</summary>
    public bool IsOver => _player.Completion.IsCompleted;

    /// <summary>Begins to play.</summary>
    public void Start() => _player.Start();

    /// <summary>Throws what kept it from playing.</summary>
    public void ThrowIfFailed()
    {
        if (IsOver) _player.Completion.GetAwaiter().GetResult();
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        _player.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static float[] Repeat(float[] sound, int count)
    {
        List<int> starts = [];
        double at = Lead;
        for (int n = 0; n < count; n++)
        {
            starts.Add((int)(at * SampleRate));
            at += 1 + (0.13 * (n * 3 % 5));
        }

        var samples = new float[starts[^1] + sound.Length + (int)(Tail * SampleRate)];
        foreach (int start in starts) sound.CopyTo(samples, start);
        return samples;
    }

    private static void Write(string file, float[] samples)
    {
        using var sound = new Sound(samples);
        AudioFileWriter? writer = null;
        try
        {
            sound.SetCallback(frame => (writer ??= new AudioFileWriter(file, frame.Format)).Write(frame));
            sound.Start();
            sound.Completion.GetAwaiter().GetResult();
        }
        finally
        {
            writer?.Dispose();
        }
    }

    /// <summary>Samples as a source, which is what audio files are written from.</summary>
    private sealed class Sound(float[] samples) : AudioSource
    {
        protected override void Run(CancellationToken stopping) => Emit([samples], pts: 0);
    }
}
