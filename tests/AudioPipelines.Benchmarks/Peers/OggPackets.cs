using System.Buffers.Binary;

namespace AudioPipelines.Benchmarks.Peers;

/// <summary>The packets of an Ogg file that holds one stream. Concentus decodes packets and reads no container.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc3533"/>
internal static class OggPackets
{
    private const int HeaderLength = 27;
    private const int LacingOfWholeSegment = 255;

    /// <summary>Reads them one by one. Each is valid until the next is asked for.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Read(Stream stream)
    {
        var header = new byte[HeaderLength];
        var lacing = new byte[255];
        var packet = new byte[65_536];
        int length = 0;
        while (stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) == HeaderLength)
        {
            if (BinaryPrimitives.ReadUInt32BigEndian(header) != 0x4f676753)
                throw new InvalidDataException("This is no page of Ogg.");
            int segments = header[26];
            stream.ReadExactly(lacing, 0, segments);
            for (int segment = 0; segment < segments; segment++)
            {
                if (length + lacing[segment] > packet.Length) Array.Resize(ref packet, packet.Length * 2);
                stream.ReadExactly(packet, length, lacing[segment]);
                length += lacing[segment];
                if (lacing[segment] == LacingOfWholeSegment) continue;
                yield return packet.AsMemory(0, length);
                length = 0;
            }
        }
    }
}
