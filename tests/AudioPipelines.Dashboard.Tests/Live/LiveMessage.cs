using System.Buffers.Binary;
using System.Text;

namespace AudioPipelines.Dashboard.Tests.Live;

/// <summary>A message of the server, read as the API's page says.</summary>
/// <param name="Kind">The kind; 0: a text.</param>
/// <param name="Source">The place of its source.</param>
/// <param name="Epoch">The epoch.</param>
/// <param name="Index">The index of the first sample.</param>
/// <param name="Body">What follows the header; of a text, all.</param>
internal sealed record LiveMessage(int Kind, int Source, uint Epoch, long Index, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public int U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Body.AsSpan(at));

    public int I16(int at) => BinaryPrimitives.ReadInt16LittleEndian(Body.AsSpan(at));

    public uint U32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Body.AsSpan(at));

    public long I64(int at) => BinaryPrimitives.ReadInt64LittleEndian(Body.AsSpan(at));

    public float F32(int at) => BinaryPrimitives.ReadSingleLittleEndian(Body.AsSpan(at));
}
