namespace AudioPipelines.Framing;

/// <summary>The state of each stream of a source: its format, whether audio has come, whether it has ended. Its owner calls it
/// under its lock.</summary>
internal sealed class StreamStates(IReadOnlyList<string> names)
{
    /// <summary>The formats; <see langword="null"/> where not known yet.</summary>
    public StreamFormat?[] Formats { get; } = new StreamFormat?[names.Count];

    /// <summary>Which have ended.</summary>
    public bool[] Ended { get; } = new bool[names.Count];

    /// <summary>Of which audio has come.</summary>
    public bool[] Heard { get; } = new bool[names.Count];

    public int Count => names.Count;

    public bool AllHaveFormats => Array.TrueForAll(Formats, format => format is not null);

    public bool AllEnded => Array.TrueForAll(Ended, ended => ended);

    /// <summary>Whether every stream has delivered audio or ended without any, and at least one has delivered some.</summary>
    public bool HaveAudio
    {
        get
        {
            bool any = false;
            for (int stream = 0; stream < Heard.Length; stream++)
            {
                if (!Heard[stream] && !Ended[stream]) return false;
                any |= Heard[stream];
            }

            return any;
        }
    }

    /// <summary>The name of a stream that ended before it had a format; <see langword="null"/>: none did.</summary>
    public string? EndedWithoutFormat
    {
        get
        {
            for (int stream = 0; stream < Ended.Length; stream++)
            {
                if (Ended[stream] && Formats[stream] is null) return names[stream];
            }

            return null;
        }
    }

    public string Name(int stream) => names[stream];

    /// <summary>Notes that audio of a stream has come.</summary>
    /// <returns>Whether it is the first.</returns>
    public bool Hear(int stream)
    {
        bool isFirst = !Heard[stream];
        Heard[stream] = true;
        return isFirst;
    }
}
