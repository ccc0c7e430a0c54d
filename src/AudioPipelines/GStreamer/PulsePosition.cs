using System.Globalization;

namespace AudioPipelines.GStreamer;

/// <summary>A place of a channel that PulseAudio and GStreamer both have.</summary>
/// <param name="Value">PulseAudio's <c>pa_channel_position_t</c>.</param>
/// <param name="Bit">GStreamer's <c>GstAudioChannelPosition</c>.</param>
/// <param name="Name">What <c>pactl</c> calls it.</param>
internal readonly record struct PulsePosition(int Value, int Bit, string Name)
{
    private const int FirstNumbered = 12; // PA_CHANNEL_POSITION_AUX0
    private const int LastNumbered = 43;

    /// <summary>All of them, in GStreamer's order.</summary>
    public static IReadOnlyList<PulsePosition> All { get; } =
    [
        new(1, 0, "front-left"), new(2, 1, "front-right"), new(3, 2, "front-center"), new(7, 3, "lfe"), new(5, 4, "rear-left"),
        new(6, 5, "rear-right"), new(8, 6, "front-left-of-center"), new(9, 7, "front-right-of-center"), new(4, 8, "rear-center"),
        new(10, 10, "side-left"), new(11, 11, "side-right"), new(45, 12, "top-front-left"), new(46, 13, "top-front-right"),
        new(47, 14, "top-front-center"), new(44, 15, "top-center"), new(48, 16, "top-rear-left"), new(49, 17, "top-rear-right"),
        new(50, 20, "top-rear-center"),
    ];

    /// <summary>The bit of a <c>pa_channel_position_t</c>; <see langword="null"/>: a numbered channel (aux0 …), which has
    /// none.</summary>
    public static int? BitOf(int value)
    {
        foreach (PulsePosition position in All)
        {
            if (position.Value == value) return position.Bit;
        }

        return null;
    }

    /// <summary>What <c>pactl</c> calls a <c>pa_channel_position_t</c>.</summary>
    public static string NameOf(int value)
    {
        if (value is >= FirstNumbered and <= LastNumbered)
            return string.Create(CultureInfo.InvariantCulture, $"aux{value - FirstNumbered}");
        foreach (PulsePosition position in All)
        {
            if (position.Value == value) return position.Name;
        }

        return "mono";
    }
}
