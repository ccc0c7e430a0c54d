using Microsoft.Extensions.Configuration;

namespace AudioPipelines.Hosting.Setup;

/// <summary>A configuration section that was added. It is read when the host starts, so that later configuration sources count
/// too.</summary>
internal sealed record SectionContribution(IConfigurationSection Section);
