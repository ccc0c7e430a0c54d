using System.Globalization;
using AudioPipelines.Isolation;
using AudioPipelines.Worker.Limits;

namespace AudioPipelines.Worker;

/// <summary>What a worker process does, from its start to its end.</summary>
internal static class WorkerRun
{
    /// <returns>The exit status.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is not [var number]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int parent))
        {
            Console.Error.WriteLine(
                "AudioPipelines starts this program itself, for sources whose description says 'isolation: process'.");
            return 2;
        }

        ParentWatch.DieWith(parent);
        InheritedDescriptors.Close();
        using IDisposable signals = Signals.LeaveToParent();
        using MessageChannel channel = StandardChannel.Take();
        if (channel.Receive() is not Hello { Version: WorkerMessage.ProtocolVersion } hello) return 3;
        IReadOnlyList<string> missing = ChildLimits.Apply(hello.Limits);
        channel.Send(new Welcome(WorkerMessage.ProtocolVersion));
        new WorkerHost(channel, missing).Run();
        ParentWatch.Exit(0);
        return 0;
    }
}
