namespace AudioPipelines.Dashboard.Access;

/// <summary>Refuses options that would let anybody in, or nobody.</summary>
internal static class PageOptionsCheck
{
    /// <exception cref="InvalidOperationException">An option is wrong; the message says which, and what to do.</exception>
    public static void Check(AudioPipelinesPageOptions options, string pattern)
    {
        if (options.Token is { Length: < AudioPipelinesPageOptions.ShortestToken })
        {
            throw Wrong(
                nameof(options.Token), $"has fewer than {AudioPipelinesPageOptions.ShortestToken} characters and "
                + "could be guessed. Take a random one: openssl rand -hex 24.");
        }

        if (options.Token is { } token && token.Any(c => c is < '!' or > '~'))
        {
            throw Wrong(
                nameof(options.Token), "holds a space or a character beyond ASCII, which no header carries. Leave those out.");
        }

        if (options is { AllowRemote: true, Token: null })
        {
            throw Wrong(
                nameof(options.AllowRemote), "would let anybody in. Set Token too; or leave AllowRemote out and say "
                + ".RequireAuthorization(\"policy\") behind MapAudioPipelines, so that a policy of the host decides.");
        }

        if (options is { RequireTokenOnLoopback: true, Token: null })
            throw Wrong(nameof(options.RequireTokenOnLoopback), "lets nobody in without a token. Set Token too.");
        if (options.MaxViewers < 1)
            throw Wrong(nameof(options.MaxViewers), $"is {options.MaxViewers}. Say how many viewers there may be, from 1 on.");
        if (options.AllowedHosts.FirstOrDefault(IsNoHost) is { } host)
        {
            throw Wrong(
                nameof(options.AllowedHosts), $"holds '{host}', which is no host's name. Say it without scheme, port "
                + "and '*', such as audio.example.org.");
        }

        if (pattern.Contains('{', StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                $"The live page cannot be mounted at '{pattern}'. Say a path without parameters, such as /audio.");
        }
    }

    private static bool IsNoHost(string host) => Uri.CheckHostName(host.Trim('[', ']')) is UriHostNameType.Unknown;

    private static InvalidOperationException Wrong(string option, string why) =>
        new($"The live page's option {option} {why}");
}
