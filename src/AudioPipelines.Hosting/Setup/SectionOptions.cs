using Microsoft.Extensions.Options;

namespace AudioPipelines.Hosting.Setup;

/// <summary>Puts the configuration's options over those of the code. What is wrong there changes nothing;
/// <see cref="OptionsCheck"/> tells of it.</summary>
internal sealed class SectionOptions(IEnumerable<SectionContribution> sections) : IPostConfigureOptions<AudioPipelinesOptions>
{
    public void PostConfigure(string? name, AudioPipelinesOptions options)
    {
        if (name != Options.DefaultName) return;
        foreach (SectionContribution added in sections) new OptionsReader([]).Read(added.Section, options);
    }
}
