using Microsoft.Extensions.Configuration;

namespace AudioPipelines.Hosting.Setup;

/// <summary>Reads how far sources are trusted: the keys <c>Trust</c> and <c>Restrictions</c> of a section.</summary>
internal sealed class TrustReader(List<DescriptionError> errors)
{
    public const string TrustKey = "Trust";
    public const string RestrictionsKey = "Restrictions";

    private static readonly string[] _words = ["Full", "Restricted"];

    private static readonly string[] _keys =
    [
        nameof(RestrictedPolicy.Elements), MoreElements, nameof(RestrictedPolicy.Schemes), nameof(RestrictedPolicy.Roots),
        nameof(RestrictedPolicy.OutputRoots), nameof(RestrictedPolicy.Hosts), nameof(RestrictedPolicy.AllowPrivateHosts), nameof(
            RestrictedPolicy.MaximumElements),
        nameof(RestrictedPolicy.MaximumLaunchLength), nameof(RestrictedPolicy.MaximumRedirects),
    ];

    /// <summary>Elements in addition to those that are already allowed.</summary>
    private const string MoreElements = "MoreElements";

    private readonly ValueReader _values = new(errors);

    /// <summary>What a section says; <see langword="null"/>: nothing.</summary>
    /// <param name="section">The section of the host or of one source.</param>
    /// <param name="before">The trust without the section. Restrictions that the section does not change are kept.</param>
    public SourceTrust? Read(IConfigurationSection section, SourceTrust before)
    {
        IConfigurationSection restrictions = section.GetSection(RestrictionsKey);
        bool restricts = restrictions.GetChildren().Any();
        string? word = section[TrustKey] is { Length: > 0 } text ? text : null;
        if (word is not null && !_words.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            // A misspelled word does not mean full trust.
            _values.Note(ConfigurationPath.Combine(
                section.Path, TrustKey), $"it cannot be '{word}'", "Full or Restricted", NearestName.Of(word, _words));
            return SourceTrust.Restricted;
        }

        bool isFull = word?.Equals(_words[0], StringComparison.OrdinalIgnoreCase) == true;
        if (isFull && restricts)
            _values.Note(restrictions.Path, "there are restrictions for what is trusted fully",
                $"'{TrustKey}': 'Restricted', or no {RestrictionsKey}");
        if (isFull) return SourceTrust.Full;
        if (word is null && !restricts) return null;
        RestrictedPolicy policy = before as RestrictedPolicy ?? SourceTrust.Restricted;
        return restricts ? Restrictions(restrictions, policy) : policy;
    }

    private RestrictedPolicy Restrictions(IConfigurationSection section, RestrictedPolicy policy)
    {
        _values.CheckKeys(section, _keys);
        return policy with
        {
            Elements = [.. ValueReader.List(section, nameof(policy.Elements))
                ?? policy.Elements, .. ValueReader.List(section, MoreElements) ?? []],
            Schemes = ValueReader.List(section, nameof(policy.Schemes)) ?? policy.Schemes,
            Roots = ValueReader.List(section, nameof(policy.Roots)) ?? policy.Roots,
            OutputRoots = ValueReader.List(section, nameof(policy.OutputRoots)) ?? policy.OutputRoots,
            Hosts = ValueReader.List(section, nameof(policy.Hosts)) ?? policy.Hosts,
            AllowPrivateHosts = _values.Boolean(section, nameof(policy.AllowPrivateHosts)) ?? policy.AllowPrivateHosts,
            MaximumElements = _values.Number(section, nameof(policy.MaximumElements)) ?? policy.MaximumElements,
            MaximumLaunchLength = _values.Number(section, nameof(policy.MaximumLaunchLength)) ?? policy.MaximumLaunchLength,
            MaximumRedirects = _values.Number(section, nameof(policy.MaximumRedirects)) ?? policy.MaximumRedirects,
        };
    }
}
