using AudioPipelines.Model;

namespace AudioPipelines;

/// <summary>What a source may do if its description, parameters or media come from a stranger. Anything else is refused with <see
/// cref="AudioSourceErrorKind.AccessDenied"/> before the pipeline leaves the state NULL; a later element is refused before it
/// gets data.</summary>
/// <remarks>This says what a pipeline may open. It does not stop a decoder from crashing on a crafted file; a worker process
/// contains that. See <c>SECURITY.md</c>.</remarks>
public sealed record RestrictedPolicy : SourceTrust
{
    /// <summary>The elements of <see cref="Elements"/> by default: files, HTTP and test tones, containers, decoders and filters
    /// of audio. None of them writes, listens or reads a playlist.</summary>
    public static IReadOnlyList<string> DefaultElements { get; } = AllowedElements.Names;

    /// <summary>The element factories that may be in the pipeline, hidden and automatically plugged ones included. Add to the
    /// default with <c>[.. RestrictedPolicy.DefaultElements, "udpsrc"]</c>. An added element may do anything. Its properties are
    /// still checked, if their names or values show a file, URI or host.</summary>
    /// <value>The default is <see cref="DefaultElements"/>.</value>
    public IReadOnlyList<string> Elements { get; init; } = DefaultElements;

    /// <summary>The URI schemes that may be opened.</summary>
    /// <value>The default is <c>file</c> (under <see cref="Roots"/>), <c>http</c> and <c>https</c>.</value>
    public IReadOnlyList<string> Schemes { get; init; } = ["file", "http", "https"];

    /// <summary>The folders whose regular files may be read, after symbolic links are resolved. Relative ones start at the
    /// current folder.</summary>
    /// <value>The default is none: no file may be read.</value>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>The folders under which files may be written: the description's <c>recording</c>, and sinks that
    /// <see cref="Elements"/> allows.</summary>
    /// <value>The default is none: nothing may be written.</value>
    public IReadOnlyList<string> OutputRoots { get; init; } = [];

    /// <summary>Whether hosts that are not public may be reached: loopback, private, link-local, multicast and reserved
    /// addresses.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AllowPrivateHosts { get; init; }

    /// <summary>Hosts that may be reached at any address, written as in URIs: <c>camera.local</c>, <c>192.168.1.20</c>.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The most elements of a source, in all its pipelines, later ones included.</summary>
    /// <value>The default is 256.</value>
    public int MaximumElements { get; init; } = 256;

    /// <summary>The most characters of a source's launch texts together.</summary>
    /// <value>The default is 65,536.</value>
    public int MaximumLaunchLength { get; init; } = 65_536;

    /// <summary>How many HTTP redirects are followed. Each address is checked first.</summary>
    /// <value>The default is 5. With 0 a redirect is refused.</value>
    public int MaximumRedirects { get; init; } = 5;
}
