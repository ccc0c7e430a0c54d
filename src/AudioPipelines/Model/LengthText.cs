using System.Globalization;

namespace AudioPipelines.Model;

/// <summary>Lengths as descriptions and command lines write them: <c>0.5m</c>, <c>12 cm</c>.</summary>
internal static class LengthText
{
    private static readonly (string Unit, double Metres)[] _units = [("mm", 0.001), ("cm", 0.01), ("m", 1)];

    /// <summary>Reads a length in metres, never negative.</summary>
    public static bool TryParse(string text, out double metres)
    {
        metres = 0;
        (string unit, double size) = Array.Find(_units, u => text.EndsWith(u.Unit, StringComparison.Ordinal));
        if (unit is null || !double.TryParse(
            text.AsSpan(0, text.Length - unit.Length).TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out double number))
            return false;
        metres = number * size;
        return true;
    }
}
