using Microsoft.Extensions.Options;

namespace AudioPipelines.Hosting.Setup;

/// <summary>Puts the configuration's options over those of the code, and says what is wrong with either.</summary>
internal sealed class SectionOptions(IEnumerable<SectionContribution> sections) : IPostConfigureOptions<AudioPipelinesOptions>
{
    public void PostConfigure(string? name, AudioPipelinesOptions options)
    {
        if (name != Options.DefaultName) return;
        foreach (SectionContribution added in sections) new OptionsReader([]).Read(added.Section, options);
    }
}
