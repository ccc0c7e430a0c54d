namespace AudioPipelines.Testing;

/// <summary>What a network does to packets. The fate of a packet depends only on the seed, its route and its number on that
/// route. So the same plan always does the same.</summary>
public sealed record ImpairmentPlan
{
    /// <summary>A network that changes nothing.</summary>
    public static ImpairmentPlan None { get; } = new();

    /// <summary>The seed of the random numbers.</summary>
    /// <value>The default is 1.</value>
    public int Seed { get; init; } = 1;

    /// <summary>The share of packets at which a loss begins, 0 to 1.</summary>
    /// <value>The default is 0.</value>
    public double Loss { get; init; }

    /// <summary>How many packets in a row a loss takes.</summary>
    /// <value>The default is 1.</value>
    public int LossBurst { get; init; } = 1;

    /// <summary>The share of packets that come twice, 0 to 1.</summary>
    /// <value>The default is 0.</value>
    public double Duplicates { get; init; }

    /// <summary>How much later the second copy may come, evenly distributed.</summary>
    /// <value>The default is 0.</value>
    public TimeSpan DuplicateDelay { get; init; }

    /// <summary>The share of packets that are overtaken by later ones, 0 to 1.</summary>
    /// <value>The default is 0.</value>
    public double Reordered { get; init; }

    /// <summary>The most packets that overtake such a packet.</summary>
    /// <value>The default is 5.</value>
    public int ReorderDepth { get; init; } = 5;

    /// <summary>How long every packet takes.</summary>
    /// <value>The default is 0.</value>
    public TimeSpan Delay { get; init; }

    /// <summary>How much longer a packet may take, evenly distributed. Jitter alone changes no order: a packet also waits for
    /// those before it.</summary>
    /// <value>The default is 0.</value>
    public TimeSpan Jitter { get; init; }

    /// <summary>Decides a packet's fate.</summary>
    /// <param name="route">The number of its route, counted from 0.</param>
    /// <param name="number">Its number on the route, counted from 0.</param>
    public PacketFate Decide(int route, long number)
    {
        for (long begin = number; begin > number - Math.Max(1, LossBurst) && begin >= 0; begin--)
        {
            if (Draw(route, begin, 0) < Loss) return new PacketFate { IsLost = true };
        }

        return new PacketFate
        {
            IsDuplicated = Draw(route, number, 1) < Duplicates,
            OvertakenBy = Draw(route, number, 2) < Reordered ? 1 + (int)(Draw(route, number, 3) * Math.Max(1, ReorderDepth)) : 0,
            Delay = Delay + (Jitter * Draw(route, number, 4)),
            DuplicateDelay = DuplicateDelay * Draw(route, number, 5),
        };
    }

    /// <summary>A number from 0 to below 1: the finaliser of SplitMix64 over all that the decision may depend on.</summary>
    private double Draw(int route, long number, int purpose)
    {
        ulong bits = Mix(Mix(Mix((ulong)Seed) ^ (ulong)route) ^ ((ulong)number * 8) ^ (ulong)purpose);
        return (bits >> 11) * (1.0 / (1UL << 53));
    }

    private static ulong Mix(ulong bits)
    {
        bits += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}

/// <summary>What an <see cref="ImpairmentPlan"/> does to one packet.</summary>
public readonly record struct PacketFate
{
    /// <summary>Whether it does not arrive.</summary>
    public bool IsLost { get; init; }

    /// <summary>Whether it arrives twice.</summary>
    public bool IsDuplicated { get; init; }

    /// <summary>How many later packets of its route arrive before it.</summary>
    public int OvertakenBy { get; init; }

    /// <summary>How long it takes.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>How much longer the second copy takes, if there is one.</summary>
    public TimeSpan DuplicateDelay { get; init; }
}
