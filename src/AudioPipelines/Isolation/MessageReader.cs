using System.Text;

namespace AudioPipelines.Isolation;

/// <summary>Reads what <see cref="MessageWriter"/> wrote, or what somebody else made up. Refuses whatever is wrong.</summary>
internal static class MessageReader
{
    private const int LongestList = 4_096;

    /// <exception cref="InvalidDataException">It is no message.</exception>
    public static WorkerMessage Read(byte[] bytes)
    {
        try
        {
            using var from = new BinaryReader(
                new MemoryStream(bytes, writable: false), new UTF8Encoding(false, throwOnInvalidBytes: true));
            WorkerMessage message = ReadMessage(from, (MessageKind)from.ReadByte());
            return from.BaseStream.Position == bytes.Length
                ? message
                : throw new InvalidDataException($"a message with {bytes.Length - from.BaseStream.Position} bytes too many");
        }
        catch (Exception thrown) when (thrown is IOException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"a message that cannot be read: {thrown.Message}");
        }
    }

    private static WorkerMessage ReadMessage(BinaryReader from, MessageKind kind) => kind switch
    {
        MessageKind.Hello => new Hello(from.ReadInt32(), ReadLimits(from)),
        MessageKind.Welcome => new Welcome(from.ReadInt32()),
        MessageKind.Open =>
            new OpenSource(from.ReadInt32(), from.ReadInt32(), ReadPlan(from), ReadFlag(from) ? ReadRestrictions(from) : null),
        MessageKind.Opened => new SourceOpened(from.ReadInt32(), from.ReadInt32(), ReadFlag(from), ReadFlag(from), new TimeSpan(
            from.ReadInt64()), ReadStreams(from)),
        MessageKind.Refused => new SourceRefused(from.ReadInt32(), from.ReadInt32(), ReadError(from)),
        MessageKind.Play => new PlaySource(
            from.ReadInt32(), from.ReadInt32(), from.ReadString(), from.ReadInt32(), from.ReadInt32(), ReadFlag(from)),
        MessageKind.Plays => new SourcePlays(from.ReadInt32(), from.ReadInt32(), ReadFlag(from)),
        MessageKind.IsPlaying => new SourceIsPlaying(from.ReadInt32()),
        MessageKind.Error => new SourceError(from.ReadInt32(), ReadError(from)),
        MessageKind.Warned => new SourceWarned(from.ReadInt32(), from.ReadString(), ReadText(from), ReadText(from)),
        MessageKind.LinksNothing => new SourceLinksNothing(from.ReadInt32(), from.ReadString(), ReadText(from), ReadText(from)),
        MessageKind.Latency => new SourceLatency(from.ReadInt32(), new TimeSpan(from.ReadInt64())),
        MessageKind.Question => new Question(from.ReadInt32(), from.ReadInt32(), ReadChoice<QuestionKind>(from)),
        MessageKind.Answer => new Answer(from.ReadInt32(), from.ReadInt32(), ReadText(from)),
        MessageKind.Close => new CloseSource(from.ReadInt32(), from.ReadInt32()),
        MessageKind.Ended => new StreamEnded(from.ReadInt32(), from.ReadInt32()),
        MessageKind.Omitted => new SourceOmitted(from.ReadInt32(), from.ReadInt32()),
        MessageKind.Tagged => new SourceTagged(from.ReadInt32(), ReadTags(from)),
        MessageKind.Closed => new SourceClosed(from.ReadInt32(), from.ReadInt32()),
        _ => throw new InvalidDataException($"a message of the unknown kind {(int)kind}"),
    };

    private static WorkerLimits ReadLimits(BinaryReader from) => new()
    {
        AddressSpace = ReadNumber(from),
        Descriptors = ReadInteger(from),
        CpuTime = ReadNumber(from) is { } ticks ? new TimeSpan(ticks) : null,
        FileSize = ReadNumber(from),
        Plugins = ReadFlag(from) ? ReadTexts(from) : null,
        AllowsNetwork = ReadFlag(from),
    };

    private static WorkerPlan ReadPlan(BinaryReader from) => new(
        from.ReadString(), ReadTexts(from), ReadStreams(from), ReadInteger(from), ReadInteger(from), ReadChoice<SampleType>(from),
        ReadChoice<ClockSharing>(from), ReadChoice<DecoderChoice>(from), ReadText(from));

    private static RestrictedPolicy ReadRestrictions(BinaryReader from) => new()
    {
        Elements = ReadTexts(from),
        Schemes = ReadTexts(from),
        Roots = ReadTexts(from),
        OutputRoots = ReadTexts(from),
        Hosts = ReadTexts(from),
        AllowPrivateHosts = ReadFlag(from),
        MaximumElements = from.ReadInt32(),
        MaximumLaunchLength = from.ReadInt32(),
        MaximumRedirects = from.ReadInt32(),
    };

    private static StreamPlan[] ReadStreams(BinaryReader from)
    {
        var streams = new StreamPlan[ReadCount(from)];
        for (int i = 0; i < streams.Length; i++)
            streams[i] = new StreamPlan(from.ReadString(), ReadInteger(from), ReadTexts(from));
        return streams;
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadTags(BinaryReader from)
    {
        var tags = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        for (int left = ReadCount(from); left > 0; left--)
        {
            string[] tag = ReadTexts(from);
            if (tag.Length == 0) throw new InvalidDataException("a tag without a name");
            tags[tag[0]] = tag[1..];
        }

        return tags;
    }

    private static WorkerError ReadError(BinaryReader from) => new(
        ReadChoice<AudioSourceErrorKind>(from), from.ReadString(), ReadFlag(from), ReadText(from), ReadText(from), ReadText(
            from), ReadFlag(from));

    private static string[] ReadTexts(BinaryReader from)
    {
        string[] texts = new string[ReadCount(from)];
        for (int i = 0; i < texts.Length; i++) texts[i] = from.ReadString();
        return texts;
    }

    private static string? ReadText(BinaryReader from) => ReadFlag(from) ? from.ReadString() : null;

    private static long? ReadNumber(BinaryReader from) => ReadFlag(from) ? from.ReadInt64() : null;

    private static int? ReadInteger(BinaryReader from) => ReadNumber(from) switch
    {
        null => null,
        >= int.MinValue and <= int.MaxValue and var number => (int)number,
        var number => throw new InvalidDataException($"{number} where a number of 32 bits is expected"),
    };

    private static bool ReadFlag(BinaryReader from) => from.ReadByte() switch
    {
        0 => false,
        1 => true,
        var other => throw new InvalidDataException($"{other} where 0 or 1 is expected"),
    };

    private static int ReadCount(BinaryReader from) =>
        from.ReadInt32() is >= 0 and <= LongestList and var count
            ? count
            : throw new InvalidDataException($"a list longer than {LongestList}");

    private static T ReadChoice<T>(BinaryReader from)
        where T : struct, Enum
    {
        var value = (T)Enum.ToObject(typeof(T), from.ReadInt32());
        return Enum.IsDefined(value) ? value : throw new InvalidDataException($"{value} is no {typeof(T).Name}");
    }
}
