using Microsoft.Extensions.Configuration;

namespace AudioPipelines.Hosting.Setup;

/// <summary>Reads <see cref="AudioPipelinesOptions"/> from a configuration section. A missing key changes nothing. A wrong value
/// is noted, and changes nothing either.</summary>
internal sealed class OptionsReader(List<DescriptionError> errors)
{
    /// <summary>The keys that are options.</summary>
    public static readonly string[] Keys =
    [
        nameof(AudioPipelinesOptions.WhenStartFails), nameof(AudioPipelinesOptions.WhenSourceFails),
        nameof(AudioPipelinesOptions.ReloadOnChange), nameof(AudioPipelinesOptions.ReloadDelay),
        nameof(AudioPipelinesOptions.StopDeadline), nameof(AudioPipelinesOptions.RetryFirstStart),
        nameof(AudioPipelinesOptions.GraphFolder), nameof(AudioPipelinesOptions.DeliveryThreads),
        nameof(AudioPipelinesOptions.Delivery), nameof(AudioPipelinesOptions.MetricsPerChannel),
        TrustReader.TrustKey, TrustReader.RestrictionsKey,
    ];

    public const int MostThreads = 256;

    private readonly ValueReader _values = new(errors);
    private readonly TrustReader _trust = new(errors);

    public void Read(IConfigurationSection section, AudioPipelinesOptions options)
    {
        options.WhenStartFails =
            _values.Word<SourceFailureBehavior>(section, nameof(options.WhenStartFails)) ?? options.WhenStartFails;
        options.WhenSourceFails =
            _values.Word<SourceFailureBehavior>(section, nameof(options.WhenSourceFails)) ?? options.WhenSourceFails;
        options.ReloadOnChange = _values.Boolean(section, nameof(options.ReloadOnChange)) ?? options.ReloadOnChange;
        options.ReloadDelay = _values.Time(section, nameof(options.ReloadDelay)) ?? options.ReloadDelay;
        options.StopDeadline = _values.Time(section, nameof(options.StopDeadline)) ?? options.StopDeadline;
        options.RetryFirstStart = _values.Boolean(section, nameof(options.RetryFirstStart)) ?? options.RetryFirstStart;
        options.GraphFolder = ValueReader.Text(section, nameof(options.GraphFolder)) ?? options.GraphFolder;
        options.DeliveryThreads =
            _values.Number(section, nameof(options.DeliveryThreads), 1, MostThreads) ?? options.DeliveryThreads;
        options.Delivery = _values.Word<DeliveryMode>(section, nameof(options.Delivery)) ?? options.Delivery;
        options.MetricsPerChannel = _values.Boolean(section, nameof(options.MetricsPerChannel)) ?? options.MetricsPerChannel;
        options.Trust = _trust.Read(section, options.Trust) ?? options.Trust;
    }
}
