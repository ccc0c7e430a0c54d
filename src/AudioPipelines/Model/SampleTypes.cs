namespace AudioPipelines.Model;

/// <summary>Facts about sample types.</summary>
internal static class SampleTypes
{
    public static int BytesPerSample(this SampleType type) => type == SampleType.S16 ? sizeof(short) : sizeof(int);

    /// <summary>The .NET type that <see cref="AudioFrame.Channel{T}"/> takes for a sample type.</summary>
    public static Type ElementType(this SampleType type) => type switch
    {
        SampleType.S16 => typeof(short),
        SampleType.S32 => typeof(int),
        _ => typeof(float),
    };
}
