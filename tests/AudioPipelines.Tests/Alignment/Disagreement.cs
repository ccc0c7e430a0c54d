namespace AudioPipelines.Tests.Alignment;

/// <summary>Library and model differ. Not an assertion of the test framework, which would note each one that shrinking
/// meets.</summary>
internal sealed class Disagreement(string message) : Exception(message)
{
    /// <summary>Throws unless both are equal.</summary>
    public static void Unless<T>(T actual, T expected, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(actual, expected)) throw new Disagreement($"{what}: {actual}, not {expected}");
    }
}
