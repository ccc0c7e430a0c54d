namespace AudioPipelines.Dashboard;

/// <summary>What the live page shows, and to whom. The defaults let this machine in and nobody else.</summary>
/// <remarks>Set them in the call of <c>MapAudioPipelines</c>, or with
/// <c>services.Configure&lt;AudioPipelinesPageOptions&gt;(…)</c>; the call goes over that. They are read once, when the page
/// is mounted.</remarks>
public sealed class AudioPipelinesPageOptions
{
    /// <summary>The fewest characters that a <see cref="Token"/> has.</summary>
    public const int ShortestToken = 16;

    /// <summary>What a caller that is not on this machine has to know: the password of the login form, and
    /// <c>Authorization: Bearer …</c> of programs. At least 16 characters, best random ones. It is compared in constant time,
    /// and is in no answer, cookie or log.</summary>
    /// <value>The default is <see langword="null"/>: there is none.</value>
    public string? Token { get; set; }

    /// <summary>Whether callers from other machines are let in with the <see cref="Token"/>. Which addresses the server listens
    /// on is the host's to say.</summary>
    /// <remarks>With <c>.RequireAuthorization(…)</c> behind <c>MapAudioPipelines</c> it is the host's policy that decides,
    /// here and from elsewhere, and this property has no effect.</remarks>
    /// <value>The default is <see langword="false"/>: only the loopback interface is let in. What comes through a proxy does not
    /// count as loopback.</value>
    public bool AllowRemote { get; set; }

    /// <summary>Whether callers on this machine need the <see cref="Token"/> as well, as where other users have accounts on
    /// it.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool RequireTokenOnLoopback { get; set; }

    /// <summary>Whether the page may start, stop, restart, pause, resume and reload sources and dump their flight
    /// recorders.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool AllowCommands { get; set; } = true;

    /// <summary>Names of hosts that requests may be addressed to (the header <c>Host</c>), without the port, such as
    /// <c>audio.example.org</c>. <c>localhost</c>, <c>127.0.0.1</c> and <c>[::1]</c> are always allowed.</summary>
    /// <value>The default is none: from the loopback interface without a token only those three, so that no other site's name
    /// can be made to point here; any name with a token or by the host's policy.</value>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>How many streams of events, and how many sockets, there may be at a time, from 1 on. One browser window has one
    /// of each. Beyond that the answer is 503.</summary>
    /// <value>The default is 64.</value>
    public int MaxViewers { get; set; } = 64;

    /// <summary>Sources that are shown besides those of the host. It is called once a second and should be fast; it may give
    /// others every time. Those with the name of one before are left out.</summary>
    /// <value>The default is <see langword="null"/>: only the sources of <c>AddAudioPipelines</c> are shown.</value>
    public Func<IEnumerable<IAudioSource>>? Sources { get; set; }

    /// <summary>The fleet whose sources and silos are shown and commanded besides. Sources that it knows are started, stopped
    /// and moved by it, also where frames of them come here.</summary>
    /// <value>The default is <see langword="null"/>: there is none, and the page shows nothing of silos.</value>
    public IPageFleet? Fleet { get; set; }
}
