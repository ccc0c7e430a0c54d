using AudioPipelines.Nats;

namespace AudioPipelines.Cli.Serving;

/// <summary>One source that <c>serve</c> hosts.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Description">A preset's name or a description's path; of one that runs elsewhere, its address.</param>
/// <param name="Parameters">What the description lets one set.</param>
/// <param name="Values">What is set.</param>
internal sealed record SourceToServe(
    string Name, string Description, IReadOnlyList<ParameterDefinition> Parameters, ParameterValues Values)
{
    private const string RealTime = "realtime";

    /// <summary>Where the source runs elsewhere; <see langword="null"/>: it runs here.</summary>
    public RemoteAddress? Remote { get; init; }

    /// <summary>Whoever looks at a source wants to see it as it sounds, not all of it in a second.</summary>
    public void PlayInRealTime()
    {
        ParameterDefinition? parameter = Parameters.FirstOrDefault(
            one => one.Name == RealTime && one.Type == ParameterType.Boolean);
        if (parameter is null || Values.Contains(RealTime)) return;
        if (Environment.GetEnvironmentVariable(parameter.EnvironmentVariable) is not { Length: > 0 })
            Values.Append(RealTime, "true");
    }
}
