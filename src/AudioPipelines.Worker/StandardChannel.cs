using AudioPipelines.Isolation;
using Microsoft.Win32.SafeHandles;

namespace AudioPipelines.Worker;

/// <summary>The path of the messages: standard input and output.</summary>
internal static class StandardChannel
{
    private const int Output = 1;
    private const int Error = 2;
    private const int DuplicateCloseOnExec = 1_030; // F_DUPFD_CLOEXEC

    /// <summary>Reserves both for messages. From now on, plugins print to standard error, and programs that they start get
    /// neither.</summary>
    public static MessageChannel Take()
    {
        int output = LinuxCalls.fcntl(Output, DuplicateCloseOnExec, Error + 1);
        if (output < 0 || LinuxCalls.dup2(Error, Output) < 0)
            throw new IOException("Standard output cannot be taken for messages.");
        return new MessageChannel(
            Console.OpenStandardInput(), new FileStream(
                new SafeFileHandle(output, ownsHandle: true), FileAccess.Write, bufferSize: 0));
    }
}
