using System.Globalization;
using System.Text;

namespace AudioPipelines;

/// <summary>The account of every sample of one channel. Two equations always hold; <see cref="Balances"/> says so.</summary>
/// <remarks>
/// <c>elapsed = delivered + unclaimed + lost + notStarted + stalled + ended + padding</c>: each index of each emitted frame is
/// one of these.<br/>
/// <c>received + resampled = delivered + unclaimed + late + duplicate + overflow + trimmed + pending</c>: a sample that came out
/// of the pipeline, or that resampling put in, reached a frame, or is counted under the reason why it did not. Resampling may
/// also take samples out; then <see cref="Resampled"/> is negative. It is 0 where nothing is resampled.<br/>
/// A frame that waits for a reader is not emitted yet; its audio is pending.
/// </remarks>
public readonly record struct ChannelLedger
{
    /// <summary>Sample indices of this channel in all frames emitted so far.</summary>
    public long Elapsed { get; init; }

    /// <summary>Of <see cref="Elapsed"/>: indices that held audio and were given to a callback or read.</summary>
    public long Delivered { get; init; }

    /// <summary>Of <see cref="Elapsed"/>: indices with audio that nobody took: there was no callback and no reader, or the reader
    /// had left.</summary>
    public long Unclaimed { get; init; }

    /// <summary>Of <see cref="Elapsed"/>: indices whose audio was lost on its way.</summary>
    public long Lost { get; init; }

    /// <summary>Of <see cref="Elapsed"/>: indices before the stream's first sample.</summary>
    public long NotStarted { get; init; }

    /// <summary>Of <see cref="Elapsed"/>: indices of a silent stream that frames no longer waited for.</summary>
    public long Stalled { get; init; }

    /// <summary>Of <see cref="Elapsed"/>: indices after the stream's end.</summary>
    public long Ended { get; init; }

    /// <summary>Of <see cref="Elapsed"/>: indices that fill up the last frame.</summary>
    public long Padding { get; init; }

    /// <summary>Samples that came out of the pipeline.</summary>
    public long Received { get; init; }

    /// <summary>Samples that the correction of drift (<see cref="PipelinePlan.Drift"/>), or an offset by a fraction of a sample
    /// (<see cref="StreamPlan.Offset"/>), made more of than <see cref="Received"/>; negative: fewer.</summary>
    public long Resampled { get; init; }

    /// <summary>Of <see cref="Received"/>: came after their frame had been emitted.</summary>
    public long Late { get; init; }

    /// <summary>Of <see cref="Received"/>: came a second time.</summary>
    public long Duplicate { get; init; }

    /// <summary>Of <see cref="Received"/>: dropped because the consumer was too slow.</summary>
    public long Overflow { get; init; }

    /// <summary>Of <see cref="Received"/>: dropped before the first frame's start, after a stop, or as an unwanted
    /// tail.</summary>
    public long Trimmed { get; init; }

    /// <summary>Of <see cref="Received"/>: waiting for their frame, in a frame that waits to be read, or in a resampler that
    /// needs what follows.</summary>
    public long Pending { get; init; }

    /// <summary>Whether both equations hold.</summary>
    public bool Balances =>
        Elapsed == Delivered + Unclaimed + Lost + NotStarted + Stalled + Ended + Padding
        && Received + Resampled == Delivered + Unclaimed + Late + Duplicate + Overflow + Trimmed + Pending;

    /// <summary>Both equations in words, without what is nothing.</summary>
    internal string InWords()
    {
        string resampled = Resampled == 0 ? "" : FormattableString.Invariant($" + resampled {Resampled}");
        string elapsed = Join(
            ("delivered", Delivered), ("unclaimed", Unclaimed), ("lost", Lost), ("notStarted", NotStarted), ("stalled", Stalled),
            ("ended", Ended), ("padding", Padding));
        string received = Join(
            ("delivered", Delivered), ("unclaimed", Unclaimed), ("late", Late), ("duplicate", Duplicate), ("overflow", Overflow),
            ("trimmed", Trimmed), ("pending", Pending));
        return FormattableString.Invariant($"elapsed {Elapsed}{elapsed}; received {Received}{resampled}{received}");
    }

    /// <summary>The sum of two accounts.</summary>
    public static ChannelLedger operator +(ChannelLedger left, ChannelLedger right) => Add(left, right);

    private static string Join(params ReadOnlySpan<(string Name, long Samples)> parts)
    {
        var text = new StringBuilder();
        foreach ((string name, long samples) in parts)
        {
            if (samples == 0) continue;
            text.Append(text.Length == 0 ? " = " : " + ").Append(CultureInfo.InvariantCulture, $"{name} {samples}");
        }

        return text.ToString();
    }

    /// <summary>The sum of two accounts.</summary>
    public static ChannelLedger Add(ChannelLedger left, ChannelLedger right) => new()
    {
        Elapsed = left.Elapsed + right.Elapsed,
        Delivered = left.Delivered + right.Delivered,
        Unclaimed = left.Unclaimed + right.Unclaimed,
        Lost = left.Lost + right.Lost,
        NotStarted = left.NotStarted + right.NotStarted,
        Stalled = left.Stalled + right.Stalled,
        Ended = left.Ended + right.Ended,
        Padding = left.Padding + right.Padding,
        Received = left.Received + right.Received,
        Resampled = left.Resampled + right.Resampled,
        Late = left.Late + right.Late,
        Duplicate = left.Duplicate + right.Duplicate,
        Overflow = left.Overflow + right.Overflow,
        Trimmed = left.Trimmed + right.Trimmed,
        Pending = left.Pending + right.Pending,
    };
}
