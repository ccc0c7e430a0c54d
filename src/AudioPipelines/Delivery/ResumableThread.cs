using System.Runtime.CompilerServices;

namespace AudioPipelines.Delivery;

/// <summary>The own thread of a source. It runs the source as one method, which may await a <see cref="Suspension"/>: then the
/// thread ends, with its stacks and all the runtime holds for it, and a new one goes on from there once the suspension is
/// over.</summary>
/// <param name="name">What its threads are called.</param>
internal sealed class ResumableThread(string name)
{
    private Thread _current = Thread.CurrentThread; // who opens the source
    private Thread? _started;

    /// <summary>Whether the caller is this thread, or before its start the one that opens the source.</summary>
    public bool IsCurrent => Volatile.Read(ref _current) == Thread.CurrentThread;

    /// <summary>Runs on a thread of its own. The one before has nothing left to do but return.</summary>
    public void Run(Action body)
    {
        var thread = new Thread(new ThreadStart(body)) { IsBackground = true, Name = name };
        Volatile.Write(ref _started, thread);
        Volatile.Write(ref _current, thread);
        thread.Start();
    }

    /// <summary>Waits for a thread that has nothing left to do but return.</summary>
    public void Join() => Volatile.Read(ref _started)?.Join();

    /// <summary>To await where something else may have gone on for this thread, as a timer does: what follows is on this thread
    /// again.</summary>
    public Suspension SwitchBackAsync()
    {
        var suspension = new Suspension(this);
        if (IsCurrent) suspension.Skip();
        else suspension.End();
        return suspension;
    }

    /// <summary>A time in which there is nothing to do for the thread, so that there is none. Awaited once.</summary>
    public sealed class Suspension(ResumableThread thread) : INotifyCompletion
    {
        private static readonly Action _over = static () => { };
        private Action? _goesOn;
        private bool _isSkipped;

        /// <summary>Whether what follows needs no other thread.</summary>
        public bool IsCompleted => _isSkipped;

        /// <summary>It is its own awaiter.</summary>
        public Suspension GetAwaiter() => this;

        /// <summary>Nothing comes of it.</summary>
        public void GetResult()
        {
        }

        /// <summary>Ends it, before or after it has begun. Any thread, more than once.</summary>
        public void End()
        {
            if (Interlocked.Exchange(ref _goesOn, _over) is { } goesOn && goesOn != _over) thread.Run(goesOn);
        }

        /// <summary>Begins it: the thread that awaits is about to end.</summary>
        public void OnCompleted(Action continuation)
        {
            if (Interlocked.CompareExchange(ref _goesOn, continuation, null) == _over) thread.Run(continuation);
        }

        /// <summary>Makes it none, before it is awaited.</summary>
        internal void Skip() => _isSkipped = true;
    }
}
