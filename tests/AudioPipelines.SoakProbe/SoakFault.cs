using System.Globalization;

namespace AudioPipelines.SoakProbe;

/// <summary>What <c>audiofault</c> does at a sample of a stream.</summary>
/// <param name="Position">Samples that have come in before it.</param>
/// <param name="Action">The action's name.</param>
/// <param name="Argument">Its argument; <see langword="null"/>: none.</param>
/// <param name="Flag">Its flag; <see langword="null"/>: none.</param>
internal sealed record SoakFault(long Position, string Action, long? Argument = null, string? Flag = null)
{
    /// <summary>The entry of the element's script.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Position}:{Action}{(Argument is { } argument ? $"={argument}" : "")}{(Flag is null ? "" : $",{Flag}")}");
}
