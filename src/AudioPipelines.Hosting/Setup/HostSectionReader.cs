using Microsoft.Extensions.Configuration;

namespace AudioPipelines.Hosting.Setup;

/// <summary>Reads a configuration section into the host's setup, and collects every error.</summary>
internal sealed class HostSectionReader(HostSetup setup)
{
    private static readonly string[] _rootKeys = ["Folder", "Sources", .. OptionsReader.Keys];

    private static readonly string[] _sourceKeys =
        ["Description", "Parameters", "AutoStart", TrustReader.TrustKey, TrustReader.RestrictionsKey];

    private readonly ValueReader _optionKeys = new(setup.OptionErrors);
    private readonly OptionsReader _options = new(setup.OptionErrors);
    private readonly ValueReader _values = new(setup.Errors);
    private readonly TrustReader _trust = new(setup.Errors);

    /// <summary>Reads the sources, and notes every error. <see cref="SectionOptions"/> has already read the options.</summary>
    public void Read(IConfigurationSection section)
    {
        _optionKeys.CheckKeys(section, _rootKeys);
        _options.Read(section, new AudioPipelinesOptions());
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
