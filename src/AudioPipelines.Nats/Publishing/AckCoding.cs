using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using AudioPipelines.Nats.Wire;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace AudioPipelines.Nats.Publishing;

/// <summary>What JetStream is told with a message, and what it answers. Pure.</summary>
internal static partial class AckCoding
{
    /// <summary>The headers of a message.</summary>
    /// <param name="header">Which message it is.</param>
    /// <param name="last">The sequence number that it follows.</param>
    /// <param name="before">Our message that it follows, where the broker has not acknowledged that.</param>
    /// <param name="isAlone">Whether <paramref name="last"/> is of the whole stream, and not of the subject only.</param>
    public static NatsHeaders Headers(in WireHeader header, ulong last, ulong? before, bool isAlone)
    {
        var headers = new NatsHeaders
        {
            ["Nats-Msg-Id"] = IdOf(header.Run, header.Number),
            [isAlone ? "Nats-Expected-Last-Sequence" : "Nats-Expected-Last-Subject-Sequence"] =
                last.ToString(CultureInfo.InvariantCulture),
        };
        if (before is { } number) headers["Nats-Expected-Last-Msg-Id"] = IdOf(header.Run, number);
        return headers;
    }

    /// <summary>Reads what of a reply subject says which message was answered.</summary>
    public static bool TryReadSubject(string which, out long opening, out ulong number)
    {
        number = 0;
        int dash = which.IndexOf('-', StringComparison.Ordinal);
        return long.TryParse(
                which.AsSpan(0, Math.Max(0, dash)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out opening)
            && ulong.TryParse(which.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Reads an answer.</summary>
    /// <returns>Why the message was refused; <see langword="null"/>: the broker has it.</returns>
    public static Exception? TryReadAnswer(in ReadOnlySequence<byte> answer, out ulong sequence)
    {
        sequence = 0;
        if (answer.IsEmpty) return new NatsNoRespondersException();
        try
        {
            var reader = new Utf8JsonReader(answer);
            PubAckResponse? read = JsonSerializer.Deserialize(ref reader, AckJson.Default.PubAckResponse);
            if (read is null) return new NatsException("the broker's answer is empty");
            sequence = read.Seq;
            return read.Error is { } error ? new NatsJSApiException(error) : null;
        }
        catch (JsonException thrown)
        {
            return new NatsException("the broker's answer cannot be read", thrown);
        }
    }

    private static string IdOf(ulong run, ulong number) => string.Create(CultureInfo.InvariantCulture, $"{run:x}-{number}");

    [JsonSerializable(typeof(PubAckResponse))]
    private sealed partial class AckJson : JsonSerializerContext;
}
