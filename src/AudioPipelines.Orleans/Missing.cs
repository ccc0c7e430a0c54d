namespace AudioPipelines.Fleet;

/// <summary>Errors about names that a fleet does not have.</summary>
internal static class Missing
{
    /// <summary>There is no such source.</summary>
    public static FleetException Source(string fleet, string name, IEnumerable<string> names)
    {
        string meant = NearestName.Of(name, names) is { } near ? $" Did you mean '{near}'?" : "";
        return new FleetException(FleetErrorKind.NotFound, $"The fleet '{fleet}' has no source '{name}'.{meant}");
    }
}
