// Takes a worker's limits upon itself and runs into one of them. What it did is told on standard output, a line each.
// dotnet AudioPipelines.LimitsProbe.dll memory|descriptors|cpu|file|privileges|network|open-network|environment|plugins|decode
// ARGUMENT
using System.Net.Sockets;
using System.Runtime.InteropServices;
using AudioPipelines;
using AudioPipelines.GStreamer;
using AudioPipelines.Isolation;
using AudioPipelines.Worker.Limits;

Say(args[0]); // the console is opened before there are limits
string argument = args.Length > 1 ? args[1] : "";
switch (args[0])
{
    case "memory":
        Count(1, 1, Allocate); // compiled before there is no memory left to compile it
        Apply(new WorkerLimits { AddressSpace = 256L << 20 });
        Count(1 << 20, 1_024, Allocate);
        break;
    case "descriptors":
        Apply(new WorkerLimits { Descriptors = 128 });
        List<FileStream> open = [];
        Count(1, 1_000, _ => Try(() => open.Add(new FileStream("/dev/null", FileMode.Open, FileAccess.Read))));
        break;
    case "cpu":
        Apply(new WorkerLimits { CpuTime = TimeSpan.FromSeconds(1) });
        Say("spinning");
        while (true)
        {
            // Until the kernel ends it.
        }

    case "file":
        Apply(new WorkerLimits { FileSize = 1 << 20 });
        using (var file = new FileStream(argument, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0))
            Count(1 << 16, 1_024, _ => Try(() => file.Write(new byte[1 << 16])));
        break;
    case "privileges":
        Apply(new WorkerLimits());
        foreach (string line in File.ReadLines("/proc/self/status").Where(
            line => line.StartsWith("NoNewPrivs", StringComparison.Ordinal))) Say(line);
        foreach (string line in File.ReadLines("/proc/self/limits").Where(
            line => line.StartsWith("Max core", StringComparison.Ordinal))) Say(line);
        break;
    case "network" or "open-network":
        using (var applied = new ManualResetEventSlim())
        {
            string[] early = [];
            var before = new Thread(() =>
            {
                applied.Wait();
                early = Sockets("thread from before");
            });
            before.Start();
            foreach (string missing in ChildLimits.Apply(new WorkerLimits { AllowsNetwork = args[0] == "open-network" }))
                Say(missing);
            applied.Set();
            before.Join();
            foreach (string line in Sockets("main thread").Concat(early)) Say(line);
        }

        break;
    case "environment":
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables()) Say((string)variable.Key);
        break;
    case "plugins":
        Apply(new WorkerLimits());
        Gst.Initialize();
        foreach (string element in Registry.Factories().Select(factory => factory.Name)) Say(element);
        break;
    case "decode":
        Apply(new WorkerLimits { AddressSpace = 2L << 30, Descriptors = 256, FileSize = 16 << 20, AllowsNetwork = false });
        using (var source = GstSource.FromDescription("file", new() { ["location"] = argument }))
        {
            source.Start();
            source.Completion.GetAwaiter().GetResult();
            Say($"{source.Ledger.Channels[0].Unclaimed}");
        }

        break;
    default:
        return 2;
}

return 0;

static void Apply(WorkerLimits limits)
{
    foreach (string missing in ChildLimits.Apply(limits)) Say(missing);
}

static void Say(string line) => Console.WriteLine(line);

static bool Try(Action step)
{
    try
    {
        step();
        return true;
    }
    catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or SocketException)
    {
        return false;
    }
}

static void Count(int unit, int most, Func<int, bool> step)
{
    int done = 0;
    while (done < most && step(unit)) done++;
    Say($"{done}");
}

static unsafe bool Allocate(int bytes)
{
    try
    {
        _ = NativeMemory.Alloc((nuint)bytes);
        return true;
    }
    catch (OutOfMemoryException)
    {
        return false;
    }
}

static string[] Sockets(string where) =>
[
    .. from family in new[] { AddressFamily.InterNetwork, AddressFamily.InterNetworkV6, AddressFamily.Packet, AddressFamily.Unix }
       let isOpen = Try(() => new Socket(family, family == AddressFamily.Unix
           ? SocketType.Stream
           : SocketType.Dgram, ProtocolType.Unspecified).Dispose())
       select $"{where}: {family} {(isOpen ? "open" : "closed")}",
];
