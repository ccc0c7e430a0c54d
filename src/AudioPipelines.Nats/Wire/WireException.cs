namespace AudioPipelines.Nats.Wire;

/// <summary>A message cannot be read. The text says what is wrong with it, as the end of a sentence.</summary>
internal sealed class WireException(string message) : Exception(message)
{
    /// <summary>The version that the message names, where it is another one.</summary>
    public byte? Version { get; private init; }

    public static WireException Short(string where) => new($"it ends in the middle of its {where}");

    public static WireException OfVersion(byte version) => new(
        $"it is of version {version} of the wire format, and this library reads version {WireHeader.Version}")
    {
        Version = version,
    };
}
