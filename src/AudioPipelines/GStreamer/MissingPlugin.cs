namespace AudioPipelines.GStreamer;

/// <summary>A plugin that an element needs and does not find.</summary>
/// <param name="Description">What it does, such as <c>MPEG-4 AAC decoder</c>.</param>
/// <param name="InstallerDetail">GStreamer's machine-readable request, such as
/// <c>gstreamer|1.0|app|MPEG-4 AAC decoder|decoder-audio/mpeg, mpegversion=(int)4</c>.</param>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/pbutils/gstpbutilsmissingplugins.html"/>
internal sealed record MissingPlugin(string Description, string InstallerDetail)
{
    // How media types of pictures and subtitles begin.
    private static readonly string[] _pictures =
        ["video/", "image/", "text/x-", "subpicture/", "closedcaption/", "meta/", "application/x-ass", "application/x-ssa",
            "application/x-teletext"];

    /// <summary>Whether a plugin for such streams is installed. Then none takes this stream's details.</summary>
    internal bool IsInstalled { get; init; }

    /// <summary>The type of the stream that could not be decoded, such as <c>audio/mpeg</c>; empty: it was no stream.</summary>
    internal string MediaType
    {
        get
        {
            const string decoder = "decoder-";
            return Request.StartsWith(decoder, StringComparison.Ordinal) ? Request[decoder.Length..].Split(',')[0] : "";
        }
    }

    /// <summary>Whether audio is missing without it. Otherwise it only decodes pictures or subtitles.</summary>
    public bool IsForAudio
    {
        get
        {
            // Containers may also have a type video/…, and without their demuxer there is no audio.
            bool isPicture = Array.Exists(_pictures, type => Request.StartsWith("decoder-" + type, StringComparison.Ordinal));
            return !isPicture || Description.Contains("demuxer", StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>What to install, as a sentence.</summary>
    public string Advice
    {
        get
        {
            const string element = "element-";
            string? package = Request.StartsWith(element, StringComparison.Ordinal)
                ? DebianElements.PackageOf(Request[element.Length..])
                : null;
            // libav decodes nearly everything. Which set holds a certain decoder depends on the distribution.
            package ??= "gstreamer1.0-plugins-good gstreamer1.0-plugins-bad gstreamer1.0-plugins-ugly gstreamer1.0-libav";
            return $"On Debian: apt install {package}";
        }
    }

    /// <summary>Whether a line about a missing decoder, with the stream's type in parentheses, means pictures or
    /// subtitles.</summary>
    internal static bool TellsOfPictures(string line) =>
        Array.Exists(_pictures, type => line.Contains("(" + type, StringComparison.Ordinal));

    /// <summary>The request at the end of the installer detail: <c>decoder-audio/mpeg, mpegversion=(int)4</c>.</summary>
    internal string Request => InstallerDetail[(InstallerDetail.LastIndexOf('|') + 1)..];
}
