using AudioPipelines.Frames;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Pipelines;

/// <summary>What the appsink of a stream takes.</summary>
internal static class SinkCaps
{
    /// <summary>The caps for a stream of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="binding">The stream and its appsink, linked already.</param>
    /// <remarks>Planar audio is taken as it is: a decoder that makes it need not interleave it, only for us to take it apart
    /// again. After an <c>audioconvert</c> that has nothing else to do, the sample types that convert exactly on the way into the
    /// frame are taken as well. Only there: an element that can make floats itself would choose the other type if it was offered.
    /// Last, samples of any type are taken if there are too many channels for a converter (<see cref="ConverterGuard"/>). They
    /// are not offered to elements that choose their format themselves, which would choose them.</remarks>
    public static Caps For(PipelinePlan plan, SinkBinding binding)
    {
        int? channels = binding.Stream.DeclaredChannels(plan);
        bool isAsItIs = plan.SampleRate is null && channels is null && Upstream.IsConverted(binding.Sink);
        string formats = AudioInfo.FormatOf(plan.SampleType);
        // no query: a worker that starts would compile forty methods for it
        foreach (SampleType type in Enum.GetValues<SampleType>())
        {
            if (type != plan.SampleType && isAsItIs && SampleConversion.IsDone(type, plan.SampleType))
                formats += $",{AudioInfo.FormatOf(type)}";
        }

        string rate = plan.SampleRate is { } hertz ? $",rate={hertz}" : "";
        string fields = $"audio/x-raw,format={{{formats}}}{rate}{(channels is { } count ? $",channels={count}" : "")}";
        string all = $"{fields},layout=interleaved;{fields},layout=non-interleaved";
        string many = channels is { } those ? $"{those}" : $"[{ConverterGuard.MostChannels + 1},{AudioFormat.MaximumChannels}]";
        bool mayBeMany = channels is null
            ? !Upstream.MayChooseFewer(binding.Sink, ConverterGuard.MostChannels + 1)
            : channels > ConverterGuard.MostChannels;
        if (mayBeMany) all += $";audio/x-raw,layout=interleaved{rate},channels={many}";
        return Caps.Parse(all);
    }
}
