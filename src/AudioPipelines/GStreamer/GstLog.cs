using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.GStreamer;

/// <summary>Brings GStreamer's debug log into the application's log.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstinfo.html"/>
public sealed unsafe partial class GstLog : IDisposable
{
    private readonly ILoggerFactory _loggers;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<nint, ILogger> _byCategory = new();
    private readonly int _previousThreshold;
    private readonly bool _wasActive;
    private nint _self;

    private GstLog(ILoggerFactory loggers, Level level)
    {
        _loggers = loggers;
        _wasActive = GstApi.gst_debug_is_active() != 0;
        _previousThreshold = GstApi.gst_debug_get_default_threshold();
        _self = UserData.Create(this);
        GstApi.gst_debug_add_log_function(LogFunction, _self, UserData.DestroyNotify);
        // NULL means GStreamer's own function, which writes to stderr.
        _ = GstApi.gst_debug_remove_log_function(0);
        GstApi.gst_debug_set_default_threshold((int)level);
        GstApi.gst_debug_set_active(1);
    }

    private static nint LogFunction =>
        (nint)(delegate* unmanaged[Cdecl]<nint, int, nint, nint, int, nint, nint, nint, void>)&OnLog;

    /// <summary>Sends GStreamer's log to loggers named <c>GStreamer.</c> and the debug category, instead of to stderr, until the
    /// result is disposed of. One at a time, since the process has one log.</summary>
    /// <param name="loggers">Makes the loggers. They are called on GStreamer's threads.</param>
    /// <param name="level">What is logged; everything above <see cref="Level.Info"/> costs time in every
    /// pipeline.</param>
    /// <exception cref="AudioSourceException">As <see cref="Gst.Initialize"/>.</exception>
    public static GstLog RouteTo(ILoggerFactory loggers, Level level = Level.Warning)
    {
        ArgumentNullException.ThrowIfNull(loggers);
        Gst.Initialize();
        return new GstLog(loggers, level);
    }

    /// <summary>Gives the log back to stderr, at the level it had.</summary>
    public void Dispose()
    {
        nint self = Interlocked.Exchange(ref _self, 0);
        if (self == 0) return;
        GstApi.gst_debug_set_default_threshold(_previousThreshold);
        GstApi.gst_debug_add_log_function(0, 0, 0);
        GstApi.gst_debug_set_active(_wasActive ? 1 : 0);
        _ = GstApi.gst_debug_remove_log_function_by_data(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnLog(
        nint category, int level, nint file, nint function, int line, nint @object, nint message, nint userData)
    {
        try
        {
            GstLog self = UserData.Get<GstLog>(userData);
            ILogger logger = self._byCategory.GetOrAdd(category, self.CreateLogger);
            LogLevel logLevel = ToLogLevel((Level)level);
            if (!logger.IsEnabled(logLevel)) return;
            (string? text, string? where, string? who) =
                (Utf8.Borrow(GstApi.gst_debug_message_get(message)), Utf8.Borrow(file), Utf8.Borrow(function));
            text = AudioSourceException.Shown(text ?? "");
            Line(logger, logLevel, text, where ?? "", line, who ?? "");
        }
        catch (Exception)
        {
            // A logger's failure must not reach C, and cannot be reported anywhere.
        }
    }

    private static LogLevel ToLogLevel(Level level) => level switch
    {
        Level.Error => LogLevel.Error,
        Level.Warning or Level.Fixme => LogLevel.Warning,
        Level.Info => LogLevel.Information,
        Level.Debug => LogLevel.Debug,
        _ => LogLevel.Trace,
    };

    [LoggerMessage(EventId = 1, Message = "{Text} ({File}:{Line} {Function})")]
    private static partial void Line(ILogger logger, LogLevel level, string text, string file, int line, string function);

    private ILogger CreateLogger(nint category) =>
        _loggers.CreateLogger($"GStreamer.{Utf8.Borrow(GstApi.gst_debug_category_get_name(category))}");
}
