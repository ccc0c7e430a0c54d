using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace AudioPipelines.ArchitectureTests;

/// <summary>The compiled code uses what the table of rooms in src/ARCHITECTURE.md allows, and nothing else.</summary>
public class RoomTests
{
    private static readonly IReadOnlyDictionary<string, Room> _rooms =
        RoomTable.Read(File.ReadAllText(Path.Combine(Repository.Root, "src", "ARCHITECTURE.md")));

    private static readonly Lazy<IReadOnlyList<Arrow>> _arrows = new(() => [.. FindArrows()]);

    [Test]
    public void Every_room_has_a_row_and_every_row_a_room()
    {
        IEnumerable<string> rooms = SourceTree.RoomsByType.SelectMany(type => type).Distinct().Where(
            room => room != RoomTable.Core);
        Assert.That(_rooms.Keys, Is.EquivalentTo(rooms));
        Assert.That(
            _rooms.Values.SelectMany(room => room.MayUse).Distinct(), Is.SubsetOf(_rooms.Keys), "what may be used is a room");
    }

    [Test]
    public void No_room_uses_what_the_table_does_not_allow()
    {
        Assert.That(_arrows.Value, Has.Count.GreaterThan(1_000), "types were found");
        string[] broken =
        [
            .. from arrow in _arrows.Value
               where arrow.From != arrow.To
               let room = _rooms.GetValueOrDefault(arrow.From)
               where room is not null && !SourceTree.Compiles(room.Name, arrow.Used)
               where !room.MayUse.Contains(arrow.To) || (room.PublicOnly && !arrow.IsPublic)
               select $"{arrow.From} uses {arrow.To}: {arrow.User} mentions "
                   + $"{arrow.Used}{(arrow.IsPublic ? "" : ", which is internal")}",
        ];
        Assert.That(broken.Distinct().Order(), Is.Empty);
    }

    [Test]
    public void Rooms_do_not_use_each_other_in_a_circle()
    {
        var done = new HashSet<string>();
        while (_rooms.Values.FirstOrDefault(room => !done.Contains(room.Name) && room.MayUse.All(done.Contains)) is { } next)
            done.Add(next.Name);
        Assert.That(_rooms.Keys.Except(done), Is.Empty, "each may use only rooms that use no room in a circle");
    }

    [Test]
    public void No_type_name_is_defined_by_two_rooms()
    {
        string[] shared =
            [.. from type in SourceTree.RoomsByType where type.Count() > 1 select $"{type.Key}: {string.Join(", ", type)}"];
        Assert.That(shared, Is.Empty);
    }

    private static IEnumerable<Arrow> FindArrows()
    {
        string[] programs =
        [
            "AudioPipelines.Cli", "AudioPipelines.Worker", "AudioPipelines.Silo", "Samples.ConsoleApp", "Samples.WorkerService",
        ];
        string[] libraries =
        [
            RoomTable.Core, "AudioPipelines.Hosting", "AudioPipelines.Testing", "AudioPipelines.Dashboard",
            "AudioPipelines.Nats", "AudioPipelines.Orleans",
        ];
        Architecture architecture = new ArchLoader().LoadAssemblies(
            [.. programs.Concat(libraries).Select(Repository.Program).Select(System.Reflection.Assembly.LoadFrom)]).Build();
        foreach (IType user in architecture.Types)
        {
            if (RoomOf(user) is not { } from) continue;
            foreach (IType used in user.Dependencies.Select(dependency => dependency.Target).Distinct())
            {
                if (RoomOf(used) is { } to)
                    yield return new Arrow(
                        from, Outermost(user), to, Outermost(used), used.Visibility is Visibility.Public or Visibility.Protected);
            }
        }
    }

    /// <summary>The room whose folder defines a type, whatever project compiles it too; <see langword="null"/>: it is not ours,
    /// or the compiler's.</summary>
    private static string? RoomOf(IType type) =>
        type.FullName.StartsWith("AudioPipelines.", StringComparison.Ordinal)
            || type.FullName.StartsWith("Samples.", StringComparison.Ordinal)
            ? SourceTree.RoomsByType[Outermost(type)].FirstOrDefault()
            : null;

    private static string Outermost(IType type)
    {
        string name = type.FullName[(type.Namespace.FullName.Length > 0 ? type.Namespace.FullName.Length + 1 : 0)..];
        int end = name.IndexOfAny(['+', '/', '`', '<']);
        return end < 0 ? name : name[..end];
    }

    private sealed record Arrow(string From, string User, string To, string Used, bool IsPublic);
}
