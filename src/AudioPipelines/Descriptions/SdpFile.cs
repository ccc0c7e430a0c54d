using System.Globalization;
using System.Net;

namespace AudioPipelines.Descriptions;

/// <summary>Reads the audio streams of an SDP file, as AES67 and Dante devices, RAVENNA and ffmpeg write them.</summary>
/// <remarks>Other media, and streams that are switched off, are skipped. A stream that cannot be received is an error: without it
/// the channels would have other numbers.</remarks>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc8866"/>
internal sealed class SdpFile
{
    private const int MaximumBytes = 1 << 16;

    private readonly string _path;
    private readonly List<SdpStream> _streams = [];
    private readonly Dictionary<string, SdpStream> _byName = new(StringComparer.Ordinal);
    private readonly SdpSection _session = new();
    private SdpSection? _media;
    private int _line;

    private SdpFile(string path) => _path = path;

    /// <summary>The audio streams, in the order of the file.</summary>
    /// <exception cref="AudioSourceException">The file does not exist, is not SDP, or describes a stream that cannot be
    /// received.</exception>
    public static IReadOnlyList<SdpStream> Read(string path) => Parse(path, ReadText(path));

    /// <summary>The audio streams of a text.</summary>
    public static IReadOnlyList<SdpStream> Parse(string path, string text) => new SdpFile(path).ReadStreams(text);

    private static string ReadText(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (file.CanSeek && file.Length > MaximumBytes)
                throw new AudioSourceException(AudioSourceErrorKind.UnsupportedFormat,
                    $"'{path}' is longer than {MaximumBytes} bytes and thus no SDP file.");
            using var reader = new StreamReader(file);
            return reader.ReadToEnd();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.NotFound, $"The file '{path}' does not exist. Check its path and name.", e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.AccessDenied, $"The file '{path}' cannot be read: {e.Message}", e);
        }
    }

    private List<SdpStream> ReadStreams(string text)
    {
        foreach (string raw in text.Split('\n'))
        {
            _line++;
            string line = raw.TrimEnd('\r', ' ');
            if (line.Length == 0) continue;
            if (line.Length < 2 || line[1] != '=' || (_line == 1 && line != "v=0"))
                throw Fail(AudioSourceErrorKind.UnsupportedFormat,
                    "this is not SDP, which begins with v=0 and has a letter and '=' in each line");
            Take(line[0], line[2..].Trim());
        }

        End();
        foreach (string[] names in _session.Copies) Join([.. names.Where(_byName.ContainsKey).Select(name => _byName[name])]);
        return _streams.Count > 0
            ? _streams
            : throw new AudioSourceException(AudioSourceErrorKind.NoAudio, $"'{_path}' describes no audio stream that is on.");
    }

    private void Take(char type, string value)
    {
        SdpSection section = _media ?? _session;
        switch (type)
        {
            case 'm':
                End();
                _media = new SdpSection
                {
                    Media = value,
                    Line = _line,
                    Address = _session.Address,
                    ReferenceClock = _session.ReferenceClock,
                    Clock = _session.Clock,
                    IsOff = _session.IsOff
                };
                break;
            case 'c':
                section.Address = ReadAddress(value);
                break;
            case 'a':
                section.TakeAttribute(value);
                break;
            default:
                break;
        }
    }

    private string ReadAddress(string value)
    {
        // <nettype> <addrtype> <address>[/<ttl>][/<number of addresses>]
        string[] parts = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] address = parts is ["IN", "IP4" or "IP6", var text] ? text.Split('/') : [];
        if (address.Length == 0 || !IPAddress.TryParse(address[0], out _))
            throw Fail(AudioSourceErrorKind.UnsupportedFormat, $"'c={value}' names no IP address");
        bool isLayered = parts[1] == "IP4" ? address.Length > 2 && address[2] != "1" : address.Length > 1 && address[1] != "1";
        return isLayered
            ? throw Fail(AudioSourceErrorKind.UnsupportedFormat, "several addresses for one stream are not supported")
            : address[0];
    }

    private void End()
    {
        if (_media is not { } media) return;
        _media = null;
        int line = _line;
        _line = media.Line; // where errors about the medium stand
        if (ReadMedia(media) is { } stream)
        {
            _streams.Add(stream);
            if (media.Name is { } name) _byName[name] = stream;
        }

        _line = line;
    }

    private SdpStream? ReadMedia(SdpSection media)
    {
        string[] parts = media.Media.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var kind, var ports, var protocol, var format, ..])
            throw Fail(
                AudioSourceErrorKind.UnsupportedFormat, $"'m={media.Media}' is not a medium, a port, a protocol and a format");
        if (kind != "audio" || media.IsOff || ports is "0") return null;
        if (!ushort.TryParse(ports.Split('/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out ushort port))
            throw Fail(AudioSourceErrorKind.UnsupportedFormat, $"'{ports}' is no port");
        if (protocol is not ("RTP/AVP" or "RTP/AVPF"))
            throw Fail(AudioSourceErrorKind.UnsupportedFormat, $"the protocol {protocol} is not supported, only RTP/AVP is");
        if (!byte.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out byte payload) || payload > 127)
            throw Fail(AudioSourceErrorKind.UnsupportedFormat, $"'{format}' is no payload type");
        (string encoding, int rate, int channels) = media.FormatOf(payload)
            ?? throw Fail(AudioSourceErrorKind.UnsupportedFormat, $"nothing says what the payload type {payload} is (a=rtpmap)");
        if (!SdpFields.Encodings.Contains(encoding))
            throw Fail(AudioSourceErrorKind.UnsupportedFormat,
                $"the encoding {encoding} is not supported, only {string.Join(", ", SdpFields.Encodings)} are");
        uint? offset = SdpMediaClock.Offset(media.Clock, rate, out string? reason);
        if (reason is not null) throw Fail(AudioSourceErrorKind.UnsupportedFormat, reason);
        return new SdpStream
        {
            Address = media.Address ?? throw Fail(
                AudioSourceErrorKind.UnsupportedFormat, "nothing says at which address the stream is received (c=)"),
            Port = port,
            Encoding = encoding,
            Payload = payload,
            ClockRate = rate,
            Channels = channels,
            ClockOffset = offset,
            ReferenceClock = media.ReferenceClock,
            SourceFilter = ReadSourceFilter(media),
        };
    }

    /// <summary>Makes one stream of two that are copies.</summary>
    private void Join(SdpStream[] copies)
    {
        if (copies.Length < 2) return;
        if (copies.Length > 2)
            throw Fail(
                AudioSourceErrorKind.UnsupportedFormat, "more than two copies of a stream are not supported (a=group:DUP)");
        SdpStream first = copies[0], second = copies[1];
        if ((first.Encoding, first.Payload, first.ClockRate, first.Channels) != (second.Encoding, second.Payload,
            second.ClockRate, second.Channels))
            throw Fail(AudioSourceErrorKind.UnsupportedFormat,
                "the copies of a stream are not the same: they differ in encoding, payload type, rate or channels (a=group:DUP)");
        _streams.Remove(second);
        _streams[_streams.IndexOf(first)] = first with { Second = second };
    }

    /// <summary>The filters for the medium's address: its own, else those of the session.</summary>
    private string? ReadSourceFilter(SdpSection media)
    {
        string? mode = null;
        List<string> sources = [];
        foreach (string filter in media.SourceFilters.Count > 0 ? media.SourceFilters : _session.SourceFilters)
        {
            // <mode> <nettype> <addrtype> <address of the stream, or *> <source>…
            string[] parts = filter.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts is not ["incl" or "excl", "IN", "IP4" or "IP6" or "*", var target, _, ..]
                || !Array.TrueForAll(parts[4..], source => IPAddress.TryParse(source, out _)))
                throw Fail(AudioSourceErrorKind.UnsupportedFormat, $"'a=source-filter:{filter}' cannot be read; it should be "
                    + $"'incl IN IP4', the stream's address and those of its senders");
            if (target != "*" && target != media.Address) continue;
            if ((mode ??= parts[0]) != parts[0])
                throw Fail(AudioSourceErrorKind.UnsupportedFormat, "senders are both included and excluded (a=source-filter)");
            sources.AddRange(parts[4..]);
        }

        return mode is null ? null : string.Join('/', [mode, .. sources]);
    }

    private AudioSourceException Fail(AudioSourceErrorKind kind, string message) =>
        new(kind, $"'{_path}', line {_line}: {message}.");
}
