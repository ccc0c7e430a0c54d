namespace AudioPipelines.Orleans.Tests.Support;

/// <summary>Reads the fields of a protobuf message that hold bytes: texts and messages.</summary>
/// <seealso href="https://protobuf.dev/programming-guides/encoding/"/>
internal static class ProtobufFields
{
    /// <summary>The contents of all fields of a number.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Of(ReadOnlyMemory<byte> message, int number)
    {
        while (message.Length > 0)
        {
            ulong key = Take(ref message);
            ReadOnlyMemory<byte> content = default;
            switch (key & 7)
            {
                case 0:
                    Take(ref message);
                    continue;
                case 1:
                    message = message[8..];
                    continue;
                case 5:
                    message = message[4..];
                    continue;
                default:
                    int length = (int)Take(ref message);
                    (content, message) = (message[..length], message[length..]);
                    break;
            }

            if ((int)(key >> 3) == number) yield return content;
        }
    }

    private static ulong Take(ref ReadOnlyMemory<byte> message)
    {
        ulong value = 0;
        for (int place = 0; ; place++)
        {
            byte part = message.Span[place];
            value |= (ulong)(part & 0x7F) << (7 * place);
            if ((part & 0x80) != 0) continue;
            message = message[(place + 1)..];
            return value;
        }
    }
}
