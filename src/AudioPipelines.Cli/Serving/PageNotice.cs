using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Serving;

/// <summary>Tells where the page is, and who may open it.</summary>
internal sealed class PageNotice(ServeOptions options, Terminal terminal, ServeReport report)
{
    /// <summary>Tells it, and opens the page where that was asked for.</summary>
    /// <param name="port">The port that is listened on.</param>
    /// <param name="names">The sources.</param>
    /// <param name="more">What there is to say besides, in lines.</param>
    public void Tell(int port, IReadOnlyList<string> names, IEnumerable<string> more)
    {
        Uri here = options.Listen.Url(port, forThisMachine: true);
        Uri url = options.Listen.Url(port, forThisMachine: false);
        if (options.Token is { File: null } token) url = new UriBuilder(url) { Fragment = $"token={token.Text}" }.Uri;
        report.Listening(url, names);
        foreach (string line in more.Concat(Access())) terminal.Note(line);
        if (options.Token is { IsReadByOthers: true, File: { } file })
            terminal.Warning($"Other users of this machine may read the token in {file}: chmod 600 {file}");
        // The browser's command line is for all to see, so it holds no token.
        if (options.OpensBrowser && PageBrowser.Open(here) is { } reason)
            terminal.Warning($"No browser was opened: {reason}. Open {here} yourself.");
    }

    private IEnumerable<string> Access()
    {
        if (options.Token is { File: { } file }) yield return $"Log in with the token in {file}.";
        if (options.Listen.IsLoopback) yield break;
        if (options.Token is { File: null })
        {
            yield return "The token in the address lets other machines in, as long as this runs. "
                + "A browser on this machine needs none.";
        }

        yield return "What goes over the network is not encrypted: stay in one that you trust, or put a proxy with TLS before "
            + "it.";
    }
}
