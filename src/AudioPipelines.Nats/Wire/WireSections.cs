namespace AudioPipelines.Nats.Wire;

/// <summary>The tags of a message's sections.</summary>
internal static class WireSections
{
    public static ReadOnlySpan<byte> Format => "form"u8;

    public static ReadOnlySpan<byte> Epoch => "epch"u8;

    public static ReadOnlySpan<byte> Clock => "clok"u8;

    public static ReadOnlySpan<byte> Frame => "fram"u8;

    public static ReadOnlySpan<byte> Flac => "flac"u8;

    public static ReadOnlySpan<byte> Ledger => "ledg"u8;

    public static ReadOnlySpan<byte> Alignment => "algn"u8;

    public static ReadOnlySpan<byte> Warning => "warn"u8;
}
