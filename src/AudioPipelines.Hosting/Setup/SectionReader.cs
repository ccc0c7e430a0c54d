using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace AudioPipelines.Hosting.Setup;

/// <summary>Reads a configuration section into the host's setup, collecting everything that is wrong on the way.</summary>
internal sealed class SectionReader(HostSetup setup)
{
    private static readonly string[] _rootKeys =
    [
        "Folder", "Sources", nameof(AudioPipelinesOptions.WhenStartFails), nameof(AudioPipelinesOptions.WhenSourceFails),
        nameof(AudioPipelinesOptions.ReloadOnChange), nameof(AudioPipelinesOptions.ReloadDelay), nameof(AudioPipelinesOptions.StopDeadline),
        nameof(AudioPipelinesOptions.RetryFirstStart), nameof(AudioPipelinesOptions.GraphFolder), nameof(AudioPipelinesOptions.DeliveryThreads),
        TrustReader.TrustKey, TrustReader.RestrictionsKey,
    ];

    private static readonly string[] _sourceKeys = ["Description", "Parameters", "AutoStart", TrustReader.TrustKey, TrustReader.RestrictionsKey];

    private readonly TrustReader _trust = new(setup);

    public void Read(IConfigurationSection section)
    {
        CheckKeys(section, _rootKeys);
        AudioPipelinesOptions options = setup.Options;
        setup.Options = options with
        {
            WhenStartFails = Behavior(section, nameof(options.WhenStartFails)) ?? options.WhenStartFails,
            WhenSourceFails = Behavior(section, nameof(options.WhenSourceFails)) ?? options.WhenSourceFails,
            ReloadOnChange = Boolean(section, nameof(options.ReloadOnChange)) ?? options.ReloadOnChange,
            ReloadDelay = Time(section, nameof(options.ReloadDelay)) ?? options.ReloadDelay,
            StopDeadline = Time(section, nameof(options.StopDeadline)) ?? options.StopDeadline,
            RetryFirstStart = Boolean(section, nameof(options.RetryFirstStart)) ?? options.RetryFirstStart,
            GraphFolder = Text(section, nameof(options.GraphFolder)) ?? options.GraphFolder,
            DeliveryThreads = Threads(section, nameof(options.DeliveryThreads)) ?? options.DeliveryThreads,
        };
        if (_trust.Read(section, setup.Options.Trust) is { } trust) setup.Options = setup.Options with { Trust = trust };
        if (Text(section, "Folder") is { } folder) setup.Folders.Add(folder);
        foreach (IConfigurationSection source in section.GetSection("Sources").GetChildren()) ReadSource(source);
    }

    private void ReadSource(IConfigurationSection section)
    {
        CheckKeys(section, _sourceKeys);
        if (section.Value is { Length: > 0 })
            setup.Error(section.Path, "this is a value", "an object with the keys " + string.Join(", ", _sourceKeys));
        SourceSetup before = setup.Configured.GetValueOrDefault(section.Key) ?? new SourceSetup(section.Key);
        var parameters = new Dictionary<string, string>(before.ConfiguredParameters);
        foreach (IConfigurationSection parameter in section.GetSection("Parameters").GetChildren())
        {
            if (parameter.GetChildren().Any()) setup.Error(parameter.Path, "this is an object or a list", "the parameter's value");
            else if (parameter.Value is { Length: > 0 } value) parameters[parameter.Key] = value;
        }

        setup.Configured[section.Key] = before with
        {
            Description = Text(section, "Description") ?? before.Description,
            AutoStart = Boolean(section, "AutoStart") ?? before.AutoStart,
            Trust = _trust.Read(section, before.Trust ?? setup.Options.Trust) ?? before.Trust,
            ConfiguredParameters = parameters,
        };
    }

    private void CheckKeys(IConfigurationSection section, string[] known)
    {
        foreach (IConfigurationSection child in section.GetChildren())
        {
            if (!known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                setup.Error(child.Path, $"there is no key '{child.Key}' here", "one of " + string.Join(", ", known), NearestName.Of(child.Key, known));
        }
    }

    private static string? Text(IConfigurationSection section, string key) => section[key] is { Length: > 0 } text ? text : null;

    private bool? Boolean(IConfigurationSection section, string key) =>
        Text(section, key) is not { } text ? null
        : bool.TryParse(text, out bool value) ? value
        : Refuse<bool>(section, key, text, "true or false");

    private TimeSpan? Time(IConfigurationSection section, string key) =>
        Text(section, key) is not { } text ? null
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan value) && value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1) ? value
        : Refuse<TimeSpan>(section, key, text, "a time up to a day, as hours:minutes:seconds (00:00:00.5)");

    private int? Threads(IConfigurationSection section, string key) =>
        Text(section, key) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value is >= 1 and <= 256 ? value
        : Refuse<int>(section, key, text, "a number of threads from 1 to 256");

    private SourceFailureBehavior? Behavior(IConfigurationSection section, string key) =>
        Text(section, key) is not { } text ? null
        : text.Equals(nameof(SourceFailureBehavior.Continue), StringComparison.OrdinalIgnoreCase) ? SourceFailureBehavior.Continue
        : text.Equals(nameof(SourceFailureBehavior.StopHost), StringComparison.OrdinalIgnoreCase) ? SourceFailureBehavior.StopHost
        : Refuse<SourceFailureBehavior>(section, key, text, "Continue or StopHost");

    private T? Refuse<T>(IConfigurationSection section, string key, string text, string expected)
        where T : struct
    {
        setup.Error(ConfigurationPath.Combine(section.Path, key), $"it cannot be '{text}'", expected);
        return null;
    }
}
