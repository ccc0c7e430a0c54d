using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AudioPipelines.Isolation;

/// <summary>A worker process: starts it, speaks with it, and notices when it is dead, frozen or lying.</summary>
/// <remarks>One thread starts the process, reads its messages, and waits for its end. It must be the same thread: the kernel ends
/// the worker when the thread that started it ends. So a parent that is killed takes its workers with it.</remarks>
[SuppressMessage("Reliability", "CA1001", Justification = "Its thread releases what it holds when the process has ended.")]
internal sealed class WorkerProcess
{
    private static readonly TimeSpan _timeToDie = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _timeForStandardError = TimeSpan.FromSeconds(1);

    private readonly string _name;
    private readonly WorkerLimits _limits;
    private readonly Lock _lock = new();
    private readonly Dictionary<int, IWorkerSource> _sources = [];
    private readonly ManualResetEventSlim _welcomed = new();
    private readonly ManualResetEventSlim _ended = new();
    private readonly StandardErrorTail _lastWords = new();
    private readonly Lock _life = new(); // held while the process is started and while it is ended: never both at once
    private readonly Process _process = new();
    private readonly LifeWatch _watch;
    private MessageChannel? _channel;
    private int _added;
    private bool _isStarted;
    private bool _mayLive = true;
    private string? _condemned;
    private ExitReason? _end;

    private WorkerProcess(string name, WorkerLimits limits)
    {
        _name = name;
        _limits = limits;
        _watch = new LifeWatch(Sources, () => Id, Terminate);
        ProcessStartInfo start = _process.StartInfo;
        (start.FileName, string[] first) = WorkerProgram.Find();
        foreach (string argument in first) start.ArgumentList.Add(argument);
        start.ArgumentList.Add(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        WorkerEnvironment.Prepare(start.Environment, limits);
    }

    /// <summary>Whether the process has ended.</summary>
    public bool HasEnded => _ended.IsSet;

    /// <summary>The process's number; 0 before it runs.</summary>
    public int Id { get; private set; }

    /// <summary>Starts a worker and returns at once.</summary>
    /// <param name="name">What its threads are named after.</param>
    /// <param name="limits">What it may use and reach.</param>
    /// <exception cref="AudioSourceException">There is no program to start, or no host to start it with.</exception>
    public static WorkerProcess Start(string name, WorkerLimits limits)
    {
        var worker = new WorkerProcess(name, limits);
        new Thread(worker.Run) { IsBackground = true, Name = $"worker: {name}" }.Start();
        return worker;
    }

    /// <summary>Waits until the worker is ready.</summary>
    /// <exception cref="OperationCanceledException">The waiting was given up.</exception>
    public void WaitUntilReady(CancellationToken cancellation) => _welcomed.Wait(cancellation);

    /// <summary>Adds a source. It receives all messages about it, and the worker's end.</summary>
    /// <returns>Its number, and the end if that has come already; then it is not reported again.</returns>
    public (int Number, ExitReason? End) Add(IWorkerSource source)
    {
        lock (_lock)
        {
            if (_end is null) _sources.Add(++_added, source);
            return (_added, _end);
        }
    }

    /// <summary>Removes a source: it receives nothing more.</summary>
    public void Remove(int number)
    {
        lock (_lock) _sources.Remove(number);
    }

    /// <summary>Sends a message; does nothing if the worker has ended, which its sources learn anyway.</summary>
    public void Send(WorkerMessage message)
    {
        try
        {
            _channel?.Send(message);
        }
        catch (Exception thrown) when (thrown is IOException or ObjectDisposedException)
        {
            // The reading thread notices it too.
        }
    }

    /// <summary>Ends a worker that cannot be trusted any more. Any thread.</summary>
    /// <param name="reason">What it did, in words that follow "it".</param>
    public void Terminate(string reason)
    {
        lock (_lock) _condemned ??= reason;
        Kill();
    }

    /// <summary>Ends the process and waits for that.</summary>
    public void Shut()
    {
        Kill();
        _ended.Wait(_timeToDie);
    }

    private void Run()
    {
        int exitCode = -1;
        try
        {
            if (!TryStart()) return;
            var listener = new Thread(
                () => _lastWords.ReadAll(_process.StandardError.BaseStream))
            { IsBackground = true, Name = $"words: {_name}" };
            listener.Start();
            _channel = new MessageChannel(_process.StandardOutput.BaseStream, _process.StandardInput.BaseStream);
            _watch.Start();
            Converse();
            Kill(); // it may have closed its output and still run
            _process.WaitForExit();
            listener.Join(_timeForStandardError); // a child of the worker may still hold the pipe
            exitCode = _process.ExitCode;
        }
        catch (Win32Exception thrown)
        {
            Terminate($"could not be started: {thrown.Message}");
        }
        finally
        {
            _watch.Dispose();
            TellEnd(_isStarted ? ExitReason.Of(_condemned, exitCode, _lastWords.ToString()) : new ExitReason(_condemned, null));
            _process.Dispose();
        }
    }

    /// <summary>Starts the process, unless nobody wants it any more.</summary>
    private bool TryStart()
    {
        lock (_life)
        {
            if (!_mayLive) return false;
            _isStarted = _process.Start();
            Id = _process.Id;
            return true;
        }
    }

    private void Converse()
    {
        try
        {
            _channel!.Send(new Hello(WorkerMessage.ProtocolVersion, _limits));
            while (_channel.Receive() is { } message) Dispatch(message);
        }
        catch (InvalidDataException thrown)
        {
            Terminate($"broke the protocol: {thrown.Message}");
        }
        catch (IOException)
        {
            // Its end of a pipe broke: it is dead or about to be.
        }
    }

    private void Dispatch(WorkerMessage message)
    {
        if (message is Welcome { Version: WorkerMessage.ProtocolVersion })
        {
            _welcomed.Set();
            return;
        }

        if (message is not SourceMessage about) throw new InvalidDataException($"a message that is not for this side: {message}");
        IWorkerSource? source;
        lock (_lock)
        {
            if (about.Source < 1 || about.Source > _added)
                throw new InvalidDataException($"a message about source {about.Source}, which there never was");
            source = _sources.GetValueOrDefault(about.Source);
        }

        source?.Take(about);
    }

    private void TellEnd(ExitReason end)
    {
        IWorkerSource[] sources;
        lock (_lock)
        {
            _end = end;
            sources = [.. _sources.Values];
            _sources.Clear();
        }

        _ended.Set();
        _welcomed.Set();
        foreach (IWorkerSource source in sources) source.OnExited(end);
    }

    private IReadOnlyList<IWorkerSource> Sources()
    {
        lock (_lock) return _sources.Count == 0 ? [] : [.. _sources.Values];
    }

    /// <summary>Ends the process, or keeps it from being started.</summary>
    private void Kill()
    {
        lock (_life)
        {
            _mayLive = false;
            if (!_isStarted) return;
            try
            {
                _process.Kill();
            }
            catch (Exception thrown) when (thrown is InvalidOperationException or Win32Exception)
            {
                // Gone already.
            }
        }
    }
}
