using System.Globalization;
using AudioPipelines.Benchmarks.Comparison;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Benchmarks.Isolation;

/// <summary>What a worker process costs: the same sources in this process, each in a worker of its own, and all in one, in turns
/// and in one run.
/// <c>isolation files|start|live|tiny [ROUNDS [SOURCES [SECONDS]]]</c>.</summary>
internal static class IsolationCommand
{
    public static int Run(string[] args)
    {
        TestPlugin.Load();
        foreach ((string name, string? value) in TestPlugin.Environment.Append(
            new("AUDIOPIPELINES_WORKER_ENVIRONMENT", "GST_PLUGIN_PATH"))) Environment.SetEnvironmentVariable(name, value);
        int Number(int place, int otherwise) =>
            args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;
        IsolationTask[] tasks = args.FirstOrDefault() switch
        {
            "files" => IsolationTasks.Files(Number(2, 1)),
            "start" => IsolationTasks.Start(Number(2, 1)),
            "live" => IsolationTasks.Live(Number(2, 2), Number(3, 10)),
            "tiny" => IsolationTasks.Tiny(Number(2, 4), Number(3, 10)),
            _ => [],
        };
        if (tasks.Length == 0)
        {
            Console.Error.WriteLine("isolation files|start|live|tiny [ROUNDS [SOURCES [SECONDS]]]");
            return 2;
        }

        int rounds = Number(1, 5);
        foreach (string line in Machine.Describe()) Console.WriteLine($"- {line}");
        foreach (IsolationTask task in tasks) Measure(task, rounds);
        return 0;
    }

    private static void Measure(IsolationTask task, int rounds)
    {
        foreach (IsolationWay way in IsolationWay.All) task.Warm(way); // what is compiled once
        List<IsolationCost>[] costs = [.. IsolationWay.All.Select(_ => new List<IsolationCost>())];
        for (int round = 0; round < rounds; round++)
        {
            for (int way = 0; way < costs.Length; way++) costs[way].Add(task.Measure(IsolationWay.All[way]));
        }

        IsolationTable.Write(task, costs);
    }
}
