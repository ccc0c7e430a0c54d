using System.Runtime.InteropServices;

namespace AudioPipelines.Isolation;

/// <summary>What a record is about.</summary>
internal enum RecordKind
{
    /// <summary>Samples.</summary>
    Audio = 1,

    /// <summary>The format of the samples that follow: a <see cref="FormatRecord"/>.</summary>
    Format = 2,

    /// <summary>The reference clock of the times that follow: the text of its caps in UTF-8.</summary>
    Clock = 3,

    /// <summary>Samples that found no room: their number, in 64 bits.</summary>
    Overflow = 4,
}

/// <summary>What is known of a record's audio.</summary>
[Flags]
internal enum RecordFlags
{
    None = 0,

    /// <summary>It has a running time.</summary>
    HasTime = 1,

    /// <summary>It does not follow the buffer before.</summary>
    IsDiscontinuous = 2,

    /// <summary>It has a time on the reference clock that was named last.</summary>
    HasReference = 4,

    /// <summary>Its RTP packet is known.</summary>
    HasPacket = 8,

    /// <summary>It continues the buffer that the record before began.</summary>
    IsContinued = 16,

    /// <summary>Another stream begins with it.</summary>
    IsNewStream = 32,

    /// <summary>Its time is a parser's guess.</summary>
    IsGuessed = 64,
}

/// <summary>What each record in a ring begins with.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RecordHeader
{
    public const int Size = 48;

    public RecordKind Kind;
    public RecordFlags Flags;

    /// <summary>Running time of the buffer's first sample in nanoseconds.</summary>
    public long RunningTime;

    /// <summary>Time of the buffer's first sample on the reference clock, in nanoseconds.</summary>
    public long ReferenceTime;

    /// <summary>The synchronisation source of the buffer's RTP packet.</summary>
    public uint Ssrc;

    /// <summary>The timestamp of the buffer's RTP packet.</summary>
    public uint Timestamp;

    /// <summary>Sample instants of the whole buffer, of which this record may hold a part.</summary>
    public int Samples;

    /// <summary>Bytes of data that follow.</summary>
    public int Length;

    /// <summary>How often the sender of the buffer's RTP packet had set its clock.</summary>
    public int Clock;

    /// <summary>How many reports its sender had sent; negative: nobody counts them.</summary>
    public int Reports;
}

/// <summary>The data of a record of the kind <see cref="RecordKind.Format"/>. One channel position per channel follows, 64 at
/// most, 32 bits each.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct FormatRecord
{
    public const int Size = 24;
    public const int MostPositions = 64;

    public int Rate;
    public int Channels;
    public int BytesPerInstant;

    /// <summary>1 if each buffer is the audio of one RTP packet, else 0.</summary>
    public int IsFromPackets;

    /// <summary>How samples are stored.</summary>
    public SampleType SampleType;

    /// <summary>1 if the samples of one channel follow those of another, 0 if channels alternate.</summary>
    public int IsPlanar;
}
