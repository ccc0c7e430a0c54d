using System.Text;

namespace AudioPipelines.Isolation;

/// <summary>Writes messages as bytes. Numbers have the low byte first. A text is its length in bytes, seven bits a byte, and
/// UTF-8. An optional value has a byte before it, which is 1 if the value is there. A list has its length before it.</summary>
/// <remarks>By hand, not as JSON: the first use of JSON costs a process 200 ms of processor time, more than all the rest of its
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
        to.Write((byte)KindOf(message));
        if (message is SourceMessage about) to.Write(about.Source);
        if (message is NumberedMessage numbered) to.Write(numbered.Number);
        WriteFields(to, message);
    }

    private static MessageKind KindOf(WorkerMessage message) => message switch
    {
        Hello => MessageKind.Hello,
        Welcome => MessageKind.Welcome,
        OpenSource => MessageKind.Open,
        SourceOpened => MessageKind.Opened,
        SourceRefused => MessageKind.Refused,
        PlaySource => MessageKind.Play,
        SourcePlays => MessageKind.Plays,
        SourceIsPlaying => MessageKind.IsPlaying,
        SourceError => MessageKind.Error,
        SourceWarned => MessageKind.Warned,
        SourceLinksNothing => MessageKind.LinksNothing,
        SourceLatency => MessageKind.Latency,
        Question => MessageKind.Question,
        Answer => MessageKind.Answer,
        CloseSource => MessageKind.Close,
        SourceClosed => MessageKind.Closed,
        StreamEnded => MessageKind.Ended,
        SourceOmitted => MessageKind.Omitted,
        SourceTagged => MessageKind.Tagged,
        _ => throw new ArgumentOutOfRangeException(nameof(message)),
    };

    /// <summary>Writes the fields after the kind, source and number; some messages have none.</summary>
    private static void WriteFields(BinaryWriter to, WorkerMessage message)
    {
        switch (message)
        {
            case Hello hello:
                to.Write(hello.Version);
                WriteLimits(to, hello.Limits);
                break;
            case Welcome welcome:
                to.Write(welcome.Version);
                break;
            case OpenSource open:
                WritePlan(to, open.Plan);
                WriteRestrictions(to, open.Restrictions);
                break;
            case SourceOpened opened:
                to.Write(opened.Done);
                to.Write(opened.IsLive);
                to.Write(opened.Latency.Ticks);
                WriteStreams(to, opened.Streams);
                break;
            case SourceRefused { Error: var error }:
                WriteError(to, error);
                break;
            case SourceError { Error: var error }:
                WriteError(to, error);
                break;
            case PlaySource play:
                to.Write(play.Region);
                to.Write(play.Streams);
                to.Write(play.Capacity);
                to.Write(play.Waits);
                break;
            case SourcePlays plays:
                to.Write(plays.Done);
                break;
            case StreamEnded ended:
                to.Write(ended.Stream);
                break;
            case SourceOmitted omitted:
                to.Write(omitted.Warnings);
                break;
            case SourceTagged tagged:
                to.Write(tagged.Tags.Count);
                foreach ((string name, IReadOnlyList<string> values) in tagged.Tags) WriteTexts(to, [name, .. values]);
                break;
            case SourceWarned warned:
                WriteSaying(to, warned.Message, warned.Element, warned.Debug);
                break;
            case SourceLinksNothing nothing:
                WriteSaying(to, nothing.Message, nothing.Element, nothing.Debug);
                break;
            case SourceLatency latency:
                to.Write(latency.Latency.Ticks);
                break;
            case Question question:
                to.Write((int)question.Asked);
                break;
            case Answer answer:
                WriteText(to, answer.Text);
                break;
        }
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
        WriteText(to, plan.Track);
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
        to.Write(error.TellsNextStep);
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
