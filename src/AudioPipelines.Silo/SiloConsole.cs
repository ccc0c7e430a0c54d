using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace AudioPipelines.Silo;

/// <summary>What a silo tells on standard error: how it starts and ends, and what goes wrong, a line each. What the libraries
/// below say besides goes to a collector, and to those who ask for it.</summary>
/// <param name="isVerbose">Whether all is told.</param>
internal sealed class SiloConsole(bool isVerbose)
{
    /// <summary>Libraries that tell each step of their life; what goes wrong they tell as a warning.</summary>
    private static readonly string[] _talkative =
    [
        "Orleans", "Microsoft", "Polly", "AudioPipelines.Fleet.Running.SiloAgent", // Orleans speaks under its name
    ];

    /// <summary>They log, with stacks, why the silo cannot start; that is thrown, too, and told in one line.</summary>
    private static readonly string[] _throwing =
    [
        "Orleans.Runtime.Silo", "Orleans.Runtime.SiloLifecycleSubject", "Microsoft.Extensions.Hosting.Internal.Host",
    ];

    /// <summary>At each start it takes the machine's uptime for a time in which it was held up.</summary>
    private const string Watchdog = "Orleans.Runtime.Watchdog";

    private volatile bool _hasStarted;
    private volatile bool _hasFailed;

    /// <summary>The silo runs: from now on nothing is thrown.</summary>
    public void NoteStarted() => _hasStarted = true;

    /// <summary>The silo could not start. What is taken down from now on complains of what is gone already.</summary>
    public void NoteFailed() => _hasFailed = true;

    /// <summary>Adds it to what is logged.</summary>
    public void AddTo(ILoggingBuilder logging)
    {
        logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        foreach (string category in _talkative) logging.AddFilter(category, LogLevel.Warning);
        logging.AddFilter<ConsoleLoggerProvider>((category, level) => IsTold(category ?? "", level));
    }

    /// <summary>Tells why it ends.</summary>
    public async Task FailAsync(string message, Exception thrown)
    {
        await Console.Error.WriteLineAsync($"audiopipelines-silo: {message}");
        if (isVerbose) await Console.Error.WriteLineAsync(thrown.ToString());
    }

    private bool IsTold(string category, LogLevel level)
    {
        if (isVerbose) return level >= LogLevel.Information;
        if (_hasFailed || category == Watchdog || (!_hasStarted && _throwing.Contains(category))) return false;
        bool isTalkative = _talkative.Any(one => category.StartsWith(one, StringComparison.Ordinal));
        return level >= (isTalkative ? LogLevel.Warning : LogLevel.Information);
    }
}
