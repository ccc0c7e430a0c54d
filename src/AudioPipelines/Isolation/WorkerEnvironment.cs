using System.Security.Cryptography;
using System.Text;

namespace AudioPipelines.Isolation;

/// <summary>What a worker finds in its environment.</summary>
internal static class WorkerEnvironment
{
    /// <summary>Prepares the environment of a worker that is about to be started.</summary>
    /// <param name="environment">This process's variables; they are changed.</param>
    /// <param name="limits">What the worker may use and reach.</param>
    public static void Prepare(IDictionary<string, string?> environment, WorkerLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ScrubbedEnvironment.Replace(environment, limits, Registry(limits));
    }

    /// <summary>The registry file of workers with these plugins. It is kept: to scan plugins again takes half a second.</summary>
    private static string Registry(WorkerLimits limits)
    {
        string home = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        string plugins = limits.Plugins is null
            ? "all"
            : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', limits.Plugins))))[..16];
        try
        {
            return Path.Combine(
                Directory.CreateDirectory(Path.Combine(home, "AudioPipelines", "registries")).FullName, $"{plugins}.bin");
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Path.Combine(Directory.CreateTempSubdirectory("audiopipelines-registry-").FullName, $"{plugins}.bin");
        }
    }
}
