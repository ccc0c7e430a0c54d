using AudioPipelines;

// What every way of building and publishing must be able to do: frames of a launch text, of a file, and of the same file in a
// worker process. The file is the first argument.
PipelinePlan plan = PipelineDescription.Load("file").Resolve(new() { ["location"] = args[0] }, ParameterSources.None);
bool isRight = await Read("launch text", new GstSource("audiotestsrc num-buffers=100 ! audioconvert ! appsink"));
isRight &= await Read("file", GstSource.FromFile(args[0]));
isRight &= await Read("isolated", new GstSource(plan with { Isolation = new() }));
return isRight ? 0 : 1;

static async Task<bool> Read(string name, GstSource source)
{
    await using GstSource _ = source;
    long samples = 0;
    bool hasWorker = false;
    await foreach (AudioFrame frame in source.ReadFramesAsync())
    {
        samples += (long)frame.SamplesPerChannel * frame.Channels;
        hasWorker |= HasChild();
    }

    Ledger ledger = source.Ledger;
    bool adds = samples > 0 && ledger.Balances && ledger.Channels.Sum(channel => channel.Delivered) == samples;
    Console.WriteLine($"{name}: {samples} samples, worker {hasWorker}, ledger {adds}");
    return adds && (name != "isolated" || hasWorker);
}

// Whether a process says that this one is its parent.
static bool HasChild()
{
    string mine = $"\nPPid:\t{Environment.ProcessId}\n";
    return Directory.EnumerateDirectories("/proc").Where(folder => char.IsDigit(Path.GetFileName(folder)[0])).Any(folder =>
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "status")).Contains(mine);
        }
        catch (IOException)
        {
            return false; // it has ended meanwhile
        }
    });
}
