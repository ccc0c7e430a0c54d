using AudioPipelines.Cli.Output;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Cli.Serving;

/// <summary>Shows what the host logs on the terminal, each line with the name of its source.</summary>
internal sealed class ServeLoggers(Terminal terminal) : ILoggerProvider
{
    private const string OfSource = "AudioPipelines.Sources.";

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(
        terminal,
        categoryName.StartsWith(OfSource, StringComparison.Ordinal) ? $"{categoryName[OfSource.Length..]}: " : "");

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Logger(Terminal terminal, string prefix) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string text = prefix + formatter(state, exception);
            if (exception is not null && !text.Contains(exception.Message, StringComparison.Ordinal))
                text = $"{text.TrimEnd('.')}: {exception.Message}";
            string? details = exception is null or AudioSourceException ? null : exception.ToString();
            if (logLevel >= LogLevel.Error) terminal.Error(text, details);
            else if (logLevel == LogLevel.Warning) terminal.Warning(text, details);
            else terminal.Note(text);
        }
    }
}
