using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace AudioPipelines.Hosting.Setup;

/// <summary>Reads how far sources are trusted: the keys <c>Trust</c> and <c>Restrictions</c> of a section.</summary>
internal sealed class TrustReader(HostSetup setup)
{
    public const string TrustKey = "Trust";
    public const string RestrictionsKey = "Restrictions";

    private static readonly string[] _words = ["Full", "Restricted"];

    private static readonly string[] _keys =
    [
        nameof(RestrictedPolicy.Elements), MoreElements, nameof(RestrictedPolicy.Schemes), nameof(RestrictedPolicy.Roots),
        nameof(RestrictedPolicy.OutputRoots), nameof(RestrictedPolicy.Hosts), nameof(RestrictedPolicy.AllowPrivateHosts), nameof(RestrictedPolicy.MaximumElements),
        nameof(RestrictedPolicy.MaximumLaunchLength), nameof(RestrictedPolicy.MaximumRedirects),
    ];

    /// <summary>Elements besides those that are allowed anyway.</summary>
    private const string MoreElements = "MoreElements";

    /// <summary>What a section says; <see langword="null"/>: nothing.</summary>
    /// <param name="section">The section of the host or of one source.</param>
    /// <param name="before">What holds without it; its restrictions are kept where the section does not change them.</param>
    public SourceTrust? Read(IConfigurationSection section, SourceTrust before)
    {
        IConfigurationSection restrictions = section.GetSection(RestrictionsKey);
        bool restricts = restrictions.GetChildren().Any();
        string? word = section[TrustKey] is { Length: > 0 } text ? text : null;
        if (word is not null && !_words.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            // Whoever misspells it did not mean to trust everything.
            setup.Error(ConfigurationPath.Combine(section.Path, TrustKey), $"it cannot be '{word}'", "Full or Restricted", NearestName.Of(word, _words));
            return SourceTrust.Restricted;
        }

        bool isFull = word?.Equals(_words[0], StringComparison.OrdinalIgnoreCase) == true;
        if (isFull && restricts)
            setup.Error(restrictions.Path, "there are restrictions for what is trusted fully", $"'{TrustKey}': 'Restricted', or no {RestrictionsKey}");
        if (isFull) return SourceTrust.Full;
        if (word is null && !restricts) return null;
        RestrictedPolicy policy = before as RestrictedPolicy ?? SourceTrust.Restricted;
        return restricts ? Restrictions(restrictions, policy) : policy;
    }

    private RestrictedPolicy Restrictions(IConfigurationSection section, RestrictedPolicy policy)
    {
        foreach (IConfigurationSection child in section.GetChildren())
        {
            if (!_keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                setup.Error(child.Path, $"there is no key '{child.Key}' here", "one of " + string.Join(", ", _keys), NearestName.Of(child.Key, _keys));
        }

        return policy with
        {
            Elements = [.. List(section, nameof(policy.Elements)) ?? policy.Elements, .. List(section, MoreElements) ?? []],
            Schemes = List(section, nameof(policy.Schemes)) ?? policy.Schemes,
            Roots = List(section, nameof(policy.Roots)) ?? policy.Roots,
            OutputRoots = List(section, nameof(policy.OutputRoots)) ?? policy.OutputRoots,
            Hosts = List(section, nameof(policy.Hosts)) ?? policy.Hosts,
            AllowPrivateHosts = Boolean(section, nameof(policy.AllowPrivateHosts)) ?? policy.AllowPrivateHosts,
            MaximumElements = Number(section, nameof(policy.MaximumElements)) ?? policy.MaximumElements,
            MaximumLaunchLength = Number(section, nameof(policy.MaximumLaunchLength)) ?? policy.MaximumLaunchLength,
            MaximumRedirects = Number(section, nameof(policy.MaximumRedirects)) ?? policy.MaximumRedirects,
        };
    }

    /// <summary>A list, or a single value; <see langword="null"/>: the key is not there.</summary>
    private static string[]? List(IConfigurationSection section, string key)
    {
        IConfigurationSection list = section.GetSection(key);
        string[] items = [.. list.GetChildren().Select(item => item.Value).OfType<string>()];
        return items.Length > 0 ? items : list.Value is { Length: > 0 } one ? [one] : null;
    }

    private bool? Boolean(IConfigurationSection section, string key)
    {
        if (section[key] is not { Length: > 0 } text) return null;
        if (bool.TryParse(text, out bool value)) return value;
        setup.Error(ConfigurationPath.Combine(section.Path, key), $"it cannot be '{text}'", "true or false");
        return null;
    }

    private int? Number(IConfigurationSection section, string key)
    {
        if (section[key] is not { Length: > 0 } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)) return value;
        setup.Error(ConfigurationPath.Combine(section.Path, key), $"it cannot be '{text}'", "a whole number from 0");
        return null;
    }
}
