namespace AudioPipelines.Cli.Output;

/// <summary>The reader of our standard output has gone away.</summary>
internal sealed class OutputClosedException() : IOException("Standard output was closed.");
