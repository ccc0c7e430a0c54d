namespace AudioPipelines.Cli.Output;

/// <summary>Who read our standard output has gone away.</summary>
internal sealed class OutputClosedException() : IOException("Standard output was closed.");
