using System.Diagnostics;

namespace AudioPipelines.Benchmarks.Comparison;

/// <summary>Our program and others at the same task.</summary>
/// <param name="Name">A short name, to choose it by.</param>
/// <param name="Title">What the task is, and what we want.</param>
/// <param name="Ours">Our program.</param>
/// <param name="Peers">The others.</param>
internal sealed record Contest(string Name, string Title, Contender Ours, params Contender[] Peers)
{
    /// <summary>Runs beside them and is ended afterwards: a sender, say.</summary>
    public Contender? Companion { get; init; }

    /// <summary>How many rounds are enough for long runs; <see langword="null"/>: as many as asked for.</summary>
    public int? Rounds { get; init; }

    /// <summary>How many rounds short runs need at least, however few are asked for.</summary>
    public int LeastRounds { get; init; }

    /// <summary>Whether what counts is how much longer ours takes.</summary>
    public bool IsByDifference { get; init; }

    /// <summary>Lets each program run once in each round, so that whatever else the machine does meets all of them.</summary>
    public ContestResult Run(int rounds, string measure)
    {
        Contender[] all = [Ours, .. Peers];
        List<Cost>[] costs = [.. all.Select(_ => new List<Cost>())];
        using Process? companion = Companion is null ? null : Process.Start(Companion.Command[0], Companion.Command[1..]);
        try
        {
            for (int round = 0; round < Math.Max(Math.Min(rounds, Rounds ?? rounds), LeastRounds); round++)
            {
                for (int number = 0; number < all.Length; number++)
                {
                    Console.Error.WriteLine($"{Name}: round {round + 1}, {all[number].Name}");
                    costs[number].Add(MeasuredProcess.Run(all[number], measure));
                }
            }
        }
        finally
        {
            companion?.Kill();
        }

        return new ContestResult(Name, Title, [.. all.Select(
            (contender, number) => new Standing(contender.Name, costs[number]))])
        { IsByDifference = IsByDifference };
    }
}
