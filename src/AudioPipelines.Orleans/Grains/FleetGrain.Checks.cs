using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Orleans.Runtime.Placement;

namespace AudioPipelines.Fleet.Grains;

/// <content>What callers may ask, and where a call goes.</content>
internal sealed partial class FleetGrain
{
    private static readonly TimeSpan _longestTurn = TimeSpan.FromSeconds(15);
    private static readonly IReadOnlySet<string> _none = new HashSet<string>();

    private void Check(FleetSource source)
    {
        if (!NamePattern().IsMatch(source.Name))
        {
            throw new FleetException(
                FleetErrorKind.Invalid,
                $"'{source.Name}' is no name of a source. A name has 1 to 100 letters, digits, '.', '_' and '-'.");
        }

        if (source.Weight < 1)
        {
            throw new FleetException(
                FleetErrorKind.Invalid, $"The source '{source.Name}' has the weight {source.Weight}; it is 1 or more.");
        }

        try
        {
            _ = SourceMaking.Plan(source, options.Trust);
        }
        catch (AudioSourceException missing) when (missing is not DescriptionException)
        {
            // A file that is not on this silo may be on the one that will run it; if not, its error is the source's story.
            LogNotHere(source.Name, missing.Message);
        }
    }

    private FleetEntry Find(string name)
    {
        if (_entries.TryGetValue(name, out FleetEntry? entry)) return entry;
        throw Missing.Source(options.Fleet, name, _entries.Keys);
    }

    private KnownSilo Named(string name)
    {
        if (_silos.Values.FirstOrDefault(silo => silo.Name == name) is { } known) return known;
        string[] names = [.. _silos.Values.Select(silo => silo.Name).Order(StringComparer.Ordinal)];
        throw new FleetException(
            FleetErrorKind.NotFound,
            $"The fleet '{options.Fleet}' has no silo '{name}'. "
                + $"It has {(names.Length == 0 ? "none" : string.Join(", ", names))}.");
    }

    private async Task<KnownSilo> NamedAsync(string name)
    {
        if (!_silos.Values.Any(silo => silo.Name == name)) await SurveyAsync().ConfigureAwait(true);
        return Named(name);
    }

    private static FleetException DoesNotRun(string name) =>
        new(FleetErrorKind.Conflict, $"The source '{name}' does not run, and cannot move. Start it; it is placed then.");

    private static FleetException NoSilo(string name, string why) =>
        new(FleetErrorKind.NoSilo, $"The source '{name}' has nowhere to go: {why}");

    /// <summary>The silo where a call to a source goes: where it runs, or would run, or else any.</summary>
    private async Task<KnownSilo> PlaceForAsync(FleetEntry entry)
    {
        if (!_silos.Values.Any(silo => silo.Answers)) await SurveyAsync().ConfigureAwait(true);
        KnownSilo? target = Target(entry, out _);
        if (target is not null && entry is { On: null, Row.Run: true })
        {
            entry.Meant = target.Address;
            _loads[target.Address] = LoadOf(target.Address) + entry.Row.Weight;
        }

        return target
            ?? _silos.Values.Where(silo => silo.Answers).MinBy(silo => silo.IsDraining)
            ?? throw new FleetException(
                FleetErrorKind.Unreachable, $"No silo of the fleet '{options.Fleet}' answers. Try again, or look at their logs.");
    }

    private KnownSilo? Target(FleetEntry entry, out string why)
    {
        why = "";
        if (entry.On is { } on && _silos.TryGetValue(on, out KnownSilo? current)) return current;
        return Choose(entry, null, out why);
    }

    private KnownSilo? Choose(FleetEntry entry, string? except, out string why)
    {
        SiloRoom[] rooms = [.. _silos.Values.Select(silo => silo.Room(LoadOf(silo.Address, entry)))];
        SiloRoom? room = PlacementChoice.Choose(
            rooms, entry.Row.Labels, entry.Row.Weight, except is null ? entry.FailedOn : _none, except, out why);
        return room is null ? null : _silos.Values.First(silo => silo.Name == room.Name);
    }

    /// <summary>The silo that was chosen before, if it can still take the source; else the best one.</summary>
    private KnownSilo? ChooseAgain(FleetEntry entry, out string why)
    {
        why = "";
        return entry.Meant is { } meant && _silos.TryGetValue(meant, out KnownSilo? silo)
            && !entry.FailedOn.Contains(silo.Name) && silo.Room(LoadOf(meant, entry)).Takes(entry.Row.Labels, entry.Row.Weight)
            ? silo
            : Choose(entry, null, out why);
    }

    private int LoadOf(SiloAddress silo, FleetEntry? without = null) => _loads.GetValueOrDefault(silo)
        - (without?.CountsAt?.Equals(silo) == true ? without.Row.Weight : 0);

    /// <summary>The source, with the silo that it is to be active on if it is not.</summary>
    private ISourceGrain Call(FleetEntry entry, SiloAddress at)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, at);
        return GrainFactory.GetGrain<ISourceGrain>(entry.Row.Name);
    }

    private async Task SetRunAsync(FleetEntry entry, bool run)
    {
        if (entry.Row.Run == run) return;
        entry.Row.Run = run;
        try
        {
            await _pages.WriteAsync(entry.Row.Name, entry.Row).ConfigureAwait(true);
        }
        catch (Exception)
        {
            entry.Row.Run = !run;
            throw;
        }
    }

    /// <summary>Waits for its turn with a source that is just being placed or changed.</summary>
    private async Task<SourceTurn.Held> OccupyAsync(FleetEntry entry)
    {
        string name = entry.Row.Name;
        SourceTurn.Held turn = await entry.Turn.WaitAsync(_longestTurn).ConfigureAwait(true) ?? throw new FleetException(
            FleetErrorKind.Conflict, $"The source '{name}' is just being placed or changed. Try again in a moment.");
        if (_entries.GetValueOrDefault(name) == entry) return turn;
        turn.Dispose();
        _ = Find(name);
        throw new FleetException(FleetErrorKind.Conflict, $"The source '{name}' was removed, and added anew.");
    }

    private static void Forgive(FleetEntry entry)
    {
        entry.FailedOn.Clear();
        (entry.Refusals, entry.NotBefore, entry.Detail) = (0, default, null);
        if (entry.IsSettled) entry.Run = null;
    }

    private static TimeSpan Delay(int failures) => TimeSpan.FromSeconds(Math.Min(30, 0.5 * Math.Pow(2, failures)));

    [LoggerMessage(6, LogLevel.Debug, "{Source} is taken, though not all of it is on this silo: {Cause}")]
    private partial void LogNotHere(string source, string cause);

    [GeneratedRegex(@"^[\p{L}\p{Nd}._-]{1,100}$")]
    private static partial Regex NamePattern();
}
