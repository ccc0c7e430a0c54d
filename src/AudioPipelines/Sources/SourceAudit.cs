using System.Diagnostics;
using System.Runtime.InteropServices;
using AudioPipelines.Auditing;

namespace AudioPipelines.Sources;

/// <summary>Audits the frames of a source beside their delivery. Now and then it copies some, a block, and examines it on a
/// thread of its own, which ends with that; meanwhile frames pass it by. So it costs the delivery a copy, and little of a
/// processor.</summary>
/// <param name="plan">What is known of the array.</param>
/// <param name="name">The source's name.</param>
/// <param name="readReference">Reads the reference that the plan names.</param>
/// <param name="notify">Takes findings, and a warning if there can be none.</param>
/// <param name="isInline">Whether blocks are examined on the thread that writes, where time is not real.</param>
internal sealed partial class SourceAudit(
    ArrayAudit.Plan plan, string name, Func<string, ArrayAuditor.Reference> readReference, Action<AudioSourceEvent> notify,
    bool isInline)
{
    /// <summary>The part of a processor that it may take.</summary>
    private const double Share = 0.015;

    private const int ThreadClock = 3; // CLOCK_THREAD_CPUTIME_ID

    /// <summary>How nice its thread is to others, from 0 to 19.</summary>
    private const int Niceness = 10;

    private ArrayAuditor? _auditor;
    private AuditBlock? _block;
    private AudioFormat? _format;
    private long _rest; // samples that are left out
    private long _restsUntil;
    private volatile bool _isExamining;
    private volatile bool _hasEnded;

    /// <summary>What is known of the array.</summary>
    public ArrayAudit.Plan Plan => plan;

    /// <summary>Listens to a frame. One thread at a time.</summary>
    public void Write(AudioFrame frame)
    {
        if (_isExamining) return;
        _hasEnded = false;
        if (!ReferenceEquals(frame.Format, _format)) TakeFormat(frame.Format);
        if (_rest > 0 || (!isInline && Stopwatch.GetTimestamp() < _restsUntil))
        {
            _rest -= frame.SamplesPerChannel;
            return;
        }

        for (int from = 0; from < frame.SamplesPerChannel && !_block!.IsFull;) from += _block.Append(frame, from);
        if (!_block!.IsFull) return;
        _isExamining = true;
        if (isInline) Examine();
        else new Thread(ExamineNicely) { IsBackground = true, Name = $"audit: {name}" }.Start();
    }

    /// <summary>Tells nothing until the next frame: the source has ended.</summary>
    public void End() => _hasEnded = true;

    private void TakeFormat(AudioFormat format)
    {
        bool isSame = _format is { } before && before.SampleRate == format.SampleRate && before.Channels == format.Channels;
        _format = format;
        if (isSame) return; // a restart makes a new one that says the same
        _auditor = null;
        _block = new AuditBlock(format.Channels, new AuditGrid(format.SampleRate).BlockLength);
        _rest = 0;
    }

    private void ExamineNicely()
    {
        // Of the calling thread alone, as Linux has it; elsewhere the runtime's priority does it.
        if (OperatingSystem.IsLinux()) _ = SetPriority(0, 0, Niceness);
        else Thread.CurrentThread.Priority = ThreadPriority.Lowest;
        Examine();
    }

    private void Examine()
    {
        TimeSpan begun = ThreadTime();
        try
        {
            _auditor ??= Begin(_format!);
            foreach (ArrayAudit.Finding finding in _auditor.Examine(_block!))
            {
                if (!_hasEnded) notify(new ArrayAudit.Changed(finding));
            }
        }
        catch (Exception failure)
        {
            notify(new SourceWarning($"'{name}' is not audited: {failure.Message}"));
            return; // still examining: it takes no more frames, so that this is told once
        }

        _block!.Keep(0);
        _rest = (long)(plan.Every.TotalSeconds * _format!.SampleRate);
        _restsUntil = Stopwatch.GetTimestamp() + (long)((ThreadTime() - begun).TotalSeconds / Share * Stopwatch.Frequency);
        _isExamining = false;
    }

    private ArrayAuditor Begin(AudioFormat format)
    {
        var auditor = new ArrayAuditor(plan, Reference());
        try
        {
            auditor.Begin(format);
        }
        catch (ArgumentException misfit) when (format.SampleRate >= AuditGrid.LowestRate)
        {
            notify(new SourceWarning($"'{name}' is audited without its reference '{plan.Reference}': {misfit.Message}"));
            auditor = new ArrayAuditor(plan);
            auditor.Begin(format);
        }

        return auditor;
    }

    private ArrayAuditor.Reference? Reference()
    {
        if (plan.Reference is not { } path) return null;
        try
        {
            return readReference(path);
        }
        catch (Exception failure) when (failure is AudioSourceException or IOException or InvalidOperationException)
        {
            notify(new SourceWarning($"'{name}' is audited without its reference '{path}': {failure.Message}"));
            return null;
        }
    }

    /// <summary>What the calling thread has taken of a processor. On a busy machine that is less than has passed.</summary>
    private static unsafe TimeSpan ThreadTime()
    {
        if (!OperatingSystem.IsLinux()) return Stopwatch.GetElapsedTime(0);
        long* time = stackalloc long[2]; // seconds, nanoseconds
        _ = GetTime(ThreadClock, time);
        return TimeSpan.FromSeconds(time[0]) + TimeSpan.FromTicks(time[1] / TimeSpan.NanosecondsPerTick);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static unsafe partial int GetTime(int clock, long* time);

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int niceness);
}
