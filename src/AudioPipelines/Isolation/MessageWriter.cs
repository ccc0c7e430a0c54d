using System.Text;
using AudioPipelines.Descriptions;

namespace AudioPipelines.Isolation;

/// <summary>Writes messages as bytes. Numbers have the low byte first; a text is its length in bytes, seven bits a byte, and UTF-8; what may
/// be missing has a byte before it that is 1 where it is there; a list has its length before it.</summary>
/// <remarks>By hand, and not as JSON: to begin with JSON alone costs a process 200 ms of processor time, more than all the rest of its
/// start, and a worker is started again after each crash.</remarks>
internal static class MessageWriter
{
    public static byte[] Write(WorkerMessage message)
    {
        var bytes = new MemoryStream();
        using (var to = new BinaryWriter(bytes, Encoding.UTF8)) Write(to, message);
        return bytes.ToArray();
    }

    private static void Write(BinaryWriter to, WorkerMessage message)
    {
        switch (message)
        {
            case Hello hello:
                Begin(to, MessageKind.Hello);
                to.Write(hello.Version);
                WriteLimits(to, hello.Limits);
                break;
            case Welcome welcome:
                Begin(to, MessageKind.Welcome);
                to.Write(welcome.Version);
                break;
            case SourceMessage about:
                WriteAbout(to, about);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(message));
        }
    }

    private static void WriteAbout(BinaryWriter to, SourceMessage message)
    {
        switch (message)
        {
            case OpenSource open:
                Begin(to, MessageKind.Open, message);
                WritePlan(to, open.Plan);
                WriteRestrictions(to, open.Restrictions);
                break;
            case SourceOpened opened:
                Begin(to, MessageKind.Opened, message);
                to.Write(opened.Done);
                to.Write(opened.IsLive);
                to.Write(opened.Latency.Ticks);
                WriteStreams(to, opened.Streams);
                break;
            case SourceRefused refused:
                Begin(to, MessageKind.Refused, message);
                WriteError(to, refused.Error);
                break;
            case PlaySource play:
                Begin(to, MessageKind.Play, message);
                to.Write(play.Region);
                to.Write(play.Streams);
                to.Write(play.Capacity);
                to.Write(play.Waits);
                break;
            case SourcePlays plays:
                Begin(to, MessageKind.Plays, message);
                to.Write(plays.Done);
                break;
            case SourceIsPlaying:
                Begin(to, MessageKind.IsPlaying, message);
                break;
            case SourceError failed:
                Begin(to, MessageKind.Error, message);
                WriteError(to, failed.Error);
                break;
            case StreamEnded ended:
                Begin(to, MessageKind.Ended, message);
                to.Write(ended.Stream);
                break;
            case SourceWarned warned:
                Begin(to, MessageKind.Warned, message);
                WriteSaying(to, warned.Message, warned.Element, warned.Debug);
                break;
            case SourceLinksNothing nothing:
                Begin(to, MessageKind.LinksNothing, message);
                WriteSaying(to, nothing.Message, nothing.Element, nothing.Debug);
                break;
            case SourceLatency latency:
                Begin(to, MessageKind.Latency, message);
                to.Write(latency.Latency.Ticks);
                break;
            case Question question:
                Begin(to, MessageKind.Question, message);
                to.Write(question.Number);
                to.Write((int)question.Asked);
                break;
            case Answer answer:
                Begin(to, MessageKind.Answer, message);
                to.Write(answer.Number);
                WriteText(to, answer.Text);
                break;
            case CloseSource:
                Begin(to, MessageKind.Close, message);
                break;
            case SourceClosed:
                Begin(to, MessageKind.Closed, message);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(message));
        }
    }

    private static void Begin(BinaryWriter to, MessageKind kind) => to.Write((byte)kind);

    private static void Begin(BinaryWriter to, MessageKind kind, SourceMessage message)
    {
        to.Write((byte)kind);
        to.Write(message.Source);
    }

    private static void WriteLimits(BinaryWriter to, WorkerLimits limits)
    {
        WriteNumber(to, limits.AddressSpace);
        WriteNumber(to, limits.Descriptors);
        WriteNumber(to, limits.CpuTime?.Ticks);
        WriteNumber(to, limits.FileSize);
        to.Write(limits.Plugins is not null);
        if (limits.Plugins is not null) WriteTexts(to, limits.Plugins);
        to.Write(limits.AllowsNetwork);
    }

    private static void WritePlan(BinaryWriter to, WorkerPlan plan)
    {
        to.Write(plan.Name);
        WriteTexts(to, plan.LaunchTexts);
        WriteStreams(to, plan.Streams);
        WriteNumber(to, plan.SampleRate);
        WriteNumber(to, plan.Channels);
        to.Write((int)plan.SampleType);
        to.Write((int)plan.Clock);
        to.Write((int)plan.Decoders);
    }

    private static void WriteRestrictions(BinaryWriter to, RestrictedPolicy? policy)
    {
        to.Write(policy is not null);
        if (policy is null) return;
        WriteTexts(to, policy.Elements);
        WriteTexts(to, policy.Schemes);
        WriteTexts(to, policy.Roots);
        WriteTexts(to, policy.OutputRoots);
        WriteTexts(to, policy.Hosts);
        to.Write(policy.AllowPrivateHosts);
        to.Write(policy.MaximumElements);
        to.Write(policy.MaximumLaunchLength);
        to.Write(policy.MaximumRedirects);
    }

    private static void WriteStreams(BinaryWriter to, IReadOnlyList<StreamPlan> streams)
    {
        to.Write(streams.Count);
        foreach (StreamPlan stream in streams)
        {
            to.Write(stream.Sink);
            WriteNumber(to, stream.Channels);
            WriteTexts(to, stream.Labels);
        }
    }

    private static void WriteError(BinaryWriter to, WorkerError error)
    {
        to.Write((int)error.Kind);
        to.Write(error.Message);
        to.Write(error.IsRetryable);
        WriteText(to, error.Element);
        WriteText(to, error.GStreamerMessage);
        WriteText(to, error.GStreamerDebug);
    }

    private static void WriteSaying(BinaryWriter to, string message, string? element, string? debug)
    {
        to.Write(message);
        WriteText(to, element);
        WriteText(to, debug);
    }

    private static void WriteTexts(BinaryWriter to, IReadOnlyList<string> texts)
    {
        to.Write(texts.Count);
        foreach (string text in texts) to.Write(text);
    }

    private static void WriteText(BinaryWriter to, string? text)
    {
        to.Write(text is not null);
        if (text is not null) to.Write(text);
    }

    private static void WriteNumber(BinaryWriter to, long? number)
    {
        to.Write(number is not null);
        if (number is { } value) to.Write(value);
    }
}
