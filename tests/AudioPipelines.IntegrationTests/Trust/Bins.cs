namespace AudioPipelines.IntegrationTests.Trust;

/// <summary>The bins of the presets, which plug what an address needs.</summary>
internal static class Bins
{
    /// <summary>Those of the preset <c>uri</c>.</summary>
    public const string Uridecodebin = "uridecodebin uri=\"{0}\" caps=audio/x-raw expose-all-streams=false";

    /// <summary>Those of the preset <c>file</c>.</summary>
    public const string Parsebin = "urisourcebin uri=\"{0}\" ! parsebin ! decodebin";

    /// <summary>Launch text that decodes what is at an address.</summary>
    public static string Decode(string bins, string uri) =>
        bins.Replace("{0}", uri, StringComparison.Ordinal) + " ! audioconvert ! appsink";
}
