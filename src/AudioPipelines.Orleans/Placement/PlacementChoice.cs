namespace AudioPipelines.Fleet.Placement;

/// <summary>Which silo a source goes to. Pure.</summary>
internal static class PlacementChoice
{
    /// <summary>A silo must be fuller than another by this part of its capacity before a source moves for balance.</summary>
    private const double Slack = 0.02;

    /// <summary>The silo that would be least full with it, of those that have its labels and room for it; before all those where
    /// it has not failed.</summary>
    /// <param name="silos">All silos.</param>
    /// <param name="labels">The source's labels.</param>
    /// <param name="weight">Its weight.</param>
    /// <param name="failedOn">Silos that it failed on.</param>
    /// <param name="except">The silo that it leaves; <see langword="null"/>: none.</param>
    /// <param name="why">Why there is none.</param>
    public static SiloRoom? Choose(
        IReadOnlyCollection<SiloRoom> silos, IReadOnlyCollection<string> labels, int weight, IReadOnlySet<string> failedOn,
        string? except, out string why)
    {
        why = "";
        SiloRoom[] able = [.. silos.Where(silo => silo.Name != except && silo.Accepts && labels.All(silo.Labels.Contains))];
        SiloRoom? chosen = able.Where(silo => silo.Load + weight <= silo.Capacity)
            .OrderBy(silo => failedOn.Contains(silo.Name))
            .ThenBy(silo => silo.Fill(weight)).ThenBy(silo => silo.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        if (chosen is null) why = Why(silos, labels, weight, able, except);
        return chosen;
    }

    /// <summary>The fullest and the emptiest silo where moving a source from one to the other makes them more alike.</summary>
    public static (SiloRoom From, SiloRoom To)? Uneven(IReadOnlyCollection<SiloRoom> silos, int weight)
    {
        SiloRoom[] open = [.. silos.Where(silo => silo.Accepts && silo.Capacity > 0)];
        if (open.Length < 2) return null;
        SiloRoom full = open.MaxBy(silo => silo.Fill(0))!;
        SiloRoom empty = open.MinBy(silo => silo.Fill(0))!;
        // After the move the other one must not be the fuller of the two.
        return full.Fill(-weight) >= empty.Fill(weight) && full.Fill(0) - empty.Fill(0) > Slack * Math.Min(1, full.Fill(0))
            ? (full, empty)
            : null;
    }

    private static string Why(
        IReadOnlyCollection<SiloRoom> silos, IReadOnlyCollection<string> labels, int weight, SiloRoom[] able, string? except)
    {
        string other = except is null ? "" : "other ";
        SiloRoom[] drained = [.. silos.Where(silo => silo.Name != except && silo.IsDraining && silo.Suits(labels, weight))];
        if (able.Length > 0)
        {
            string full = string.Join(", ", able.Select(silo => $"{silo.Name}: {silo.Load} of {silo.Capacity}"));
            return $"no {other}silo has room for a weight of {weight} more ({full}). "
                + Advice(drained, "start another silo, or stop a source");
        }

        string[] missing = [.. labels.Where(label => !silos.Any(silo => silo.Accepts && silo.Labels.Contains(label)))];
        if (missing.Length > 0)
        {
            return $"no silo that takes sources has the label '{missing[0]}'. "
                + Advice(drained, "start a silo with it, or take it from the source");
        }

        return silos.Any(silo => silo.Accepts && silo.Name != except)
            ? $"no {other}silo has all of its labels ({string.Join(", ", labels)}). "
                + Advice(drained, "start one that does, or take a label from the source")
            : $"no {other}silo takes sources. " + Advice(drained, "start one");
    }

    /// <summary>What to do; where silos are drained that could take the source, first that.</summary>
    private static string Advice(SiloRoom[] drained, string otherwise)
    {
        string names = string.Join(", ", drained.Select(silo => silo.Name).Order(StringComparer.Ordinal));
        return drained.Length switch
        {
            0 => $"{char.ToUpperInvariant(otherwise[0])}{otherwise[1..]}.",
            1 => $"{names} could take it, but is drained: take it into use again (undrain), or {otherwise}.",
            _ => $"{names} could take it, but are drained: take one into use again (undrain), or {otherwise}.",
        };
    }
}
