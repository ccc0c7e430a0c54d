using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>What sort of thing a source opens.</summary>
internal enum TargetKind
{
    /// <summary>A server that is connected to.</summary>
    Server,

    /// <summary>An address that packets are received at.</summary>
    Receiver,

    /// <summary>A file.</summary>
    File,

    /// <summary>A sound device.</summary>
    Device,

    /// <summary>What another program writes.</summary>
    Input,
}

/// <summary>What an element opens, for errors: an address, a file, a device.</summary>
/// <param name="Element">The element's name.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Text">As in a sentence, such as <c>'udp://239.1.2.3:5004' on interface 'eth1'</c>.</param>
/// <param name="Host">The server's host; <see langword="null"/>: there is none.</param>
/// <param name="Port">Its port.</param>
/// <param name="IsSecure">Whether it is connected to by TLS.</param>
internal sealed unsafe record MediaTarget(
    string Element, TargetKind Kind, string Text, string? Host = null, int Port = 0, bool IsSecure = false)
{
    private const int MostNamed = 3;

    /// <summary>Targets as in a sentence: the first few, if there are many.</summary>
    public static string? Join(IReadOnlyList<MediaTarget> targets) => targets.Count switch
    {
        0 => null,
        <= MostNamed => string.Join(" or ", targets.Select(target => target.Text)),
        _ => $"{string.Join(", ", targets.Take(MostNamed).Select(target => target.Text))} or {targets.Count - MostNamed} others",
    };

    private const string StandardInputText = "standard input";

    /// <summary>Whether it is the program's standard input.</summary>
    public bool IsStandardInput => Text == StandardInputText;

    /// <summary>What the elements of a pipeline open, by their present properties. Cannot hang before the pipeline is
    /// opened.</summary>
    public static IReadOnlyList<MediaTarget> In(Pipeline pipeline)
    {
        var targets = new List<MediaTarget>();
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                using GstObjectHandle.Borrowed borrowed = element.Handle.Borrow();
                if (Of(borrowed.Pointer) is { } target) targets.Add(target);
            }
        }

        return targets;
    }

    /// <summary>What a URI leads to.</summary>
    public static MediaTarget OfUri(string element, string text) =>
        !Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) ? new(element, TargetKind.File, $"'{text}'")
        : uri.IsFile ? new(element, TargetKind.File, $"'{uri.LocalPath}'")
        : uri.Scheme == "udp" ? new(element, TargetKind.Receiver, $"'{text}'")
        : uri.Host.Length == 0 ? new(element, TargetKind.Input, $"'{text}'")
        : new(element, TargetKind.Server, $"'{text}'", uri.DnsSafeHost, PortOf(uri), uri.Scheme is "https" or "rtsps");

    /// <summary>Whether an element at a path such as <c>/GstPipeline:pipeline0/GstURIDecodeBin:bin/GstSoupHTTPSrc:source</c>
    /// opens it, or is inside the element that opens it.</summary>
    public bool Holds(string? path) => path is not null && $"{path}/".Contains($":{Element}/", StringComparison.Ordinal);

    private static MediaTarget? Of(nint element)
    {
        string name = GStreamer.Element.NameOf(element)!;
        string? Read(string property) =>
            GStreamer.Element.FindProperty(element, property) != null
            && ElementInspector.Text(element, property) is { Length: > 0 } text ? text : null;

        switch (GStreamer.Element.FactoryNameOf(element))
        {
            case "udpsrc":
                string on = Read("multicast-iface") is { } network ? $" on interface '{network}'" : "";
                return new(name, TargetKind.Receiver, $"'udp://{Bracketed(Read("address") ?? "0.0.0.0")}:{Read("port")}'{on}");
            case "tcpclientsrc":
                string host = Read("host") ?? "";
                return new(
                    name, TargetKind.Server, $"'tcp://{Bracketed(host)}:{Read("port")}'", host,
                    int.TryParse(Read("port"), out int port) ? port : 0);
            case "pulsesrc":
                string of =
                    (Read("server") ?? Environment.GetEnvironmentVariable("PULSE_SERVER")) is { Length: > 0 } server
                        ? $" of the server '{server}'"
                        : "";
                return new(
                    name, TargetKind.Device, (Read("device") is { } source
                        ? $"the PulseAudio device '{source}'"
                        : "the default PulseAudio device") + of);
            case "alsasrc":
                return new(name, TargetKind.Device, $"the ALSA device '{Read("device") ?? "default"}'");
            case "pipewiresrc":
                return new(
                    name, TargetKind.Device, Read("target-object") is { } node
                        ? $"the PipeWire device '{node}'"
                        : "the default PipeWire device");
            case "fdsrc":
                return new(
                    name, TargetKind.Input, Read("fd") is "0" or null ? StandardInputText : $"file descriptor {Read("fd")}");
        }

        if (ElementInspector.IsOutput(element)) return null;
        if (Read("uri") is { } uri) return OfUri(name, uri);
        if (Read("location") is not { } location) return null;
        return location.Contains("://", StringComparison.Ordinal)
            ? OfUri(name, location)
            : new(name, TargetKind.File, $"'{location}'");
    }

    private static string Bracketed(string host) => host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;

    private static int PortOf(Uri uri) =>
        uri.Port > 0 ? uri.Port : uri.Scheme.StartsWith("rtsp", StringComparison.Ordinal) ? 554 : 0;
}
