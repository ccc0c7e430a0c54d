namespace AudioPipelines.Benchmarks.Comparison;

/// <summary><c>compare [--rounds N] [NAME]...</c>: whole programs, ours and each peer in turn.</summary>
internal static class CompareCommand
{
    private const int DefaultRounds = 7;

    public static int Run(string[] arguments)
    {
        var options = new CommandOptions(arguments);
        int rounds = options.Number("rounds", DefaultRounds);
        arguments = options.Names;
        string[] unknown = [.. arguments.Where(name => !Contests.All.Any(contest => contest.Name == name))];
        if (unknown.Length > 0)
        {
            Console.Error.WriteLine($"There is no comparison '{unknown[0]}'; there are "
                + $"{string.Join(", ", Contests.All.Select(contest => contest.Name))}.");
            return 2;
        }

        foreach (string line in Machine.Describe()) Console.WriteLine($"- {line}");
        var results = new List<ContestResult>();
        foreach ((string name, Func<Contest> make) in Contests.All)
        {
            if (arguments.Length > 0 && !arguments.Contains(name)) continue;
            results.Add(make().Run(rounds, Paths.Native("measure")));
            Console.WriteLine(ContestReport.ToMarkdown(results[^1]));
        }

        ContestReport.WriteJson(results);
        return 0;
    }
}
