using AudioPipelines.Hosting.Sources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AudioPipelines.Hosting.Setup;

/// <summary>Refuses wrong options, of the configuration or of code. It then lists every error of the setup, since the host's
/// start throws only this.</summary>
internal sealed class OptionsCheck(IServiceProvider services) : IValidateOptions<AudioPipelinesOptions>
{
    /// <summary>What is wrong with options that code has set.</summary>
    public static IEnumerable<DescriptionError> Errors(AudioPipelinesOptions options)
    {
        if (options.DeliveryThreads is < 1 or > OptionsReader.MostThreads)
        {
            yield return Error(
                nameof(options.DeliveryThreads),
                options.DeliveryThreads,
                $"a whole number from 1 to {OptionsReader.MostThreads}");
        }

        if (options.ReloadDelay < TimeSpan.Zero || options.ReloadDelay > TimeSpan.FromDays(1))
            yield return Error(nameof(options.ReloadDelay), options.ReloadDelay, "a time up to a day");
        if (options.StopDeadline < TimeSpan.Zero && options.StopDeadline != Timeout.InfiniteTimeSpan)
            yield return Error(nameof(options.StopDeadline), options.StopDeadline, "a time, or Timeout.InfiniteTimeSpan");
        if (!Enum.IsDefined(options.WhenStartFails))
            yield return Error(nameof(options.WhenStartFails), options.WhenStartFails, Words);
        if (!Enum.IsDefined(options.WhenSourceFails))
            yield return Error(nameof(options.WhenSourceFails), options.WhenSourceFails, Words);
        if (options.Trust is null) yield return Error(nameof(options.Trust), "null", "Full or a RestrictedPolicy");
    }

    public ValidateOptionsResult Validate(string? name, AudioPipelinesOptions options)
    {
        if (name != Options.DefaultName) return ValidateOptionsResult.Skip;
        HostSetup setup = services.GetRequiredService<HostSetup>();
        return setup.OptionErrors.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                AudioSources.ErrorsOf(setup).Select(error => ParameterValues.HideSecrets(error.ToString())));
    }

    private static string Words => string.Join(" or ", Enum.GetNames<SourceFailureBehavior>());

    private static DescriptionError Error(string key, object? value, string expected) => new(
        ConfigurationPath.Combine(AudioPipelinesServiceCollectionExtensions.SectionName, key), 0, 0, $"it cannot be '{value}'",
        expected);
}
