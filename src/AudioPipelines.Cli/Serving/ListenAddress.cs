using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace AudioPipelines.Cli.Serving;

/// <summary>Where <c>serve</c> listens.</summary>
/// <param name="Address">An address of this machine, or that which stands for all of them.</param>
/// <param name="Port">The port; 0: any that is free.</param>
internal sealed record ListenAddress(IPAddress Address, int Port)
{
    /// <summary>The port if none is named.</summary>
    public const int UsualPort = 8099;

    private const string Forms = "Write 127.0.0.1:8099 for this machine alone, or 0.0.0.0:8099 for its network.";

    /// <summary>Whether only programs of this machine can reach it.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Address);

    /// <summary>Reads ADDRESS:PORT, an address, or a port of the loopback interface.</summary>
    /// <exception cref="UsageException">It is none of these.</exception>
    public static ListenAddress Parse(string? text)
    {
        if (text is null) return new ListenAddress(IPAddress.Loopback, UsualPort);
        if (text.Contains("://", StringComparison.Ordinal))
            throw new UsageException($"'--listen {text}' is a URL. Write only its address and port, such as 127.0.0.1:8099.");
        if (text.StartsWith(':') && !text.StartsWith("::", StringComparison.Ordinal))
            throw new UsageException($"'--listen {text}' names no address. {Forms}");
        if (text.Length > 0 && text.All(char.IsAsciiDigit)) return new ListenAddress(IPAddress.Loopback, ReadPort(text, text));
        int colon = text.LastIndexOf(':');
        bool isBareIPv6 = text.Count(letter => letter == ':') > 1 && !text.Contains(']', StringComparison.Ordinal);
        bool hasPort = !isBareIPv6 && colon > text.IndexOf(']', StringComparison.Ordinal);
        string host = hasPort ? text[..colon] : text;
        int port = hasPort ? ReadPort(text[(colon + 1)..], text) : UsualPort;
        return new ListenAddress(ReadAddress(host, text), port);
    }

    /// <summary>The page's URL, once the port is known.</summary>
    /// <param name="port">The port that is listened on.</param>
    /// <param name="forThisMachine">Whether the URL is for a browser on this machine, or for one on another.</param>
    public Uri Url(int port, bool forThisMachine)
    {
        bool isAny = Address.Equals(IPAddress.Any) || Address.Equals(IPAddress.IPv6Any);
        IPAddress shown = !isAny ? Address : forThisMachine ? IPAddress.Loopback : OwnAddress();
        return new UriBuilder(Uri.UriSchemeHttp, shown.ToString(), port).Uri;
    }

    /// <inheritdoc/>
    public override string ToString() => new IPEndPoint(Address, Port).ToString();

    private static int ReadPort(string digits, string text) =>
        ushort.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port)
            ? port
            : throw new UsageException(
                $"'--listen {text}' has no port from 0 to 65535 at its end. Write one, such as 127.0.0.1:8099; 0 takes any that "
                + "is free.");

    private static IPAddress ReadAddress(string host, string text) => host switch
    {
        "localhost" => IPAddress.Loopback,
        "*" => IPAddress.Any,
        _ when host.Count(letter => letter == '.') is 0 or 3 && IPAddress.TryParse(host, out IPAddress? address) => address,
        _ => throw new UsageException($"'--listen {text}' names no address of this machine. {Forms}"),
    };

    /// <summary>The address by which others reach this machine: that of the interface that has a gateway.</summary>
    private static IPAddress OwnAddress()
    {
        IEnumerable<IPInterfaceProperties> interfaces = NetworkInterface.GetAllNetworkInterfaces()
            .Where(one => one.OperationalStatus == OperationalStatus.Up
                && one.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .Select(one => one.GetIPProperties());
        return interfaces.OrderByDescending(one => one.GatewayAddresses.Count).SelectMany(one => one.UnicastAddresses)
            .Select(one => one.Address).FirstOrDefault(one => one.AddressFamily == AddressFamily.InterNetwork)
            ?? IPAddress.Loopback;
    }
}
