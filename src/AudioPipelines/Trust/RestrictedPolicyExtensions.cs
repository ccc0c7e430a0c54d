using AudioPipelines.GStreamer;
using AudioPipelines.Trust;

namespace AudioPipelines;

/// <summary>Checks plans against a <see cref="RestrictedPolicy"/> without running them.</summary>
public static class RestrictedPolicyExtensions
{
    /// <summary>Builds the pipelines of a plan, checks them as a source with this policy would, and releases them. Nothing is
    /// opened, but host names are resolved and HTTP redirects followed. Blocks meanwhile.</summary>
    /// <param name="policy">What the plan may do.</param>
    /// <param name="plan">The plan.</param>
    /// <exception cref="AudioSourceException"><see cref="AudioSourceErrorKind.AccessDenied"/>: something is refused. Other kinds:
    /// the pipelines cannot be built, or a file or host does not exist.</exception>
    public static void Check(this RestrictedPolicy policy, PipelinePlan plan)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(plan);
        using var check = new TrustCheck(policy);
        check.CheckPlan(plan);
        foreach (string launchText in plan.LaunchTexts)
        {
            using Pipeline pipeline = Pipeline.Parse(launchText);
            check.Admit(pipeline);
        }
    }
}
