using Microsoft.Extensions.Options;

namespace AudioPipelines.Hosting.Setup;

/// <summary>Overrides the code's options with the configuration's. A wrong value changes nothing; <see cref="OptionsCheck"/>
/// reports it.</summary>
internal sealed class SectionOptions(IEnumerable<SectionContribution> sections) : IPostConfigureOptions<AudioPipelinesOptions>
{
    public void PostConfigure(string? name, AudioPipelinesOptions options)
    {
        if (name != Options.DefaultName) return;
        foreach (SectionContribution added in sections) new OptionsReader([]).Read(added.Section, options);
    }
}
