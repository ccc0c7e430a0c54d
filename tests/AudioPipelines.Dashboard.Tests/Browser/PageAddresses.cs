namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>Where a browser finds the page of a server.</summary>
internal static class PageAddresses
{
    public static Uri PageAddress(this PageServer server) => new(server.Address, "audio/");
}
