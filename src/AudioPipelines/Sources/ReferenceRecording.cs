namespace AudioPipelines.Sources;

/// <summary>Listens to a recording of an array in good order, as fast as it can be read.</summary>
internal static class ReferenceRecording
{
    /// <summary>Reads it.</summary>
    /// <param name="path">A recording's folder, a folder of plain files, or an audio file.</param>
    /// <param name="trust">How far it is trusted.</param>
    /// <exception cref="AudioSourceException">It cannot be read.</exception>
    public static ArrayAuditor.Reference Read(string path, SourceTrust trust)
    {
        var options = new GstSourceOptions { Trust = trust, Name = "reference" };
        using AudioSource source = Directory.Exists(path)
            ? AudioSource.FromReplay(new ReplayPlan { Folder = path, Speed = 0 }, options)
            : AudioSource.FromDescription("file", new() { ["location"] = path }, options);
        var auditor = new ArrayAuditor();
        source.SetCallback(auditor.Listen);
        source.Start();
        source.Completion.GetAwaiter().GetResult();
        return auditor.ToReference();
    }
}
