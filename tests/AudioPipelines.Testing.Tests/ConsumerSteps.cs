using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.TestSupport;

/// <summary>Generates consumers that come, leave and return.</summary>
internal static class ConsumerSteps
{
    /// <summary>Scripts, and whether the source is stopped at the end.</summary>
    /// <param name="most">How many frames a consumer takes at most.</param>
    public static Gen<(ConsumerStep[] Steps, bool Stops)> Any(int most) =>
        from steps in Gen.ArrayOf(
            from kind in Gen.Elements(Enum.GetValues<ConsumerKind>())
            from frames in Gen.Choose(1, most)
            select new ConsumerStep(kind, frames))
        from stops in Gen.Elements(true, false, false)
        select (steps.Take(8).ToArray(), stops);

    /// <summary>Whether all of them read: then a source that is not live waits where none does.</summary>
    public static bool OnlyRead(IEnumerable<ConsumerStep> steps) =>
        steps.All(step => step.Kind is not (ConsumerKind.Callback or ConsumerKind.AsyncCallback));
}
