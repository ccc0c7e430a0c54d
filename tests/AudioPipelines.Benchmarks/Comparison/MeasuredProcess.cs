using System.Diagnostics;

namespace AudioPipelines.Benchmarks.Comparison;

/// <summary>Runs a program under <c>native/bench/measure</c>, which has the kernel's own account of it.</summary>
internal static class MeasuredProcess
{
    /// <exception cref="InvalidOperationException">It failed: what it cost says nothing then.</exception>
    public static Cost Run(Contender contender, string measure)
    {
        string account = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(
                measure, [account, .. contender.Command])
            { RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException(
                    $"'{string.Join(' ', contender.Command)}' ended with exit status {process.ExitCode}: {errors.Result}");
            Dictionary<string, double> pairs = Cost.Read(File.ReadAllText(account));
            return new Cost(pairs["wall"] / 1e6, (pairs["user"] + pairs["system"]) / 1e6, pairs["peak"], Cost.Read(output));
        }
        finally
        {
            File.Delete(account);
        }
    }
}
