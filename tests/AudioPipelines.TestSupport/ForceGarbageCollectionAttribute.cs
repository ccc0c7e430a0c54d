using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace AudioPipelines.TestSupport;

/// <summary>Collects garbage after each test, so that a handle that is freed twice or too early shows in the test that made
/// it.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForceGarbageCollectionAttribute : Attribute, ITestAction
{
    /// <inheritdoc/>
    public ActionTargets Targets => ActionTargets.Test;

    /// <inheritdoc/>
    public void BeforeTest(ITest test)
    {
    }

    /// <inheritdoc/>
    public void AfterTest(ITest test) => GarbageCollection.Force();
}
