namespace AudioPipelines.MutationProbe;

/// <summary>Damaged inputs of one kind.</summary>
internal interface IMutants
{
    /// <summary>Writes a mutant to a file and gives its path.</summary>
    string Write(int number);

    /// <summary>Runs it through the library and says what became of it. Throws what must not happen.</summary>
    string Run(string path);
}
