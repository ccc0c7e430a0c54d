using System.Runtime.CompilerServices;

namespace AudioPipelines.Delivery;

/// <summary>A source's own thread. It runs the source as one method. While the method awaits a <see cref="Suspension"/>, there is
/// no thread: it ends, with its stacks and the runtime's data for it, and a new one continues after the suspension.</summary>
/// <param name="name">The name of its threads.</param>
internal sealed class ResumableThread(string name)
{
    private Thread _current = Thread.CurrentThread; // the one that opens the source
    private Thread? _started;

    /// <summary>Whether the caller is this thread or, before its start, the one that opens the source.</summary>
    public bool IsCurrent => Volatile.Read(ref _current) == Thread.CurrentThread;

    /// <summary>Runs the body on a new thread. The previous thread only has to return.</summary>
    public void Run(Action body)
    {
        var thread = new Thread(new ThreadStart(body)) { IsBackground = true, Name = name };
        Volatile.Write(ref _started, thread);
        Volatile.Write(ref _current, thread);
        thread.Start();
    }

    /// <summary>Waits for the thread, which only has to return.</summary>
    public void Join() => Volatile.Read(ref _started)?.Join();

    /// <summary>Await it where another thread, such as a timer's, may have continued: the code after it runs on this thread
    /// again.</summary>
    public Suspension SwitchBackAsync()
    {
        var suspension = new Suspension(this);
        if (IsCurrent) suspension.Skip();
        else suspension.End();
        return suspension;
    }

    /// <summary>A time in which the source has nothing to do and no thread. Awaited once.</summary>
    public sealed class Suspension(ResumableThread thread) : INotifyCompletion
    {
        private static readonly Action _over = static () => { };
        private Action? _goesOn;
        private bool _isSkipped;

        /// <summary>Whether the code after it needs no other thread.</summary>
        public bool IsCompleted => _isSkipped;

        /// <summary>It is its own awaiter.</summary>
        public Suspension GetAwaiter() => this;

        /// <summary>It has no result.</summary>
        public void GetResult()
        {
        }

        /// <summary>Ends it, before or after it has begun. Any thread, more than once.</summary>
        public void End()
        {
            if (Interlocked.Exchange(ref _goesOn, _over) is { } goesOn && goesOn != _over) thread.Run(goesOn);
        }

        /// <summary>Begins it: the thread that awaits it is about to end.</summary>
        public void OnCompleted(Action continuation)
        {
            if (Interlocked.CompareExchange(ref _goesOn, continuation, null) == _over) thread.Run(continuation);
        }

        /// <summary>Makes it end at once. Called before it is awaited.</summary>
        internal void Skip() => _isSkipped = true;
    }
}
