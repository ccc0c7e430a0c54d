using AudioPipelines;

if (args is not [var from, var to, ..])
{
    Console.Error.WriteLine("usage: TranscodeFolder FROM TO [flac|opus|wav]");
    return 2;
}

string encoding = args.ElementAtOrDefault(2) ?? "flac";
int done = 0, failed = 0;
await Parallel.ForEachAsync(Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories), async (file, stopping) =>
{
    string name = Path.GetRelativePath(from, file);
    string target = Path.Combine(to, $"{name}.{encoding}"); // talk.mp3 and talk.wav do not meet
    try
    {
        Console.WriteLine($"{name}: {await TranscodeAsync(name, file, target, stopping)}");
        Interlocked.Increment(ref done);
    }
    catch (Exception error) when (error is AudioSourceException or IOException or ArgumentException)
    {
        Console.WriteLine($"{name}: {error.Message}");
        Interlocked.Increment(ref failed);
    }
});
Console.WriteLine($"{done} transcoded, {failed} not");
return failed == 0 ? 0 : 1;

async Task<string> TranscodeAsync(string name, string file, string target, CancellationToken stopping)
{
    string unfinished = target + ".part"; // a file that is there is whole
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.Delete(unfinished);
    await using var source = GstSource.FromFile(file);
    source.Notified += (_, what) =>
    {
        if (what is SourceWarning warning) Console.WriteLine($"{name}: {warning.Message}");
    };
    AudioFileWriter? writer = null;
    try
    {
        await foreach (AudioFrame frame in source.ReadFramesAsync(stopping))
            (writer ??= new AudioFileWriter(unfinished, frame.Format, encoding)).Write(frame);
        writer?.Dispose();
        File.Move(unfinished, target, overwrite: true);
    }
    catch
    {
        writer?.Dispose();
        File.Delete(unfinished);
        throw;
    }

    return $"{(double)writer!.Samples / writer.Format.SampleRate:0.00} s; {source.Ledger}";
}
