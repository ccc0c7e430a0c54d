namespace AudioPipelines;

/// <summary>What an <see cref="ArrayAuditor"/> found, and what it could not tell.</summary>
public sealed partial record ArrayAudit
{
    /// <summary>What is wrong with a channel.</summary>
    public enum Fault
    {
        /// <summary>It brings no signal at all, or next to none.</summary>
        Dead,

        /// <summary>It brings noise of its own, and nothing of what the other channels hear.</summary>
        OnlyNoise,

        /// <summary>Its peaks are cut off flat.</summary>
        Clipping,

        /// <summary>The mains hum in it: 50 or 60 Hz and multiples.</summary>
        Hum,

        /// <summary>Its samples do not lie around zero.</summary>
        DcOffset,

        /// <summary>It is much louder or softer than its neighbours.</summary>
        Level,

        /// <summary>Its polarity is the opposite of its neighbours'.</summary>
        Inverted,

        /// <summary>It brings the same signal as another channel.</summary>
        Duplicate,

        /// <summary>It brings what another channel should bring. Only a reference tells.</summary>
        Swapped,

        /// <summary>It is some samples early or late.</summary>
        Slipped,
    }

    /// <summary>The labels of the channels.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>How much audio was examined. Frames with gaps are not.</summary>
    public required TimeSpan Heard { get; init; }

    /// <summary>The level of each channel: its root mean square in dBFS, without its constant part.</summary>
    public required IReadOnlyList<double> Levels { get; init; }

    /// <summary>What is wrong, by channels. Also what was wrong for a time: see <see cref="Finding.IsOver"/>.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What could not be told of some channel or all of them, and why.</summary>
    public required IReadOnlyList<Doubt> Doubts { get; init; }

    /// <summary>A fault in words, such as <c>only noise</c>.</summary>
    public static string Words(Fault fault) => fault switch
    {
        Fault.OnlyNoise => "only noise",
        Fault.DcOffset => "DC offset",
        Fault.Duplicate => "same as another",
        Fault.Level => "level off",
        _ => fault.ToString().ToLowerInvariant(),
    };

    /// <summary>One fault of one channel.</summary>
    /// <param name="Channel">The channel, counted from 0.</param>
    /// <param name="Label">The channel's label.</param>
    /// <param name="Fault">What is wrong.</param>
    /// <param name="Confidence">From 0.5, where the evidence is just enough, to 1. It says how far the evidence lies past its
    /// threshold; it is no probability.</param>
    /// <param name="Text">What was measured, in words.</param>
    public sealed record Finding(int Channel, string Label, Fault Fault, double Confidence, string Text)
    {
        /// <summary>The other channel of a <see cref="Fault.Duplicate"/> or <see cref="Fault.Swapped"/>.</summary>
        public int? Other { get; init; }

        /// <summary>How many channels it is about, from <see cref="Channel"/> on: all of a stream where they slipped
        /// together.</summary>
        public int Channels { get; init; } = 1;

        /// <summary>The measure: dB of <see cref="Fault.Level"/>, samples of <see cref="Fault.Slipped"/> (positive: late), hertz
        /// of <see cref="Fault.Hum"/>, the constant part of <see cref="Fault.DcOffset"/>.</summary>
        public double? Value { get; init; }

        /// <summary>How far <see cref="Value"/> may be off. 0: as far as it is written.</summary>
        public double Uncertainty { get; init; }

        /// <summary>Whether it was found earlier and is no longer.</summary>
        public bool IsOver { get; init; }

        /// <summary>The finding as a clause: <c>mic 3: inverted, the opposite polarity of the others</c>.</summary>
        public override string ToString() => $"{Label}: {Words(Fault)}, {Text}{(IsOver ? "; no longer" : "")}";
    }

    /// <summary>What could not be told.</summary>
    /// <param name="Fault">The fault that channels may have or not.</param>
    /// <param name="Why">Why, and what would help.</param>
    public sealed record Doubt(Fault Fault, string Why);

    /// <summary>A finding began or ended. One event each.</summary>
    /// <param name="Finding">What is wrong; with <see cref="Finding.IsOver"/>, what no longer is.</param>
    public sealed record Changed(Finding Finding) : AudioSourceEvent;
}
