namespace AudioPipelines.Orleans.Tests.Support;

/// <summary>A span that came to a collector.</summary>
/// <param name="Trace">Its trace, in hexadecimal digits.</param>
/// <param name="Silo">The silo that told it.</param>
/// <param name="Library">Whose it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Destination">Where it sent a message to, if it did.</param>
internal sealed record CollectedSpan(string Trace, string Silo, string Library, string Name, string? Destination);
