namespace AudioPipelines.Trust;

/// <summary>The errors of restricted sources: what was refused, where it stood, and what the host would set to allow
/// it.</summary>
internal static class Refusal
{
    private const string Source = "a restricted source";
    private const string LeaveOut = "Leave it out; only a source that is fully trusted may set it.";

    public static AudioSourceException Element(string factory, string where) =>
        Denied($"The element '{factory}'{(where.Length == 0 ? "" : $" ({where})")} is not allowed in {Source}. "
            + $"{Allow($"add it to {nameof(RestrictedPolicy.Elements)}")}", where);

    public static AudioSourceException Property(string property, string where) =>
        Denied($"'{property}' of {where} may not be set in {Source}. {LeaveOut}", where);

    public static AudioSourceException Encoding(string encoding) =>
        Denied(
            $"Recordings of {Source} are encoded as wav, flac or opus, not by the launch text '{Shown(encoding)}'. {LeaveOut}");

    public static AudioSourceException NotFolder(string path, string where) =>
        Denied($"'{Shown(path)}' ({where}) is no folder. {Source} records into a folder of its own.", where);

    public static AudioSourceException LaterProperties(string bin) =>
        Denied($"The launch text sets properties of elements that '{bin}' makes later, which {Source} may not. {LeaveOut}", bin);

    public static AudioSourceException Control(string text, string where) =>
        Denied($"'{Shown(text)}' ({where}) has control characters, which {Source} may not send.", where);

    public static AudioSourceException Skipped(IReadOnlyList<string> factories) =>
        Denied($"What was opened needs {string.Join(" or ", factories.Select(factory => $"'{factory}'"))}, which is not "
            + $"allowed in {Source}. "
            + Allow($"add it to {nameof(RestrictedPolicy.Elements)}"));

    public static AudioSourceException TooMany(int elements, int most) =>
        Denied($"There are {elements} elements or more; {Source} may have {most}. "
            + $"{Allow($"raise {nameof(RestrictedPolicy.MaximumElements)}")}");

    public static AudioSourceException TooLong(int length, int most) =>
        Denied($"The launch text has {length} characters; that of {Source} may have {most}. "
            + $"{Allow($"raise {nameof(RestrictedPolicy.MaximumLaunchLength)}")}");

    public static AudioSourceException Scheme(string uri, string scheme, string where) =>
        Denied($"'{Shown(uri)}' ({where}): {Source} may not open '{scheme}' URIs. "
            + $"{Allow($"add '{scheme}' to {nameof(RestrictedPolicy.Schemes)}")}", where);

    public static AudioSourceException Uri(string uri, string where) =>
        Denied($"'{Shown(uri)}' ({where}) is no URI that {Source} may open: write scheme://host:port/path, without a user, and "
            + $"percent-encoded.", where);

    public static AudioSourceException Host(string host, string where, string reason) =>
        Denied($"The host '{Shown(host)}' ({where}) {reason}; {Source} may only reach public hosts. "
            + $"{Allow($"add it to {nameof(RestrictedPolicy.Hosts)}, or set {nameof(RestrictedPolicy.AllowPrivateHosts)}")}",
            where);

    public static AudioSourceException Outside(string path, string where, bool isOutput)
    {
        string roots = isOutput ? nameof(RestrictedPolicy.OutputRoots) : nameof(RestrictedPolicy.Roots);
        return Denied($"'{Shown(path)}' ({where}) is not under a folder that {Source} may "
            + $"{(isOutput ? "write to" : "read from")}. {Allow($"add the folder to {roots}")}", where);
    }

    public static AudioSourceException NotRegular(string path, string where) =>
        Denied($"'{Shown(path)}' ({where}) is no regular file; {Source} may open nothing else.", where);

    public static AudioSourceException Redirects(string uri, int most) =>
        Denied($"'{Shown(uri)}' is redirected more than {most} times; {Source} may follow no more. "
            + $"{Allow($"raise {nameof(RestrictedPolicy.MaximumRedirects)}")}");

    public static AudioSourceException Redirected(string uri, string target, Exception why) =>
        new(AudioSourceErrorKind.AccessDenied, $"'{Shown(uri)}' redirects to '{Shown(target)}'. {why.Message}", why);

    private static AudioSourceException Denied(string message, string? element = null) =>
        new(AudioSourceErrorKind.AccessDenied, message) { Element = element };

    private static string Allow(string how) => $"If it is meant to, the host can {how} (RestrictedPolicy).";

    /// <summary>A stranger's text, shortened and without control characters.</summary>
    private static string Shown(string text) => new([.. text.Select(c => char.IsControl(c) ? '\uFFFD' : c).Take(120)]);
}
