using System.Collections.Concurrent;
using AudioPipelines.GStreamer;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Tests.Interop;

public class GstLogTests
{
    [Test]
    public void The_debug_log_goes_to_loggers_named_after_categories_until_it_is_given_back()
    {
        using var loggers = new RecordingLoggers();
        using (GstLog.RouteTo(loggers, GstLog.Level.Info))
        {
            using Pipeline pipeline = Pipeline.Parse("audiotestsrc num-buffers=1 ! fakesink");
            pipeline.SetState(State.Paused);
        }

        int lines = loggers.Lines.Count;
        Pipeline.Parse("audiotestsrc ! fakesink").Dispose();

        Assert.That(loggers.Lines.Select(line => line.Category), Has.Some.EqualTo("GStreamer.GST_PIPELINE").Or.Some.EqualTo(
            "GStreamer.GST_STATES"));
        Assert.That(loggers.Lines, Has.Count.EqualTo(lines));
    }

    private sealed class RecordingLoggers : ILoggerFactory
    {
        public ConcurrentQueue<(string Category, string Text)> Lines { get; } = new();

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

        public void Dispose() => Lines.Clear();

        private sealed class Recorder(RecordingLoggers owner, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
                Func<TState, Exception?, string> formatter) =>
                owner.Lines.Enqueue((category, formatter(state, exception)));
        }
    }
}
