namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What every error of the outside world must be.</summary>
internal static class OutsideError
{
    private static readonly string[] _bare =
    [
        "Internal data stream error", "Could not open resource", "Could not get/set settings", "Resource not found",
        "Generic error",
        "streaming stopped",
    ];

    /// <summary>Checks that an error has its kind and its words, speaks neither GStreamer's words nor of its elements, and hides
    /// the password of <see cref="OutsideErrorTests"/>.</summary>
    /// <param name="error">The error.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="words">What its message must say; first of all the target, in its first sentence.</param>
    public static void Check(AudioSourceException error, AudioSourceErrorKind kind, params string[] words)
    {
        Assert.Multiple(() =>
        {
            Assert.That(error.Kind, Is.EqualTo(kind), error.Message);
            foreach (string word in words) Assert.That(error.Message, Does.Contain(word));
            foreach (string text in _bare) Assert.That(error.Message, Does.Not.Contain(text));
            Assert.That(error.Message, Does.Not.Match(@"^\w*src\d*\b").And.Not.Contain("open-sesame"));
            Assert.That(error.Message.Split(". ")[0], Does.Contain(words[0]), "the first sentence names the target");
        });
    }
}
