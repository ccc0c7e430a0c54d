using AudioPipelines.Sources;

namespace AudioPipelines;

/// <content>The audit of the frames.</content>
public sealed partial class GstSource
{
    private volatile SourceAudit? _audit;

    /// <summary>What audits a plan's frames. Over restarts it goes on with what it has heard.</summary>
    private SourceAudit? AuditFor(PipelinePlan plan) =>
        plan.Audit is not { } wanted ? null
        : _audit is { } audit && audit.Plan == wanted ? audit
        : new SourceAudit(wanted, Name, path => ReferenceRecording.Read(path, Options.Trust), Notify, _time is not null);
}
