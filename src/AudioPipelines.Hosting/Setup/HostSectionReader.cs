using Microsoft.Extensions.Configuration;

namespace AudioPipelines.Hosting.Setup;

/// <summary>Reads a configuration section into the host's setup, collecting everything that is wrong on the way.</summary>
internal sealed class HostSectionReader(HostSetup setup)
{
    private static readonly string[] _rootKeys =
    [
        "Folder", "Sources", nameof(AudioPipelinesOptions.WhenStartFails), nameof(AudioPipelinesOptions.WhenSourceFails),
        nameof(AudioPipelinesOptions.ReloadOnChange), nameof(AudioPipelinesOptions.ReloadDelay), nameof(
            AudioPipelinesOptions.StopDeadline),
        nameof(AudioPipelinesOptions.RetryFirstStart), nameof(AudioPipelinesOptions.GraphFolder), nameof(
            AudioPipelinesOptions.DeliveryThreads),
        TrustReader.TrustKey, TrustReader.RestrictionsKey,
    ];

    private static readonly string[] _sourceKeys =
        ["Description", "Parameters", "AutoStart", TrustReader.TrustKey, TrustReader.RestrictionsKey];

    private readonly ValueReader _values = new(setup);
    private readonly TrustReader _trust = new(setup);

    public void Read(IConfigurationSection section)
    {
        _values.CheckKeys(section, _rootKeys);
        AudioPipelinesOptions options = setup.Options;
        setup.Options = options with
        {
            WhenStartFails = _values.Word<SourceFailureBehavior>(section, nameof(options.WhenStartFails))
                ?? options.WhenStartFails,
            WhenSourceFails = _values.Word<SourceFailureBehavior>(section, nameof(options.WhenSourceFails))
                ?? options.WhenSourceFails,
            ReloadOnChange = _values.Boolean(section, nameof(options.ReloadOnChange)) ?? options.ReloadOnChange,
            ReloadDelay = _values.Time(section, nameof(options.ReloadDelay)) ?? options.ReloadDelay,
            StopDeadline = _values.Time(section, nameof(options.StopDeadline)) ?? options.StopDeadline,
            RetryFirstStart = _values.Boolean(section, nameof(options.RetryFirstStart)) ?? options.RetryFirstStart,
            GraphFolder = ValueReader.Text(section, nameof(options.GraphFolder)) ?? options.GraphFolder,
            DeliveryThreads = _values.Number(section, nameof(options.DeliveryThreads), 1, 256) ?? options.DeliveryThreads,
        };
        if (_trust.Read(section, setup.Options.Trust) is { } trust) setup.Options = setup.Options with { Trust = trust };
        if (ValueReader.Text(section, "Folder") is { } folder) setup.Folders.Add(folder);
        foreach (IConfigurationSection source in section.GetSection("Sources").GetChildren()) ReadSource(source);
    }

    private void ReadSource(IConfigurationSection section)
    {
        _values.CheckKeys(section, _sourceKeys);
        if (section.Value is { Length: > 0 })
            setup.Error(section.Path, "this is a value", "an object with the keys " + string.Join(", ", _sourceKeys));
        SourceSetup before = setup.Configured.GetValueOrDefault(section.Key) ?? new SourceSetup(section.Key);
        var parameters = new Dictionary<string, string>(before.ConfiguredParameters);
        foreach (IConfigurationSection parameter in section.GetSection("Parameters").GetChildren())
        {
            if (parameter.GetChildren().Any())
                setup.Error(parameter.Path, "this is an object or a list", "the parameter's value");
            else if (parameter.Value is { Length: > 0 } value) parameters[parameter.Key] = value;
        }

        setup.Configured[section.Key] = before with
        {
            Description = ValueReader.Text(section, "Description") ?? before.Description,
            AutoStart = _values.Boolean(section, "AutoStart") ?? before.AutoStart,
            Trust = _trust.Read(section, before.Trust ?? setup.Options.Trust) ?? before.Trust,
            ConfiguredParameters = parameters,
        };
    }
}
