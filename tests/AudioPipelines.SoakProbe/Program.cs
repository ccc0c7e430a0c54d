// Runs random plans, one after the other, holds every frame against the plan, and prints what was wrong:
//   plan NUMBER PLAN           before it runs
//   end NUMBER COUNTS          all was well
//   fault NUMBER WORDS         what must not happen, with the plan
//   resources NUMBER COUNTS    now and then
//   done COUNTS
//   dotnet AudioPipelines.SoakProbe.dll SEED SECONDS [NUMBER]     with NUMBER: that plan only
using System.Diagnostics;
using System.Globalization;
using AudioPipelines.SoakProbe;
using AudioPipelines.TestSupport;

const int WarmUp = 60;
int seed = Number(args[0]);
var duration = TimeSpan.FromSeconds(Number(args[1]));
int only = args.Length > 2 ? Number(args[2]) : -1;
TestPlugin.Load();
var maker = new PlanMaker(seed);
var elapsed = Stopwatch.StartNew();
ProcessResources? warm = null;
long frames = 0, samples = 0, gaps = 0;
int faults = 0, number = Math.Max(only, 0);
for (; elapsed.Elapsed < duration; number++)
{
    IRun run = number % 8 == 7 ? new RtpRun(seed + number) : new PlanRun(maker.Make(number), seed + number);
    Console.WriteLine($"plan {number} {run}");
    IReadOnlyList<string> wrong;
    try
    {
        wrong = run.Run();
    }
    catch (Exception thrown)
    {
        wrong = [thrown.ToString().ReplaceLineEndings(" | ")];
    }

    foreach (string words in wrong) Console.WriteLine($"fault {number} {words}");
    faults += wrong.Count;
    if (wrong.Count == 0) Console.WriteLine($"end {number} {run.Frames} frames, {run.Samples} samples, {run.Gaps} in gaps");
    frames += run.Frames;
    samples += run.Samples;
    gaps += run.Gaps;
    if (only >= 0) break;
    if (number % WarmUp != WarmUp - 1) continue;
    ProcessResources now = ProcessResources.ReadSettled();
    Console.WriteLine($"resources {number} {now}");
    warm ??= now;
}

ProcessResources last = ProcessResources.ReadSettled();
if (warm is { } first
    && (last.Descriptors > first.Descriptors || last.Threads > first.Threads + 4
        || last.ResidentBytes > first.ResidentBytes + (64 << 20)))
{
    Console.WriteLine($"fault {number} grows from {first} to {last}");
    faults++;
}

Console.WriteLine(
    $"done seed {seed}: {number} plans, {frames} frames, {samples} samples, {gaps} in gaps, {faults} faults; {warm} -> {last}");
return faults == 0 ? 0 : 1;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
