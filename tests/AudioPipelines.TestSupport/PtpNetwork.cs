using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using NUnit.Framework;

namespace AudioPipelines.TestSupport;

/// <summary>Two network namespaces with a cable between them: one for PTP masters (<c>ptp4l</c> of linuxptp, software
/// timestamps), and one for a receiver and its senders. Nothing of it leaves this machine.</summary>
/// <remarks>Needs root. A test where that is missing is ignored.</remarks>
public sealed partial class PtpNetwork : IDisposable
{
    private const int NetworkNamespace = 0x40000000; // CLONE_NEWNET
    private const string MasterAddress = "10.77.0.1", ReceiverAddress = "10.77.0.2";

    private readonly string _masters = $"ptp-m{Environment.ProcessId}";
    private readonly string _receiver = $"ptp-r{Environment.ProcessId}";
    private int _started;

    private PtpNetwork()
    {
    }

    /// <summary>Lays the cable.</summary>
    public static PtpNetwork Create()
    {
        if (Environment.UserName != "root") Assert.Ignore("Network namespaces need root.");
        var network = new PtpNetwork();
        try
        {
            network.Lay();
        }
        catch
        {
            network.Dispose();
            throw;
        }

        return network;
    }

    /// <summary>Starts a master. The best of several is that with the lowest priority.</summary>
    /// <param name="identity">Its clock identity, in ptp4l's notation: <c>112233.fffe.445566</c>.</param>
    public BackgroundProgram StartMaster(string identity) => BackgroundProgram.Start("ip",
    [
        "netns", "exec", _masters, "ptp4l", "-i", "cable-m", "-S", "-4", "-m", "--clockIdentity", identity,
        "--logAnnounceInterval", "-1", "--announceReceiptTimeout", "2", "--logSyncInterval", "-2",
        "--logMinDelayReqInterval", "-2",
        "--uds_address", Path.Combine(
            TestFolder.Create("ptp"), string.Create(CultureInfo.InvariantCulture, $"{_started++}.socket")),
    ]);

    /// <summary>Starts a master whose clock can be set.</summary>
    /// <param name="identity">Its clock identity.</param>
    /// <param name="skewPpm">How much faster its clock runs than this machine's.</param>
    public PtpMaster StartMaster(ulong identity, double skewPpm) =>
        Inside(_masters, () => new PtpMaster(IPAddress.Parse(MasterAddress), identity, skewPpm));

    /// <summary>Starts a program beside the receiver's end of the cable.</summary>
    public BackgroundProgram Start(string program, params string[] arguments) =>
        BackgroundProgram.Start("ip", ["netns", "exec", _receiver, program, .. arguments]);

    /// <summary>Does something on a thread beside the receiver. Threads and sockets that it makes are there, too.</summary>
    public T Inside<T>(Func<T> what) => Inside(_receiver, what);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (string name in (string[])[_masters, _receiver]) ProcessRunner.Run("ip", ["netns", "del", name]);
    }

    private static T Inside<T>(string space, Func<T> what)
    {
        T? result = default;
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                using SafeFileHandle file = File.OpenHandle($"/run/netns/{space}");
                if (setns((int)file.DangerousGetHandle(), NetworkNamespace) != 0)
                    throw new InvalidOperationException($"setns: {Marshal.GetLastPInvokeErrorMessage()}");
                result = what();
            }
            catch (Exception failure)
            {
                thrown = failure;
            }
        });
        thread.Start();
        thread.Join();
        return thrown is null ? result! : throw new InvalidOperationException("It failed in the namespace.", thrown);
    }

    private void Lay()
    {
        foreach (string name in (string[])[_masters, _receiver]) Ip("netns", "add", name);
        Ip("link", "add", "cable-m", "netns", _masters, "type", "veth", "peer", "name", "cable-r", "netns", _receiver);
        (string Name, string Device, string Address)[] ends =
            [(_masters, "cable-m", MasterAddress), (_receiver, "cable-r", ReceiverAddress)];
        foreach ((string name, string device, string address) in ends)
        {
            Ip("-n", name, "address", "add", address + "/24", "dev", device);
            Ip("-n", name, "link", "set", "lo", "up");
            Ip("-n", name, "link", "set", device, "up");
            Ip("-n", name, "route", "add", "224.0.0.0/4", "dev", device);
        }
    }

    private static void Ip(params string[] arguments)
    {
        ProgramResult result = ProcessRunner.Run("ip", arguments);
        if (result.ExitCode != 0) throw new InvalidOperationException($"ip {string.Join(' ', arguments)}: {result.Error}");
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int setns(int descriptor, int kind);
}
