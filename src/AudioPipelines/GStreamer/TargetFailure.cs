using AudioPipelines.Model;

namespace AudioPipelines.GStreamer;

/// <summary>Gives a source's failure its target, its cause and the next step. GStreamer's own words say little, such as "Internal
/// data stream error" for a missing server.</summary>
internal static class TargetFailure
{
    private static readonly string[] _refused = ["Connection refused"];
    private static readonly string[] _unknown =
        ["Could not resolve", "Name or service not known", "Error resolving", "name resolution"];
    private static readonly string[] _noWay = ["No route to host", "Network is unreachable"];
    private static readonly string[] _silent = ["timed out", "Timeout while"];
    private static readonly string[] _taken = ["Address already in use"];
    private static readonly string[] _notOurs = ["Cannot assign requested address"];
    private static readonly string[] _tooLittle = ["doesn't contain enough data"];
    private static readonly string[] _noMiddle = ["does not accept Range"];
    private static readonly string[] _noServer = ["Connection refused", "Connection terminated", "Entity killed"];

    /// <summary>The same failure with its target, cause and next step; unchanged if nothing better is known.</summary>
    /// <param name="error">The failure from <see cref="GstErrorClassifier"/>.</param>
    /// <param name="told">What the element said.</param>
    /// <param name="target">What it wanted to open.</param>
    /// <param name="mayAsk">Whether one more connection to the server is allowed, if the element does not say what was
    /// wrong.</param>
    public static AudioSourceException Name(AudioSourceException error, GstError told, MediaTarget target, bool mayAsk)
    {
        if (TrackChoice.ExplainsAbsence(told.Message)) return error.WithText($"{Capital(target.Text)}: {told.Message}");
        string texts = $"{told.Message}\n{told.Debug}";
        Words? words = target.Kind switch
        {
            TargetKind.Server => OfServer(error.Kind, texts, target, mayAsk),
            TargetKind.Receiver => OfReceiver(texts),
            TargetKind.Device => OfDevice(error.Kind, texts),
            TargetKind.File => OfFile(error.Kind, texts),
            _ => null,
        };
        if (words is null) return OfElement(error, target);
        return error.WithText(
            $"{Capital(target.Text)} {words.Cause}. {words.NextStep}", words.Kind ?? error.Kind, tellsNextStep: true);
    }

    /// <summary>The same failure with the file's name, which elements do not say; of a damaged one, with the next step.</summary>
    public static AudioSourceException NameFile(AudioSourceException error, string file)
    {
        if (error.Kind is not AudioSourceErrorKind.Corrupt || WordsOfElement(error) is not { } words)
            return error.WithText($"'{file}': {error.Message}");
        return error.WithText(
            $"'{file}' cannot be decoded: it is damaged, or ends too early ({words.TrimEnd('.')}). Copy or make it anew; "
            + "'audiopipelines probe' tells what it holds.", error.Kind, tellsNextStep: true);
    }

    /// <summary>What to check if nothing comes.</summary>
    public static string WhereSilent(MediaTarget target) => target.Kind switch
    {
        TargetKind.Server => "Check that the server is up and sends, and the network on the way.",
        TargetKind.Receiver => "Check that the sender sends to this address and port, the network interface, and the firewall.",
        TargetKind.Device =>
            "Check that it is plugged in and that its sound system runs; 'audiopipelines devices' lists what there is.",
        TargetKind.Input => "Check that the program that writes it is running and writes.",
        _ => "Check that the disk or the network share that holds it answers.",
    };

    private static Words? OfServer(AudioSourceErrorKind kind, string texts, MediaTarget target, bool mayAsk)
    {
        if (HttpAnswer.Of(texts) is { } status) return HttpAnswer.Explain(status);
        if (Mentions(texts, _refused)) return Refused(target);
        if (Mentions(texts, _unknown)) return Unknown(target);
        if (Mentions(texts, _noWay)) return NoWay;
        if (Mentions(texts, _silent)) return Silent(target);
        if (Mentions(texts, _tooLittle))
        {
            return new(
                "sent nothing, or too little to tell what it is", "Check the address, and what the server's own log says.");
        }

        if (Mentions(texts, _noMiddle))
        {
            return new(
                "broke off before everything had come, and its server does not send the rest alone",
                "Try again, or save the whole to a file first.");
        }

        if (kind is not AudioSourceErrorKind.Network) return null;
        ServerState state = mayAsk ? ServerCheck.Ask(target.Host!, target.Port, target.IsSecure) : ServerState.NotAsked;
        return state switch
        {
            ServerState.Unknown => Unknown(target),
            ServerState.Refuses => Refused(target),
            ServerState.Unreachable => NoWay,
            ServerState.Silent => Silent(target),
            ServerState.NotSecure => NotTrusted(
                "did not answer by TLS at this port", "Check the port, or whether the address is one without encryption."),
            ServerState.Untrusted => NotTrusted(
                "has a certificate that nobody has signed whom this machine trusts",
                "Install the authority's certificate ('update-ca-certificates'), or check who answers there."),
            ServerState.OtherName => NotTrusted(
                "has a certificate for another name", "Use the name that the certificate has."),
            ServerState.Expired => NotTrusted(
                "has a certificate that is not valid today", "Have it renewed, and check this machine's date."),
            ServerState.Answers => new(
                "takes connections, but ended this one, or let the time pass, without sending what was asked for",
                "Check the address and the port, and what the server's own log says."),
            _ => new("could not be reached, or the connection broke off", "Check the address, the network and the server."),
        };
    }

    private static Words? OfReceiver(string texts) =>
        Mentions(texts, _taken) ? new(
            "cannot be received: another program holds the port",
            "End that program ('ss -ulpn' lists who has which port), or choose another port.",
            AudioSourceErrorKind.Busy)
        : Mentions(texts, _notOurs) ? new(
            "cannot be received: this machine has no such address",
            "Give a multicast group, an address of this machine ('ip address' lists them), or 0.0.0.0 for all of them.",
            AudioSourceErrorKind.Network)
        : null;

    private static Words? OfDevice(AudioSourceErrorKind kind, string texts) => kind switch
    {
        AudioSourceErrorKind.NotFound when Mentions(texts, _noServer) => new(
            "is not there: its sound server is not running or cannot be reached",
            "Start the sound server, or check the address of another one in PULSE_SERVER."),
        AudioSourceErrorKind.NotFound => new(
            "is not there: no such device is known, or it was unplugged",
            "'audiopipelines devices' lists what there is; check that it is plugged in."),
        AudioSourceErrorKind.Busy => new(
            "is in use by another program", "End that program, or go through a sound server, which shares its devices."),
        AudioSourceErrorKind.AccessDenied => new("may not be opened by this user", "Devices of ALSA are for the group 'audio'."),
        _ => null,
    };

    private static Words? OfFile(AudioSourceErrorKind kind, string texts) => kind switch
    {
        _ when Mentions(texts, "is a directory") => new(
            "is a folder, not a file", "Give the path of a file in it.", AudioSourceErrorKind.UnsupportedFormat),
        _ when Mentions(texts, "Could not determine type of stream") => new(
            "is no media file of a kind that is known here, or is damaged at its beginning",
            "'audiopipelines probe' tells what a file holds, 'audiopipelines doctor' which decoders are missing."),
        AudioSourceErrorKind.NotFound => new("does not exist", "Check its path and name."),
        AudioSourceErrorKind.AccessDenied =>
            new("may not be read by this user", "Check the permissions of the file and of the folders above it."),
        _ => null,
    };

    /// <summary>Any other failure: the target's name, then the element's words.</summary>
    private static AudioSourceException OfElement(AudioSourceException error, MediaTarget target) =>
        error.WithText($"{Capital(target.Text)}: {WordsOfElement(error) ?? error.Message}");

    /// <summary>A message without the name of the element that said it; <see langword="null"/>: no element did.</summary>
    private static string? WordsOfElement(AudioSourceException error)
    {
        string prefix = $"{error.Element ?? "GStreamer"}: ";
        return error.Message.StartsWith(prefix, StringComparison.Ordinal) ? error.Message[prefix.Length..] : null;
    }

    private static Words NoWay { get; } =
        new("cannot be reached: no way leads there", "Check this machine's network connection, and the address.");

    private static Words NotTrusted(string why, string nextStep) =>
        new($"cannot be reached safely: the server {why}", nextStep, AudioSourceErrorKind.Network);

    private static Words Refused(MediaTarget target) => new(
        $"cannot be reached: nothing answers at port {target.Port} of '{target.Host}' (connection refused)",
        "Check the port, and that the server runs.",
        AudioSourceErrorKind.Network);

    private static Words Unknown(MediaTarget target) => new(
        $"cannot be reached: no host '{target.Host}' is known",
        "Check the name's spelling, and that names can be looked up (DNS).", AudioSourceErrorKind.Network);

    private static Words Silent(MediaTarget target) => new(
        $"cannot be reached: '{target.Host}' did not answer in time",
        "Check that it is switched on, the address, and the firewalls on the way.", AudioSourceErrorKind.Network);

    private static bool Mentions(string text, params ReadOnlySpan<string> needles)
    {
        foreach (string needle in needles)
        {
            if (text.Contains(needle, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}

/// <summary>What an error says about a target.</summary>
/// <param name="Cause">What is wrong with the target, as the rest of a sentence that begins with its name.</param>
/// <param name="NextStep">What to do, in a sentence.</param>
/// <param name="Kind">The kind of failure, if it is known better than by the element's code.</param>
internal sealed record Words(string Cause, string NextStep, AudioSourceErrorKind? Kind = null);
