using Microsoft.Extensions.Logging;

namespace AudioPipelines.Cli.Output;

/// <summary>Writes log messages on the terminal, one a line.</summary>
internal sealed class TerminalLoggers(Terminal terminal) : ILoggerFactory
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(terminal, categoryName);

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Logger(Terminal terminal, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            terminal.Note($"{category}: {logLevel}: {formatter(state, exception)}");
    }
}
