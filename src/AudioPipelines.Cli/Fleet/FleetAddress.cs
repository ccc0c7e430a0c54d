using AudioPipelines.Fleet.AddressBook;

namespace AudioPipelines.Cli.Fleet;

/// <summary>Where a fleet is found.</summary>
/// <param name="Text">As it was given: a silo's URL, or the address of the fleet's Redis. It may hold a password.</param>
/// <param name="Option">What said so, for messages.</param>
internal sealed record FleetAddress(string Text, string Option)
{
    /// <summary>The fleet's name where none is said.</summary>
    public const string UsualFleet = "audio";

    /// <summary>How long Redis has to answer.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <summary>The silo; <see langword="null"/>: silos are found in Redis.</summary>
    public Uri? Silo { get; private init; }

    /// <summary>The fleet's name; <see langword="null"/>: it was not said.</summary>
    public string? Fleet { get; init; }

    /// <summary>The option that a token is given with.</summary>
    public required string TokenOption { get; init; }

    /// <summary>The address for people, without user and password.</summary>
    public string Shown => Silo is not null ? Silo.AbsoluteUri : RedisAddress.Shown(Text);

    /// <summary>What a user writes to ask the same fleet: options of another command.</summary>
    public string Options => $"--cluster {Shown.TrimEnd('/')}" + (Fleet is null or UsualFleet ? "" : $" --fleet {Fleet}");

    /// <summary>Reads it.</summary>
    /// <exception cref="UsageException">It is neither.</exception>
    public static FleetAddress Parse(string text, string option, string? fleet, string tokenOption)
    {
        var address = new FleetAddress(text, option) { Fleet = fleet, TokenOption = tokenOption };
        if (IsWeb(text, out Uri? silo)) return address with { Silo = new Uri(silo!.GetLeftPart(UriPartial.Authority)) };
        try
        {
            // Nothing but a Redis has these forms, so that a mistyped silo is not looked for there for seconds.
            bool isRedis = text.StartsWith("redis://", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("rediss://", StringComparison.OrdinalIgnoreCase)
                || (text.Contains(',', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal));
            if (isRedis)
            {
                _ = RedisAddress.Parse(text, Deadline);
                return address;
            }
        }
        catch (ArgumentException)
        {
            // What to write is said below.
        }

        throw new UsageException(
            $"'{option} {RedisAddress.Shown(text[(text.LastIndexOf('@') + 1)..])}' is no address of a fleet. Write its Redis "
            + "(redis://host:6379), or one of its silos (http://host:8098).");
    }

    private static bool IsWeb(string text, out Uri? uri) =>
        Uri.TryCreate(text, UriKind.Absolute, out uri) && uri.Scheme is ("http" or "https") && uri.Host.Length > 0;
}
