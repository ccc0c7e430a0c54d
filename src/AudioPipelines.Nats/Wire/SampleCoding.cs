namespace AudioPipelines.Nats.Wire;

/// <summary>How the samples of a message are written; the values are those of the format.</summary>
internal enum SampleCoding : byte
{
    None = 0,
    S16 = 1,
    F32 = 2,
    S32 = 3,
    Flac16 = 4,
    Flac24 = 5,
}

/// <summary>What the format says of codings.</summary>
internal static class SampleCodings
{
    /// <summary>How many bytes a sample takes; of FLAC, at most.</summary>
    public static int BytesPerSample(this SampleCoding coding) => coding switch
    {
        SampleCoding.S16 or SampleCoding.Flac16 => 2,
        SampleCoding.Flac24 => 3,
        _ => 4,
    };

    public static bool IsFlac(this SampleCoding coding) => coding is SampleCoding.Flac16 or SampleCoding.Flac24;

    public static SampleCoding For(FrameEncoding encoding, SampleType type) => encoding switch
    {
        FrameEncoding.S16 => SampleCoding.S16,
        FrameEncoding.F32 => SampleCoding.F32,
        FrameEncoding.Flac => type is SampleType.S16 ? SampleCoding.Flac16 : SampleCoding.Flac24,
        _ => Of(type),
    };

    public static SampleCoding Of(SampleType type) => type switch
    {
        SampleType.S16 => SampleCoding.S16,
        SampleType.S32 => SampleCoding.S32,
        _ => SampleCoding.F32,
    };
}
